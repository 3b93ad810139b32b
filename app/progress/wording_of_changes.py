"""What changed between two tries, in words."""

from collections.abc import Mapping

from app.text import N_, Texts
from app.text.formats import decimal
from engine.reading.records import ReplyType, StarPart

_TYPES: Mapping[ReplyType, str] = {
    ReplyType.STORY: N_("the story of one occasion"),
    ReplyType.PSEUDO_STORY: N_("what is usually done"),
    ReplyType.EXEMPLIFICATION: N_("examples without an occasion"),
    ReplyType.OPINION: N_("a view"),
    ReplyType.SELF_DESCRIPTION: N_("qualities"),
    ReplyType.NO_ANSWER: N_("no answer"),
}
_PARTS: Mapping[tuple[StarPart, bool], str] = {
    (StarPart.SITUATION, True): N_("Where and when it was is told now."),
    (StarPart.SITUATION, False): N_("Where and when it was is no longer told."),
    (StarPart.TASK, True): N_("What was expected of you is told now."),
    (StarPart.TASK, False): N_("What was expected of you is no longer told."),
    (StarPart.ACTION, True): N_("What you did is told now."),
    (StarPart.ACTION, False): N_("What you did is no longer told."),
    (StarPart.RESULT, True): N_("What came of it is told now."),
    (StarPart.RESULT, False): N_("What came of it is no longer told."),
}


def reply_types_in_words(before: ReplyType, after: ReplyType, texts: Texts) -> str:
    """Return what kind of reply each try gave."""
    return texts.t(
        "Before: {before}. Now: {after}.",
        before=texts.t(_TYPES[before]),
        after=texts.t(_TYPES[after]),
    )


def part_in_words(part: StarPart, texts: Texts, *, now: bool) -> str:
    """Return that a part of the story came, or went."""
    return texts.t(_PARTS[part, now])


def made_good_in_words(remark: str, texts: Texts) -> str:
    """Return that an earlier remark no longer holds."""
    return texts.t("This no longer holds: {remark}", remark=remark)


def lost_in_words(remark: str, texts: Texts) -> str:
    """Return that something good of the earlier try is not in the later one."""
    return texts.t("This held the first time and does not now: {remark}", remark=remark)


def length_in_words(before: int, after: int, texts: Texts) -> str:
    """Return both lengths."""
    return texts.t(
        "{before} words the first time, {after} now.", before=before, after=after
    )


def levels_in_words(before: float | None, after: float | None, texts: Texts) -> str:
    """Return both levels, and that two tries are few."""
    if before is None or after is None:
        return texts.t(
            "One of the two gave no ground for a level, so that only the words can be "
            "compared."
        )
    values = {"before": decimal(before, texts), "after": decimal(after, texts)}
    if before == after:
        return texts.t("The level is the same both times: {after}.", **values)
    if after > before:
        return texts.t("The level went from {before} to {after}.", **values)
    return texts.t(
        "The level went from {before} to {after}: lower than the first time. The list "
        "says what is missing now.",
        **values,
    )
