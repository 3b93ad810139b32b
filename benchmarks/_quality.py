"""Sums up how the feedback agrees with the readers, for one set of answers.

What is kept of an answer is its name, its labels and what was said: never a word of it.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from pydantic import BaseModel, ConfigDict

from benchmarks._agreement import (
    Overlap,
    accuracy,
    confusion,
    kappa_interval,
    weighted_kappa,
    within,
)
from benchmarks._judged import (
    Judged,
    evidence_validity,
    false_praise,
    part_presence,
    part_words,
)
from engine.reading.records import ReplyType, StarPart

STEPS = (1, 2, 3, 4, 5)
_WORST = 12
_FAR = 2
"""From here on a level is a mistake worth its name."""


class _Kept(BaseModel):
    """Part of the kept figures; read back from JSON as it was written."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Found(_Kept):
    """How much of what was wanted was found."""

    precision: float
    recall: float
    f1: float


class Levels(_Kept):
    """Levels beside the readers', over the answers the readers gave one."""

    answers: int
    exact: float
    within_one: float
    """A level withheld is near no level."""
    withheld: int
    kappa: float
    """Over the answers that have both."""
    low: float
    high: float
    confusion: Mapping[str, int]
    """By "wanted>said"; "none" for no level."""


class Slice(_Kept):
    """A part of the answers: a style, a kind, an author."""

    answers: int
    reply_accuracy: float
    exact: float | None
    within_one: float | None
    """None where the readers gave no level."""


class Mistake(_Kept):
    """One answer far from its labels."""

    id: str
    wanted_reply: str
    said_reply: str
    wanted_level: int | None
    said_level: int | None
    distance: int
    """Steps apart; no level counts as 0."""
    praised: bool
    """A bad answer about which something was called good."""


class Sums(_Kept):
    """Everything measured on one set of answers."""

    answers: int
    reply_accuracy: float
    reply_confusion: Mapping[str, int]
    """By "wanted>said"."""
    reasons: float
    """Share of the unanswered whose reason was found too."""
    presence: Found
    presence_by_part: Mapping[str, Found]
    words_by_part: Mapping[str, Found]
    words: Found
    levels: Levels
    claims: int
    claims_proved: int
    bad_answers: int
    false_praises: int
    slices: Mapping[str, Mapping[str, Slice]]
    """By "style", "kind", "author"."""
    worst: Sequence[Mistake]


Halves: TypeAlias = Mapping[str, Mapping[str, Sums]]
"""By half ("open", "sealed"), then "en", "fr" or "both"."""


def sums_of(judged: Sequence[Judged]) -> Sums:
    """Return what is published of ``judged``."""
    replies = [(one.case.reply, one.reply) for one in judged]
    proved = evidence_validity(judged)
    words = {part.value: part_words(judged, part) for part in StarPart}
    return Sums(
        answers=len(judged),
        reply_accuracy=accuracy(replies),
        reply_confusion=_counted(confusion(replies)),
        reasons=_reasons(judged),
        presence=_found(part_presence(judged)),
        presence_by_part={
            part.value: _found(part_presence(judged, part)) for part in StarPart
        },
        words_by_part={part: _found(overlap) for part, overlap in words.items()},
        words=_found(_together(words.values())),
        levels=_levels(judged),
        claims=proved.wanted,
        claims_proved=proved.both,
        bad_answers=sum(one.bad for one in judged),
        false_praises=len(list(false_praise(judged))),
        slices={
            "style": _slices(judged, lambda one: one.case.style),
            "kind": _slices(judged, lambda one: one.case.kind),
            "author": _slices(judged, lambda one: author_of(one.case.id)),
        },
        worst=worst_of(judged),
    )


def author_of(identifier: str) -> str:
    """Return who wrote the answer: "en-a" of "en-a-016", "en-t" of "en-t07"."""
    return identifier.rstrip("0123456789").rstrip("-")


def worst_of(judged: Sequence[Judged]) -> list[Mistake]:
    """Return the worst mistakes first: false praise, then levels far apart."""
    mistakes = [_mistake(one) for one in judged]
    named = [one for one in mistakes if one.praised or one.distance >= _FAR]
    return sorted(named, key=lambda one: (-one.praised, -one.distance, one.id))[:_WORST]


def _mistake(one: Judged) -> Mistake:
    return Mistake(
        id=one.case.id,
        wanted_reply=one.case.reply,
        said_reply=one.reply,
        wanted_level=one.case.level,
        said_level=one.level,
        distance=abs((one.case.level or 0) - (one.level or 0)),
        praised=one.bad and one.praised,
    )


def _levels(judged: Sequence[Judged]) -> Levels:
    pairs = [(one.case.level, one.level) for one in judged if one.case.level]
    wanted = [(mine, said) for mine, said in pairs if mine]
    given = [(mine, said) for mine, said in wanted if said]
    low, high = kappa_interval(given, STEPS)
    all_pairs = [(one.case.level, one.level) for one in judged]
    return Levels(
        answers=len(wanted),
        exact=within(wanted, 0),
        within_one=within(wanted, 1),
        withheld=len(wanted) - len(given),
        kappa=weighted_kappa(given, STEPS),
        low=low,
        high=high,
        confusion=_counted(Counter((_step(a), _step(b)) for a, b in all_pairs)),
    )


def _step(level: int | None) -> str:
    return "none" if level is None else str(level)


def _reasons(judged: Sequence[Judged]) -> float:
    silent = [one for one in judged if one.case.reply == ReplyType.NO_ANSWER.value]
    return sum(one.reason == one.case.reason for one in silent) / max(1, len(silent))


def _slices(
    judged: Sequence[Judged], named: Callable[[Judged], str]
) -> dict[str, Slice]:
    groups: dict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        groups[named(one)].append(one)
    return {name: _slice(groups[name]) for name in sorted(groups)}


def _slice(judged: Sequence[Judged]) -> Slice:
    wanted = [(one.case.level, one.level) for one in judged if one.case.level]
    levels = [(mine, said) for mine, said in wanted if mine]
    return Slice(
        answers=len(judged),
        reply_accuracy=accuracy([(one.case.reply, one.reply) for one in judged]),
        exact=within(levels, 0) if levels else None,
        within_one=within(levels, 1) if levels else None,
    )


def _counted(pairs: Mapping[tuple[str, str], int]) -> dict[str, int]:
    return {f"{wanted}>{said}": n for (wanted, said), n in sorted(pairs.items())}


def _together(overlaps: Iterable[Overlap]) -> Overlap:
    listed = list(overlaps)
    return Overlap(
        both=sum(one.both for one in listed),
        found=sum(one.found for one in listed),
        wanted=sum(one.wanted for one in listed),
    )


def _found(overlap: Overlap) -> Found:
    return Found(precision=overlap.precision, recall=overlap.recall, f1=overlap.f1)
