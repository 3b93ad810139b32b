"""The outline of a better version: the person's own words, and what is still to add."""

from collections.abc import Iterator

from app.text import Texts
from engine.feedback.codes import Code
from engine.feedback.records import AnswerAssessment
from engine.reading.records import ReplyType, StarPart

_LONGEST = 220
"""Characters of a part that are quoted; the person knows the rest."""
_MISSING = {
    Code.LACKS_RESULT,
    Code.RESULT_UNCLEAR,
    Code.LACKS_ACTION,
    Code.LACKS_OWN_PART,
    Code.LACKS_DEED,
    Code.LACKS_FIGURE,
    Code.LACKS_LEARNING,
    Code.LACKS_EPISODE,
    Code.LACKS_OCCASION,
    Code.LACKS_PROOF_OF_OPINION,
    Code.LACKS_PROOF_OF_QUALITY,
}


def better_version(judged: AnswerAssessment, texts: Texts) -> str | None:
    """Return an outline, one line for each part; None where nothing is to add.

    Nothing is invented: a line holds either words of the answer, exactly as said, or
    a gap in brackets.
    """
    if judged.reading.reply_type is ReplyType.NO_ANSWER:
        return None
    if not any(remark.code in _MISSING for remark in judged.remarks):
        return None
    return "\n".join(_lines(judged, texts))


def _lines(judged: AnswerAssessment, texts: Texts) -> Iterator[str]:
    codes = {remark.code for remark in judged.remarks}
    yield texts.t(
        "Situation: {told}",
        told=_told(judged, StarPart.SITUATION, texts)
        or texts.t("[where and when was it?]"),
    )
    yield texts.t(
        "Task: {told}",
        told=_told(judged, StarPart.TASK, texts)
        or texts.t("[what was expected of you?]"),
    )
    yield texts.t("Action: {told}", told=_action(judged, codes, texts))
    yield texts.t("Result: {told}", told=_result(judged, codes, texts))
    yield texts.t("Since then: {told}", told=_learning(judged, texts))


def _action(judged: AnswerAssessment, codes: set[str], texts: Texts) -> str:
    gap = texts.t("[what did you do yourself, step by step?]")
    told = _told(judged, StarPart.ACTION, texts)
    if told is None:
        return gap
    vague = {Code.LACKS_OWN_PART, Code.LACKS_DEED, Code.LACKS_ACTION} & codes
    return f"{told} {gap}" if vague else told


def _result(judged: AnswerAssessment, codes: set[str], texts: Texts) -> str:
    told = _told(judged, StarPart.RESULT, texts)
    if told is None:
        return texts.t("[what came of it, and how did you know?]")
    if Code.LACKS_FIGURE in codes:
        gap = texts.t("[a figure, a date or a reaction?]")
        return f"{told} {gap}"
    return told


def _learning(judged: AnswerAssessment, texts: Texts) -> str:
    for remark in judged.remarks:
        if remark.code == Code.GOOD_LEARNING and remark.evidence:
            return _quoted(remark.evidence[0].quote, texts)
    return texts.t("[what have you done differently?]")


def _told(judged: AnswerAssessment, part: StarPart, texts: Texts) -> str | None:
    """Return the part in the person's words, several places joined by an ellipsis."""
    quotes = [" ".join(piece.quote.split()) for piece in judged.star[part].spans]
    if not quotes:
        return None
    kept = [quotes[0]]
    for quote in quotes[1:]:
        if sum(map(len, kept)) + len(quote) <= _LONGEST:
            kept.append(quote)
    return " … ".join(_quoted(quote, texts) for quote in kept)


def _quoted(words: str, texts: Texts) -> str:
    """Put ``words`` in the quotation marks of the language, cut at a word if long."""
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rsplit(" ", 1)[0] + " …"
    return texts.t("“{words}”", words=words)
