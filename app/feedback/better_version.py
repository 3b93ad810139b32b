"""The better version of an answer, in the person's own words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.text import N_, Texts
from engine.feedback.better.outline import (
    Gap,
    Line,
    is_wanted,
    outline_of,
    tells_something,
)
from engine.feedback.records import AnswerAssessment, JudgedBy

_GAPS: Mapping[Gap, str] = {
    Gap.OCCASION: N_("[where and when was it?]"),
    Gap.TASK: N_("[what was expected of you?]"),
    Gap.ACTION: N_("[what did you do yourself, step by step?]"),
    Gap.RESULT: N_("[what came of it, and how did you know?]"),
    Gap.FIGURE: N_("[how many, since when, or who said so?]"),
    Gap.LEARNING: N_("[what have you done differently since?]"),
}


@dataclass(frozen=True, slots=True)
class BetterVersion:
    """An answer better told, line by line."""

    text: str
    by: JudgedBy


def better_version(
    judged: AnswerAssessment, texts: Texts, written: str | None = None
) -> BetterVersion | None:
    """Return the answer in order, with blanks; None where nothing is to add.

    There is none either where nothing of a story was told: five blanks without a word
    of the person's say no more than the remark does. Nothing is invented: a line holds words of the answer, without hesitations, or a
    blank in brackets for a fact that is missing.

    Args:
        judged: the answer's judgement.
        texts: catalogue of the language of the blanks.
        written: the same told by a model, checked by code; its blanks follow it.
    """
    if not is_wanted(judged):
        return None
    outline = outline_of(judged)
    if not tells_something(outline):
        return None
    if written is not None:
        blanks = (_blank(line.gap, texts) for line in outline if line.gap)
        text = "\n".join((written, *blanks))
        return BetterVersion(text, JudgedBy.RULES_AND_MODEL)
    return BetterVersion("\n".join(_lines(outline, texts)), JudgedBy.RULES)


def _lines(outline: tuple[Line, ...], texts: Texts) -> Iterator[str]:
    for line in outline:
        blank = _blank(line.gap, texts) if line.gap else ""
        if line.told or blank:
            yield f"{line.told} {blank}".strip()


def _blank(gap: Gap, texts: Texts) -> str:
    return texts.t(_GAPS[gap])
