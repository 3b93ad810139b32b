"""What a person chose."""

from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from engine.api.language import Language
from engine.content.persona import Tone
from engine.dialogue.records import Mode


class Theme(StrEnum):
    """How the window looks."""

    SYSTEM = "system"
    """As the system says."""
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"
    """Black and white with strong colours, dark where the system is dark."""


class Chosen(BaseModel):
    """Frozen choices, each with a default."""

    model_config = ConfigDict(frozen=True)


class Preferences(Chosen):
    """What must be known before a vault is open. No personal word is in it."""

    language: Language | None = None
    """Of the interface; None: the system's."""
    theme: Theme = Theme.SYSTEM
    text_percent: int = Field(default=100, ge=100, le=200)
    """Size of the text."""
    reduced_motion: bool = False
    last_profile: UUID | None = None
    """Offered first on the lock screen."""


class Settings(Chosen):
    """What is kept in the vault."""

    auto_lock_minutes: int | None = Field(default=10, ge=1, le=240)
    """Minutes without use after which the profile locks; None: never."""
    practice_language: Language | None = None
    """Of the sessions; None: the interface's."""
    mode: Mode = Mode.COACHED
    """Preselected at the briefing."""
    tone: Tone | None = None
    """Preselected at the briefing; None: the persona's own."""
    minutes: int | None = Field(default=None, ge=3, le=90)
    """Preselected length of a session; None: the scenario's own."""
    shows_clock: bool = True
    """Whether the time left is shown in the room; the warning always comes."""
