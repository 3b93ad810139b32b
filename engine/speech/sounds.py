"""What an engine says before it is made ready for the ear and the eye."""

from dataclasses import dataclass
from typing import Protocol

from engine.api.audio import Audio
from engine.api.cancel import Cancel
from engine.api.language import Language
from engine.api.voice import VoiceChoice


@dataclass(frozen=True, slots=True)
class TimedPhoneme:
    """A sound of speech, from its beginning; it lasts until the next one."""

    symbol: str
    """In the International Phonetic Alphabet; empty for a pause."""
    at_ms: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in the text that is read, and when the voice is there."""

    position: int
    """Character in the text given to the engine."""
    at_ms: int


@dataclass(frozen=True, slots=True)
class Sounds:
    """A stretch of speech as an engine gives it."""

    audio: Audio
    phonemes: tuple[TimedPhoneme, ...]
    """In order of time."""
    marks: tuple[Mark, ...]
    """In order of position and of time: beginnings and ends of words."""


@dataclass(frozen=True, slots=True)
class Line:
    """What an engine is to say in one breath."""

    text: str
    """Ready to be read: no digit, no symbol."""
    language: Language
    choice: VoiceChoice


class Synthesiser(Protocol):
    """An engine of speech, in its worker process; used from one thread at a time."""

    def load(self, choice: VoiceChoice) -> None:
        """Make a voice ready.

        Raises:
            Unavailable: there is no such voice, or its file cannot be read.
        """

    def say(self, line: Line, cancel: Cancel) -> Sounds | None:
        """Return the sound of a line; None after a cancel.

        Raises:
            Unavailable: as for ``load``, or the engine gave nothing.
        """

    def close(self) -> None:
        """Give everything back."""
