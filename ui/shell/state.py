"""What the window shows as a whole."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from app.domain.people import Profile


class Page(StrEnum):
    """The one thing the window shows."""

    OPENING = "opening"
    FIRST_RUN = "first_run"
    """Nobody has a profile here yet."""
    NEW_PROFILE = "new_profile"
    """Another person's profile, beside those that are here."""
    LOCKED = "locked"
    RESTORE = "restore"
    CODE = "code"
    """A recovery code that is shown only now."""
    SETTING_UP = "setting_up"
    """The first run goes on where it was left, or is gone through again."""
    INSIDE = "inside"
    WORKING = "working"


@dataclass(frozen=True, slots=True)
class Landing:
    """What to show first behind the door."""

    room: str = "practice"
    scenario: str | None = None
    """Scenario to prepare."""
    session: UUID | None = None
    """Live session to take up again."""


@dataclass(frozen=True, slots=True)
class ShellState:
    """Page, and what it needs to be built."""

    page: Page = Page.OPENING
    profile: Profile | None = None
    """Whose profile is open."""
    is_guest: bool = False
    """Whether nothing is kept."""
    by_itself: bool = False
    """Whether the lock screen may open by the key store without being asked."""
    doing: str = ""
    """Catalogue key of what is being done, while working."""
    recovery_code: str = ""
    """To show once."""
    landing: Landing = Landing()
    step: str = ""
    """Where setting up was left; empty: it is gone through again."""
