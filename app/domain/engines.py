"""Engines: what each is for, and how it stands."""

from dataclasses import dataclass
from enum import StrEnum

from app.shared.errors import N_, ExpectedError, Unavailable


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
    notice: ExpectedError | None = None
    """What the person should know besides: the chosen model has vanished, or who speaks
    in the place of a voice that does not."""
    stands_in: bool = False
    """The operating system's own voice speaks in the place of this engine."""


def system_speaks() -> ExpectedError:
    """Return what a person is told when the system's own voice speaks."""
    return Unavailable(
        N_(
            "Your system’s own voice speaks for the interviewer until the voice engine "
            "is back."
        ),
        N_("It is heard through the loudspeaker that the system uses."),
    )
