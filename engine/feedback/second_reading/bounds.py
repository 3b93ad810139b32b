"""What the rules allow a model to say: never more than what they can see told.

A level may move by one step. Upwards only where the answer holds what the higher
level asks for in words that the rules found: a model can settle a doubt of the rules,
not overrule what they miss on purpose.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from engine.feedback.codes import Code
from engine.feedback.ladder import (
    may_tell_an_outcome,
    own_part_is_lost,
    proof_of_result,
    specifics,
)
from engine.feedback.material import Material
from engine.feedback.records import CompetencyLevel
from engine.reading.records import ReplyType, StarPart

LOWEST, HIGHEST = 1, 5


@dataclass(frozen=True, slots=True)
class Bounds:
    """The levels that are left to a model."""

    low: int
    high: int

    def hold(self, level: int) -> int:
        """Return ``level``, or the nearest that is allowed."""
        return min(max(level, self.low), self.high)


def bounds_of(material: Material, judged: CompetencyLevel) -> Bounds | None:
    """Return what a model may make of the rules' level; None where there is none."""
    if judged.level is None or material.reading.reply_type is ReplyType.NO_ANSWER:
        return None
    may_rise = _MAY_RISE.get(_code(judged), _never)
    step = 1 if may_rise(material) else 0
    low = max(judged.level - 1, LOWEST)
    return Bounds(low, min(judged.level + step, HIGHEST))


def _code(judged: CompetencyLevel) -> str:
    return str(judged.reason.code)


def _never(_material: Material) -> bool:
    return False


def _tells_facts(material: Material) -> bool:
    """Something done once, with something that anchors it: real, if told badly."""
    reading = material.reading
    return bool(reading.own_actions or reading.shared_actions) and bool(
        specifics(material)
    )


def _tells_deeds_and_outcome(material: Material) -> bool:
    outcome = material.has(StarPart.RESULT) or may_tell_an_outcome(material)
    return _has_own_deeds(material) and outcome


def _has_own_deeds(material: Material) -> bool:
    return bool(material.deeds()) and not own_part_is_lost(material)


def _proves_or_keeps(material: Material) -> bool:
    """One of the two things that the highest level asks for."""
    kept = bool(proof_of_result(material) or material.reading.learnings)
    return kept and _has_own_deeds(material)


_MAY_RISE: Mapping[str, Callable[[Material], bool]] = {
    Code.LEVEL_OPINION: _tells_facts,
    Code.LEVEL_SELF_DESCRIPTION: _tells_facts,
    Code.LEVEL_GENERIC: _tells_facts,
    Code.LEVEL_MOTIVE_GENERAL: _tells_facts,
    Code.LEVEL_FACTS: _tells_deeds_and_outcome,
    Code.LEVEL_RESULT_UNCLEAR: _tells_deeds_and_outcome,
    Code.LEVEL_MOTIVE_TIED: _has_own_deeds,
    Code.LEVEL_ACTION_AND_RESULT: _proves_or_keeps,
    Code.LEVEL_TOGETHER: _proves_or_keeps,
    Code.LEVEL_REASONED: _proves_or_keeps,
    Code.LEVEL_REASONED_AND_SHOWN: _proves_or_keeps,
    Code.LEVEL_MOTIVE_SHOWN: _proves_or_keeps,
}
"""By the rules' reason; any other reason is a ceiling of its own."""
