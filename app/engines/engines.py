"""The three engines, as the rest of the application sees them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from app.shared.errors import ExpectedError
from engine.api.hearing import Hearing
from engine.api.language_model import LanguageModel
from engine.api.voice import Voice


class EngineKind(StrEnum):
    """What an engine is for."""

    LANGUAGE = "language"
    HEARING = "hearing"
    VOICE = "voice"


class EngineState(StrEnum):
    """Where an engine stands."""

    MISSING = "missing"
    """No model, or no library: what it would add is said in words."""
    RESTING = "resting"
    """Here, and not started."""
    STARTING = "starting"
    READY = "ready"
    FAILED = "failed"
    """It died or cannot start; the problem tells why."""


@dataclass(frozen=True, slots=True)
class EngineStatus:
    """How one engine is."""

    kind: EngineKind
    state: EngineState
    model: str
    """Name of the model's file, "eSpeak NG" for the voice without one, or empty."""
    problem: ExpectedError | None
    memory_bytes: int


class Engines(Protocol):
    """The engines of this installation; usable from every thread.

    An engine that is not here is None: the session goes on without it.
    """

    @property
    def language(self) -> LanguageModel | None:
        """Words the interviewer's turns."""

    @property
    def hearing(self) -> Hearing | None:
        """Hears the person."""

    @property
    def voice(self) -> Voice | None:
        """Speaks for the interviewer."""

    def refresh(self) -> None:
        """Look again at the model files; an engine whose files changed starts anew."""

    def warm(self, kinds: frozenset[EngineKind]) -> None:
        """Start these in the background."""

    def status(self) -> tuple[EngineStatus, ...]:
        """Return how each is, in the order of ``EngineKind``."""

    def retry(self, kind: EngineKind) -> None:
        """Try an engine again that was given up."""

    def close(self) -> None:
        """End every process; they start again when needed."""
