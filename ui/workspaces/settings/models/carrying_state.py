"""Work on the files of models: bringing in, bundling, checking."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.models.verify_models import Verified
from engine.models.bundles.refusals import UnknownMaker
from ui.kit.problems import Problem


class Task(StrEnum):
    """What is done with the files."""

    ADD = "add"
    BUNDLE = "bundle"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Asked:
    """A bundle whose maker nobody here knows: the person decides."""

    file: Path
    maker: UnknownMaker


@dataclass(frozen=True, slots=True)
class Added:
    """What became of what the person chose."""

    models: tuple[str, ...] = ()
    """Names of those that are here now."""
    refused: tuple[Problem, ...] = ()
    """Why something else was left."""
    asked: tuple[Asked, ...] = ()
    complete: bool = True
    """False: it was stopped."""

    def beside(self, other: "Added") -> "Added":
        """Return both; what ``other`` still asks counts."""
        return Added(
            tuple(dict.fromkeys((*self.models, *other.models))),
            (*self.refused, *other.refused),
            other.asked,
            self.complete and other.complete,
        )


@dataclass(frozen=True, slots=True)
class Bundled:
    """A bundle that was written."""

    file: Path
    size: int
    """Bytes."""
    fingerprint: str
    """Of the key it was signed with, for who installs it."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What reading models again showed."""

    models: tuple[Verified, ...]
    complete: bool = True
    """False: it was stopped."""


Outcome = Added | Bundled | Checked


@dataclass(frozen=True, slots=True)
class CarryingState:
    """How far it is, and how it ended."""

    task: Task | None = None
    """None: nothing is done, and nothing is left to tell."""
    name: str = ""
    """Of the model it is at; empty: looking through, or all of them."""
    done: int = 0
    """Bytes."""
    total: int = 0
    outcome: Outcome | None = None
    problem: Problem | None = None

    @property
    def is_going(self) -> bool:
        """Whether files are read or written now."""
        return self.task is not None and self.outcome is None and self.problem is None

    @property
    def question(self) -> Asked | None:
        """The bundle to decide about next."""
        if not isinstance(self.outcome, Added):
            return None
        return next(iter(self.outcome.asked), None)
