"""Voices without an engine: the same words always take the same time."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from engine.api.audio import SAMPLE_BYTES, Audio
from engine.api.cancel import Cancel
from engine.api.errors import Unavailable
from engine.api.voice import SpokenPart, Utterance, VoiceChoice, VoiceFacts
from engine.speech.captions import word_times, words_of
from engine.speech.clauses import split_clauses
from engine.speech.mouth import visemes_of
from engine.speech.sounds import Mark, TimedPhoneme

RATE: Final = 8_000
LETTER_MS: Final = 60
"""Each character takes so long at the voice's own speed."""
SILENT_VOICES: Final = (
    VoiceFacts("espeak:fr", "fr", "espeak", ("",), "", RATE),
    VoiceFacts("espeak:en-gb", "en", "espeak", ("",), "", RATE),
)


class SilentVoice:
    """Says everything in silence, with the mouth and the words of it."""

    def voices(self) -> tuple[VoiceFacts, ...]:
        """Return one voice for each language."""
        return SILENT_VOICES

    def warm(self, choice: VoiceChoice) -> None:
        """Do nothing: there is nothing to load."""

    def speak(
        self,
        utterance: Utterance,
        on_part: Callable[[SpokenPart], None],
        cancel: Cancel,
    ) -> int:
        """Give a part for each clause; return the length of the parts given."""
        offset = length_ms = 0
        for clause in split_clauses(utterance.text):
            if cancel.cancelled:
                break
            part = silent_part(clause, utterance.choice.rate, offset)
            on_part(part)
            offset += len(clause)
            length_ms += part.audio.duration_ms
        return length_ms


class ScriptedVoice(SilentVoice):
    """A silent voice that remembers what it said, and fails when told so.

    Attributes:
        said: utterances asked for, in order, those that failed too.
        warmed: voices that were warmed, in order.
        parts: parts given, in order.
    """

    def __init__(
        self,
        failures: Sequence[Unavailable | None] = (),
        before_part: Callable[[int], None] | None = None,
    ) -> None:
        """Set the script.

        Args:
            failures: one for each utterance in turn; None, or the end: it speaks.
            before_part: called with the number of parts given so far, before each.
        """
        self.said: list[Utterance] = []
        self.warmed: list[VoiceChoice] = []
        self.parts: list[SpokenPart] = []
        self._failures = list(failures)
        self._before_part = before_part

    def warm(self, choice: VoiceChoice) -> None:
        """Remember the voice."""
        self.warmed.append(choice)

    def speak(
        self,
        utterance: Utterance,
        on_part: Callable[[SpokenPart], None],
        cancel: Cancel,
    ) -> int:
        """Speak, or fail as the script says."""
        self.said.append(utterance)
        failure = self._failures.pop(0) if self._failures else None
        if failure is not None:
            raise failure

        def give(part: SpokenPart) -> None:
            if self._before_part is not None:
                self._before_part(len(self.parts))
            if not cancel.cancelled:
                self.parts.append(part)
                on_part(part)

        return super().speak(utterance, give, cancel)


def silent_part(text: str, rate: float = 1.0, offset: int = 0) -> SpokenPart:
    """Return a part of silence for ``text``; its words are counted from ``offset``."""
    letter_ms = LETTER_MS / rate
    length_ms = round(len(text) * letter_ms)
    phonemes = [
        TimedPhoneme(sign.lower() if sign.isalpha() else "", round(index * letter_ms))
        for index, sign in enumerate(text)
    ]
    marks = (Mark(0, 0), Mark(max(len(text), 1), length_ms))
    spans = words_of(text)
    words = word_times(spans, lambda start, end: (start, end), marks, length_ms)
    samples = length_ms * RATE // 1000
    return SpokenPart(
        audio=Audio(bytes(samples * SAMPLE_BYTES), RATE),
        visemes=visemes_of(phonemes, length_ms),
        words=tuple(
            replace(word, start=word.start + offset, end=word.end + offset)
            for word in words
        ),
    )
