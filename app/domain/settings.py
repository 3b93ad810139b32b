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


class AnswerBy(StrEnum):
    """How the person answers."""

    SPEAKING = "speaking"
    """By voice where a microphone and the hearing engine are there, else typed."""
    TYPING = "typing"


class HeadsetUse(StrEnum):
    """Whether the interviewer's voice can reach the microphone."""

    AUTO = "auto"
    """As the device's name tells."""
    HEADSET = "headset"
    """It cannot: the person may interrupt."""
    LOUDSPEAKERS = "loudspeakers"
    """It can: nobody is listened to while the interviewer speaks."""


class Nudging(StrEnum):
    """How the interviewer treats a silence."""

    OFF = "off"
    GENTLE = "gentle"
    NORMAL = "normal"
    INSISTENT = "insistent"


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
    first_run: str | None = None
    """Step at which the first run was left; None: it is over, or never began."""
    models_folder: str | None = None
    """Where models go; None: the person's own folder of this system."""
    language_model: str | None = None
    """Identifier of the model to word turns with; None: the best that is here."""
    hearing_model: str | None = None
    """Identifier of the model to hear with; None: the best that is here."""
    mirror: str | None = None
    """Address asked for models before any other, an organisation's own."""
    proxy: str | None = None
    """Address of a proxy, without its password; None: as the system says."""
    certificates: str | None = None
    """File of certificate authorities to trust beside the system's."""
    most_kilobytes_a_second: int | None = Field(default=None, ge=50)
    """A download takes no more; None: as much as there is."""


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
    answer_by: AnswerBy = AnswerBy.SPEAKING
    interviewer_speaks: bool = True
    """Whether the interviewer's turns are heard; captions are always there."""
    speaking_speed: float = Field(default=1.0, ge=0.8, le=1.2)
    """Of the interviewer, relative to the persona's own."""
    volume: int = Field(default=100, ge=0, le=100)
    """Of the interviewer, per cent."""
    microphone: str | None = None
    """Identifier of the device; None: the system's own choice."""
    loudspeaker: str | None = None
    """Identifier of the device; None: the system's own choice."""
    headset: HeadsetUse = HeadsetUse.AUTO
    nudging: Nudging = Nudging.NORMAL
    ends_turn_by_silence: bool = True
    """False: an answer ends when the person says so (Space), however long they pause."""
    longest_silence_ms: int = Field(default=3_000, ge=1_500, le=8_000)
    """Silence after which an answer is taken to be over, even in mid-sentence."""
    own_captions: bool = True
    """Whether the person's own words are shown while they speak."""
    learned_pause_ms: int | None = Field(default=None, ge=0, le=8_000)
    """This person's usual pause inside an answer, as earlier sessions taught it."""
    model_reads_answers: bool = True
    """Whether a language model, where there is one, reads the answers too."""
