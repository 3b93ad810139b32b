"""What is shown after a session."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from app.domain.progress import NextStep
from app.domain.reports import Report
from app.progress.wording import StepWords
from engine.api.language import Language
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
class Following:
    """What to practise after this: a step of the plan."""

    step: NextStep
    words: Mapping[Language, StepWords]
    """What it is and why, in each language."""


@dataclass(frozen=True, slots=True)
class DebriefState:
    """The debrief of one session."""

    session_id: UUID | None = None
    step: Step = Step.RESTING
    report: Report | None = None
    following: Following | None = None
    problem: Problem | None = None
