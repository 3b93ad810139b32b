"""What decided a finding, in words and numbers."""

from collections.abc import Iterator, Mapping

from app.domain.reports import FindingRecord
from app.text.formats import decimal, share
from app.text.texts import N_, Texts
from engine.feedback.records import FindingKind

KINDS: Mapping[FindingKind, str] = {
    FindingKind.REPLY_TYPE: N_("Kind of reply"),
    FindingKind.STORY_PART: N_("Parts of the story"),
    FindingKind.AGENCY: N_("Who acts"),
    FindingKind.SPECIFICITY: N_("What makes it concrete"),
    FindingKind.FIGURE: N_("Figures"),
    FindingKind.CAUSE: N_("Reasons"),
    FindingKind.RESULT_CLAIM: N_("What came of it"),
    FindingKind.HEDGE: N_("Words that take something back"),
    FindingKind.RELEVANCE: N_("Link to the question"),
    FindingKind.LEARNING: N_("What was learned"),
    FindingKind.REPETITION: N_("Told twice"),
    FindingKind.CONTRADICTION: N_("Does not fit together"),
    FindingKind.SIGNAL: N_("Moves in the conversation"),
    FindingKind.OBJECTION: N_("Objections"),
    FindingKind.CLOSE: N_("How it was closed"),
}
"""Catalogue keys."""

_NAMES: Mapping[str, str] = {
    "words": N_("words: {value}"),
    "past": N_("past deeds: {value}"),
    "specific": N_("deeds that are named: {value}"),
    "narrative": N_("other past clauses: {value}"),
    "anchors": N_("marks of time: {value}"),
    "habits": N_("habits and plans: {value}"),
    "present": N_("deeds in the present: {value}"),
    "opinions": N_("words of opinion: {value}"),
    "traits": N_("qualities: {value}"),
    "examples": N_("facts and examples: {value}"),
    "pieces": N_("stretches: {value}"),
    "own": N_("“I”: {value}"),
    "shared": N_("“we”: {value}"),
    "nobody": N_("nobody named: {value}"),
    "names": N_("names: {value}"),
    "figures": N_("figures: {value}"),
    "times": N_("marks of time: {value}"),
    "sentences": N_("sentences: {value}"),
    "value": N_("value: {value}"),
    "count": N_("count: {value}"),
    "per_100_words": N_("in 100 words: {value}"),
    "on_own_deeds": N_("on your own deeds: {value}"),
    "question_words": N_("words of the question: {value}"),
    "subject_words": N_("words of its subject: {value}"),
    "different_words": N_("different words: {value}"),
    "asked_for": N_("things asked for by name: {value}"),
    "asked_for_and_missing": N_("of these, not found: {value}"),
    "first": N_("first: {value}"),
    "second": N_("second: {value}"),
    "weight": N_("weight of what is the same: {value}"),
}
"""Counts, by feature."""

_SHARES: Mapping[str, str] = {
    "share": N_("share of the words: {value}"),
    "probability": N_("probability by the learned model: {value}"),
    "own_share": N_("share of “I”: {value}"),
}
_TRUTHS: Mapping[str, str] = {
    "figure": N_("with a figure"),
    "checkable": N_("somebody could confirm it"),
    "by_others": N_("told of others"),
    "by_self": N_("by yourself"),
    "by_group": N_("by a group"),
    "by_other": N_("by the other"),
    "dated": N_("with a date"),
    "asked_agreement": N_("agreement asked for"),
    "agreed": N_("the other agreed"),
    "acknowledged": N_("recognised"),
    "asked": N_("asked about"),
    "answered": N_("answered"),
    "brushed_aside": N_("pushed away"),
}
_LEARNED = "learned."
_MOST_LEARNED = 3


def decided_by(finding: FindingRecord, texts: Texts, *, learned: bool = True) -> str:
    """Return the rule and what decided, on one line: for whoever wants to check.

    Args:
        finding: what the rules saw.
        texts: words in the language of the reader.
        learned: with the heaviest weights of words, which explain nothing on paper.
    """
    rule = texts.t("Rule: {rule}", rule=finding.rule)
    parts = [rule, *_counted(finding.features, texts)]
    if learned:
        parts += _learned(finding.features, texts)
    return " · ".join(parts)


def _counted(features: Mapping[str, float], texts: Texts) -> Iterator[str]:
    for name, value in features.items():
        words = _worded(name, value, texts)
        if words:
            yield words


def _learned(features: Mapping[str, float], texts: Texts) -> Iterator[str]:
    learned = [name for name in features if name.startswith(_LEARNED)]
    heaviest = sorted(learned, key=lambda name: -abs(features[name]))
    for name in heaviest[:_MOST_LEARNED]:
        sign = name.removeprefix(_LEARNED).replace("_", " ")
        yield texts.t(
            "learned sign “{sign}”: {value}",
            sign=sign,
            value=decimal(features[name], texts),
        )


def _worded(name: str, value: float, texts: Texts) -> str:
    if name in _SHARES:
        return texts.t(_SHARES[name], value=share(value, texts))
    if name in _TRUTHS:
        return texts.t(_TRUTHS[name]) if value else ""
    if name in _NAMES and value:
        return texts.t(_NAMES[name], value=decimal(value, texts))
    return ""
