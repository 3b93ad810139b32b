"""What is tried, and where."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from engine.api.cancel import Cancel
from engine.models.catalogue.records import Shape
from engine.runtime.worker import Worker, WorkerSpec
from engine.trial.deadline import Deadline

PROMISED_S = 20.0
"""What a person is told a trial takes."""
MakeWorker = Callable[[WorkerSpec], Worker]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A model that might be run here."""

    model: str
    """Its id in the catalogue, or the name of its file."""
    shape: Shape
    file: Path | None = None
    """Where it lies when it is installed; None: random weights stand in for it."""


@dataclass(frozen=True, slots=True)
class TrialPlan:
    """One trial: an engine without a candidate is left out."""

    folder: Path
    """For models made on the spot; a folder in it is made, and removed at the end."""
    states: Path
    """Where the language engine keeps what it knows of installed files."""
    cores: int
    language: Candidate | None
    hearing: Candidate | None
    voice: Path | None = None
    """An installed Piper voice; None: random weights stand in for it."""
    seconds: float = PROMISED_S
    """What is left of the promise."""


@dataclass(frozen=True, slots=True)
class Means:
    """What one engine is tried with."""

    plan: TrialPlan
    make_worker: MakeWorker
    """Makes a supervised process."""
    cancel: Cancel
    """Ends it within a moment."""
    deadline: Deadline
    """No further round is begun after it."""


class TrialCancelled(Exception):  # noqa: N818 (said like the wish it follows)
    """Nobody wants to wait, or time has run out."""
