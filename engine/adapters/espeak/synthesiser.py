"""Speech by eSpeak NG: sound, sounds of speech and words on one clock."""

import math
from typing import Final

from engine.adapters.espeak.library import (
    EspeakLibrary,
    Event,
    EventKind,
    Parameter,
)
from engine.api.audio import Audio
from engine.api.cancel import Cancel
from engine.api.errors import N_, Unavailable
from engine.api.voice import VoiceChoice
from engine.speech.sounds import Line, Mark, Sounds, TimedPhoneme

PREFIX: Final = "espeak:"
"""Before the language in the name of a voice: "espeak:en-gb"."""
_FILES: Final = {"en-gb": "en"}
"""Voices whose file has another name than their language."""
_WORDS_A_MINUTE: Final = {"fr": 150, "en": 140}
"""In eSpeak NG's count; about 165 words a minute are really said."""
_SLOWEST, _FASTEST = 80, 300
_OWN_PITCH: Final = 50
_STEPS_AN_OCTAVE: Final = 74
"""Of its pitch, measured over many variants: it widens the range and lowers the base
with it, so that a step raises the voice less than its own table says."""


class EspeakSynthesiser:
    """Says lines with eSpeak NG; used from one thread at a time."""

    def __init__(self, library: EspeakLibrary | None = None) -> None:
        """Load the library.

        Raises:
            Unavailable: it is not here.
        """
        self._library = library or EspeakLibrary()

    def load(self, choice: VoiceChoice) -> None:
        """Take a voice; nothing is kept, it is there in a moment.

        Raises:
            Unavailable: there is no such voice.
        """
        language = choice.voice.removeprefix(PREFIX)
        name = _FILES.get(language, language)
        full_name = f"{name}+{choice.variant}" if choice.variant else name
        if not self._library.choose(full_name):
            raise Unavailable(
                N_("There is no eSpeak NG voice named {voice}."),
                N_("Choose another voice in the settings."),
                {"voice": choice.voice},
            )

    def say(self, line: Line, cancel: Cancel) -> Sounds | None:
        """Return the sound of a line; None after a cancel.

        Raises:
            Unavailable: there is no such voice, or eSpeak NG refused the line.
        """
        self.load(line.choice)
        self._tune(line)
        pcm = bytearray()
        events: list[Event] = []

        def take(samples: bytes, happening: list[Event]) -> bool:
            pcm.extend(samples)
            events.extend(happening)
            return cancel.cancelled

        if not self._library.say(line.text, take) and not cancel.cancelled:
            raise Unavailable(
                N_("The eSpeak NG voice did not speak."),
                N_("The interviewer’s words are shown; the next ones are tried again."),
            )
        if cancel.cancelled:
            return None
        rate = self._library.rate
        return Sounds(
            Audio(bytes(pcm), rate), _phonemes(events, rate), _marks(events, rate)
        )

    def close(self) -> None:
        """Give the library's memory back."""
        self._library.close()

    def _tune(self, line: Line) -> None:
        pace = _WORDS_A_MINUTE[line.language] * line.choice.rate
        self._library.set(Parameter.RATE, round(min(max(pace, _SLOWEST), _FASTEST)))
        steps = _STEPS_AN_OCTAVE * math.log2(line.choice.pitch)
        self._library.set(Parameter.PITCH, round(min(max(_OWN_PITCH + steps, 0), 99)))


def _phonemes(events: list[Event], rate: int) -> tuple[TimedPhoneme, ...]:
    return tuple(
        TimedPhoneme(event.symbol, event.sample * 1000 // rate)
        for event in events
        if event.kind == EventKind.PHONEME
    )


def _marks(events: list[Event], rate: int) -> tuple[Mark, ...]:
    """Return the beginning and the end of each word.

    A word ends where the next begins, or at the first pause after it.
    """
    marks: list[Mark] = []
    for index, event in enumerate(events):
        if event.kind == EventKind.WORD:
            end = _end_of_word(events, index)
            marks.append(Mark(event.position, event.sample * 1000 // rate))
            marks.append(Mark(event.position + event.length, end * 1000 // rate))
    return _monotone(marks)


def _end_of_word(events: list[Event], index: int) -> int:
    begins = events[index].sample
    for event in events[index + 1 :]:
        is_pause = event.kind == EventKind.PHONEME and not event.symbol.strip()
        is_over = event.kind in (EventKind.WORD, EventKind.END)
        if (is_pause and event.sample > begins) or is_over:
            return event.sample
    return events[-1].sample


def _monotone(marks: list[Mark]) -> tuple[Mark, ...]:
    """Return the marks without those that step back: dictionary words join some."""
    kept: list[Mark] = []
    for mark in marks:
        if not kept or (
            mark.position >= kept[-1].position and mark.at_ms >= kept[-1].at_ms
        ):
            kept.append(mark)
    return tuple(kept)
