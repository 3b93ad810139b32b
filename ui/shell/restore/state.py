"""What the page of a restoration shows."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from app.domain.people import Profile
from ui.kit.problems import Problem


class OpensBy(StrEnum):
    """What opens the backup."""

    PASSPHRASE = "passphrase"  # noqa: S105 (the name of a choice)
    RECOVERY_CODE = "recovery_code"


@dataclass(frozen=True, slots=True)
class RestoreState:
    """Everything the page shows, secrets aside."""

    source: Path | None = None
    """The backup; None: not chosen yet."""
    opens_by: OpensBy = OpensBy.PASSPHRASE
    profiles: tuple[Profile, ...] = ()
    """Those whose place the backup could take."""
    into: UUID | None = None
    """Whose place it takes; None: it becomes a new profile."""
    has_key_store: bool = False
    is_busy: bool = False
    problem: Problem | None = None
