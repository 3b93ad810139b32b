"""The port of a voice, and what it says when."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from engine.api.audio import Audio
from engine.api.cancel import Cancel
from engine.api.language import Language

BY_SYSTEM: Final = "system"
"""The engine that is the operating system's own voice; its identifiers begin so."""


class Viseme(StrEnum):
    """Shapes of a mouth, by the sounds that make them."""

    REST = "rest"
    """Closed and still."""
    PRESSED = "pressed"
    """p b m"""
    TEETH_ON_LIP = "teeth_on_lip"
    """f v"""
    TONGUE = "tongue"
    """t d n l θ ð"""
    NARROW = "narrow"
    """s z ʃ ʒ"""
    BACK = "back"
    """k g ŋ ʁ h"""
    WIDE = "wide"
    """i e ɛ ɪ"""
    OPEN = "open"
    """a ɑ æ ʌ"""
    MID = "mid"
    """ə ɜ œ"""
    ROUND = "round"
    """o ɔ ɒ"""
    PURSED = "pursed"
    """u y ʊ w"""


@dataclass(frozen=True, slots=True)
class TimedViseme:
    """A mouth's shape from this moment on."""

    viseme: Viseme
    at_ms: int
    """From the beginning of the part's sound."""


@dataclass(frozen=True, slots=True)
class TimedWord:
    """A word of the caption while it sounds."""

    start: int
    """First character in the text of the utterance, as written (not as read out)."""
    end: int
    start_ms: int
    """From the beginning of the part's sound."""
    end_ms: int


@dataclass(frozen=True, slots=True)
class VoiceChoice:
    """Which voice speaks, and how."""

    voice: str
    """Identifier: "espeak:fr" … for eSpeak NG, the file's stem for Piper, "system:fr" …
    for the system's own."""
    speaker: int = 0
    """Of a voice with several speakers."""
    variant: str = ""
    """eSpeak NG: the variant ("f2", "m3")."""
    pitch: float = 1.0
    """1.0: the voice's own. Piper's is a change of length and resampling."""
    rate: float = 1.0
    """1.0: the voice's own speed; 0.6 to 1.5 after persona and person are multiplied."""

    @property
    def by_system(self) -> bool:
        """Whether the operating system's own voice speaks."""
        return self.voice.startswith(f"{BY_SYSTEM}:")


@dataclass(frozen=True, slots=True)
class Utterance:
    """A clause or a few sentences to say."""

    text: str
    language: Language
    choice: VoiceChoice


@dataclass(frozen=True, slots=True)
class SpokenPart:
    """A stretch of speech, ready to play; parts of an utterance follow without a gap.

    ``visemes`` and ``words`` share the clock of ``audio``: from its first sample.
    """

    audio: Audio
    visemes: tuple[TimedViseme, ...]
    words: tuple[TimedWord, ...]


@dataclass(frozen=True, slots=True)
class VoiceFacts:
    """A voice that can be chosen here."""

    voice: str
    language: Language
    engine: str
    """"espeak", "piper" or ``BY_SYSTEM``."""
    speakers: tuple[str, ...]
    """Names of the speakers; one empty name for a single voice."""
    timbre: str
    """"feminine", "masculine", or "" when the file does not tell."""
    rate: int
    """Samples a second."""


class Voice(Protocol):
    """The voice worker, as the application sees it. One utterance at a time.

    Methods raise ``Unavailable`` when the engine cannot be had or has died.
    """

    def voices(self) -> tuple[VoiceFacts, ...]:
        """Return what can be chosen; the eSpeak NG voices of both languages always."""

    def warm(self, choice: VoiceChoice) -> None:
        """Load a voice, so that the first utterance does not wait for it."""

    def speak(
        self,
        utterance: Utterance,
        on_part: Callable[[SpokenPart], None],
        cancel: Cancel,
    ) -> int:
        """Say an utterance; return its length in milliseconds.

        ``on_part`` is called on the calling thread as soon as each part is ready.
        After a cancel no part follows.
        """
