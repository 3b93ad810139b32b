"""A stretch of speech that only the operating system can make to sound."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

from engine.api.audio import SAMPLE_BYTES, Audio
from engine.api.voice import SpokenPart, Utterance, VoiceChoice
from engine.speech.captions import word_times, words_of
from engine.speech.mouth import visemes_of
from engine.speech.sounds import TimedPhoneme

LETTER_MS: Final = 60
"""What a character takes at a voice's own speed; the system tells the rest by words."""
_RATE: Final = 1_000
"""Of the silence that stands for the sound: a sample a millisecond."""


@dataclass(frozen=True, slots=True)
class Hearer:
    """Who is told how far the system is with what it says."""

    on_word: Callable[[int], None]
    """A word begins at this character."""
    on_end: Callable[[], None]
    on_failed: Callable[[], None]


class Speaker(Protocol):
    """Says one text at a time aloud; used from the window's thread."""

    @property
    def tells_words(self) -> bool:
        """Whether it tells each word as it begins."""

    def say(self, part: "SaidPart", volume: int, hearer: Hearer) -> None:
        """Say ``part`` at ``volume`` (0 to 100) instead of what was being said."""

    def pause(self, *, paused: bool) -> None:
        """Stop in the middle, or go on."""

    def stop(self) -> None:
        """Fall silent; nobody is told any more."""


@dataclass(frozen=True, slots=True)
class SaidPart(SpokenPart):
    """A part whose sound is made while it is said: its own is silence of that length.

    Words and mouth follow the pace that is usual; whoever plays it corrects the clock
    where the system tells its words.
    """

    text: str
    choice: VoiceChoice
    speaker: Speaker


def said_part(utterance: Utterance, speaker: Speaker) -> SaidPart:
    """Return ``utterance`` as ``speaker`` will say it."""
    text, letter_ms = utterance.text, LETTER_MS / utterance.choice.rate
    length_ms = round(max(1, len(text)) * letter_ms)
    letters = [
        TimedPhoneme(sign.lower() if sign.isalpha() else "", round(place * letter_ms))
        for place, sign in enumerate(text)
    ]
    spans = words_of(text)
    return SaidPart(
        audio=Audio(bytes(length_ms * SAMPLE_BYTES), _RATE),
        visemes=visemes_of(letters, length_ms),
        words=word_times(spans, lambda start, end: (start, end), (), length_ms),
        text=text,
        choice=utterance.choice,
        speaker=speaker,
    )
