"""What is shown after a session."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from app.domain.reports import Report
from engine.content.localised import Localised
from ui.kit.problems import Problem


class Step(StrEnum):
    """Where the debrief stands."""

    RESTING = "resting"
    """A rest, and one question."""
    MAKING = "making"
    """The report is being made."""
    READING = "reading"
    """The report is there."""
    FAILED = "failed"
    """The report could not be made."""


@dataclass(frozen=True, slots=True)
class NextScenario:
    """What to practise after this."""

    scenario_id: str
    title: Localised
    minutes: int


@dataclass(frozen=True, slots=True)
class DebriefState:
    """The debrief of one session."""

    session_id: UUID | None = None
    step: Step = Step.RESTING
    report: Report | None = None
    next_scenario: NextScenario | None = None
    problem: Problem | None = None
