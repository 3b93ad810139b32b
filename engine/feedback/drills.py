"""The exercise that trains what the report puts first."""

from collections.abc import Mapping

from engine.feedback.codes import Code
from engine.feedback.records import Evidence, Grid, Remark

_Drill = str | Code
"""A competency, whose own exercise fits, or an exercise of its own."""

_OCCASION, _DEED = Code.DRILL_OCCASION, Code.DRILL_DEED
_AGREEMENT = Code.DRILL_AGREEMENT
_DRILLS: Mapping[Code, _Drill] = {
    Code.LACKS_EPISODE: _OCCASION,
    Code.LACKS_OCCASION: _OCCASION,
    Code.LACKS_PROOF_OF_QUALITY: _OCCASION,
    Code.LACKS_PROOF_OF_OPINION: _OCCASION,
    Code.LACKS_CASE: _OCCASION,
    Code.NO_ANSWER_EVASIVE: _OCCASION,
    Code.NO_ANSWER_TOO_SHORT: _OCCASION,
    Code.NO_ANSWER_OFF_TOPIC: _OCCASION,
    Code.LACKS_ACTION: _DEED,
    Code.LACKS_DEED: _DEED,
    Code.LACKS_OWN_PART: "ownership",
    Code.MOSTLY_PASSIVE: _DEED,
    Code.REPEATED_EPISODE: _OCCASION,
    Code.LACKS_STEPS: Code.DRILL_STEPS,
    Code.LACKS_RESULT: "results",
    Code.RESULT_UNCLEAR: "results",
    Code.LACKS_FIGURE: "results",
    Code.LACKS_LEARNING: Code.DRILL_LEARNING,
    Code.LACKS_SPECIFICS: Code.DRILL_FACTS,
    Code.TURN_INSULT: "cooperation",
    Code.TURN_BLAME: "cooperation",
    Code.TURN_PRESSURE: "cooperation",
    Code.TURN_DISMISSAL: "listening",
    Code.TURN_EVASION: _AGREEMENT,
    Code.NEVER_OPEN_QUESTION: "listening",
    Code.NEVER_REFORMULATION: "listening",
    Code.SELDOM_OPEN_QUESTION: "listening",
    Code.SELDOM_REFORMULATION: "listening",
    Code.NEVER_COMMITMENT: _AGREEMENT,
    Code.NEVER_ASKS_AGREEMENT: _AGREEMENT,
    Code.SELDOM_ASKS_AGREEMENT: _AGREEMENT,
}
"""What is missing here is trained by the account itself: "communication"."""
_INSTEAD: Mapping[str, Code] = {
    "ownership": _DEED,
    "results": Code.DRILL_RESULT,
    "communication": Code.DRILL_SHORT,
    "listening": Code.DRILL_LISTENING,
    "cooperation": Code.DRILL_LISTENING,
}
"""Where the scenario does not judge the competency whose exercise would fit."""


def drill_for(
    priority: Remark | None, weakest: str | None, grid: Grid
) -> Remark | None:
    """Return the exercise that trains the priority, or the weakest competency."""
    if priority is None:
        return _of_competency(weakest, grid, ()) if weakest else None
    if priority.code == Code.SESSION_TOO_LITTLE:
        return Remark(_OCCASION, {}, ()) if grid.competencies else None
    wanted = _DRILLS.get(Code(priority.code), "communication")
    if isinstance(wanted, Code):
        return Remark(wanted, {}, priority.evidence)
    fitting = _of_competency(wanted, grid, priority.evidence)
    return fitting or Remark(_INSTEAD[wanted], {}, priority.evidence)


def _of_competency(
    name: str, grid: Grid, evidence: tuple[Evidence, ...]
) -> Remark | None:
    competency = grid.competencies.get(name)
    if competency is None:
        return None
    values = {
        "competency": competency.id,
        "drill_fr": competency.drill.fr,
        "drill_en": competency.drill.en,
    }
    return Remark(Code.DRILL, values, evidence)
