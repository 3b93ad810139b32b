"""A level before its evidence is checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.feedback.codes import Code
from engine.feedback.records import Evidence


@dataclass(frozen=True, slots=True)
class Judgement:
    """One level, why, and what proves it."""

    level: int | None
    code: Code
    evidence: tuple[Evidence, ...]
    values: Mapping[str, str | int] = field(default_factory=dict)


def at_most(judgement: Judgement, ceiling: Judgement) -> Judgement:
    """Return ``ceiling`` where it is lower, ``judgement`` otherwise."""
    if judgement.level is None or ceiling.level is None:
        return judgement
    return ceiling if ceiling.level < judgement.level else judgement
