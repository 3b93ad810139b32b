"""What the settings show."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from app.domain.consents import Consent
from app.domain.recordings import SessionSound
from app.domain.settings import Settings
from app.machine.check import Check
from ui.kit.problems import Problem


class Section(StrEnum):
    """One page of the settings."""

    LANGUAGE = "language"
    APPEARANCE = "appearance"
    VOICE = "voice"
    MODELS = "models"
    PRIVACY = "privacy"
    SECURITY = "security"
    BACKUP = "backup"
    MACHINE = "machine"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Kept:
    """What is on the disk of this profile."""

    folder: Path
    sessions: int
    size_bytes: int


@dataclass(frozen=True, slots=True)
class KeptSound:
    """The sound of answers."""

    consent: Consent | None = None
    """The one in force; None: no sound is kept."""
    sessions: tuple[SessionSound, ...] = ()
    """Those of which sound is kept, what goes first before the others."""


@dataclass(frozen=True, slots=True)
class Opens:
    """What opens the profile."""

    by_passphrase: bool = False
    by_computer: bool = False
    has_key_store: bool = False
    """Whether this computer could keep the key."""


class Stage(StrEnum):
    """How far a deed with a key is."""

    IDLE = "idle"
    BUSY = "busy"
    REFUSED = "refused"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Deed:
    """A change of keys, a backup or a check of one."""

    stage: Stage = Stage.IDLE
    problem: Problem | None = None
    """Why it was refused."""
    recovery_code: str = ""
    """A new code to show once."""
    told: str = ""
    """Catalogue key of what was done."""
    values: dict[str, object] = field(default_factory=dict)
    """Fill its placeholders."""


@dataclass(frozen=True, slots=True)
class SettingsState:
    """Everything the settings show, preferences aside."""

    section: Section = Section.LANGUAGE
    name: str = ""
    """Of the profile."""
    is_guest: bool = False
    """Whether nothing is kept: then there are no keys to speak of."""
    settings: Settings | None = None
    """None: not read yet."""
    kept: Kept | None = None
    sound: KeptSound = KeptSound()
    opens: Opens = Opens()
    checks: tuple[Check, ...] | None = None
    """None: not looked yet."""
    problem: Problem | None = None
