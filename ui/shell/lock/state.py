"""What the lock screen shows."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from app.domain.people import Profile
from ui.kit.problems import Problem


class Step(StrEnum):
    """What the lock screen asks for."""

    LOADING = "loading"
    CHOOSE = "choose"
    """Whose profile."""
    PASSPHRASE = "passphrase"  # noqa: S105 (the name of a step)
    COMPUTER = "computer"
    """One press: this computer keeps the key."""
    RECOVERY_CODE = "recovery_code"
    NEW_PASSPHRASE = "new_passphrase"  # noqa: S105 (the name of a step)
    """Open by the recovery code; the forgotten passphrase can be replaced."""


@dataclass(frozen=True, slots=True)
class LockedProfile:
    """One profile, and what opens it."""

    profile: Profile
    by_passphrase: bool
    by_computer: bool


@dataclass(frozen=True, slots=True)
class DamagedProfile:
    """A profile whose key file cannot be read."""

    folder: Path
    problem: Problem


@dataclass(frozen=True, slots=True)
class LockState:
    """Everything the lock screen shows."""

    step: Step = Step.LOADING
    profiles: tuple[LockedProfile, ...] = ()
    damaged: tuple[DamagedProfile, ...] = ()
    chosen: UUID | None = None
    is_busy: bool = False
    problem: Problem | None = None
    """Why the last attempt did not open; shown at the field."""
    trouble: Problem | None = None
    """The vault, the key store or the disk is in trouble; shown above."""
    wait_ms: int = 0
    """How long the chosen profile takes no further attempt."""

    @property
    def locked(self) -> LockedProfile | None:
        """The chosen profile."""
        return next(
            (each for each in self.profiles if each.profile.id == self.chosen), None
        )
