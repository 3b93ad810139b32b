"""What the voice worker does."""

import threading
from collections.abc import Iterator
from typing import Final

from engine.adapters.espeak.synthesiser import PREFIX, EspeakSynthesiser
from engine.api.cancel import Cancel
from engine.api.errors import N_, Refused, Unavailable
from engine.api.voice import SpokenPart, Utterance, VoiceChoice, VoiceFacts
from engine.runtime.messages import Parcel
from engine.runtime.service import Request
from engine.speech.clauses import split_clauses
from engine.speech.delivery import spoken_part
from engine.speech.reading.aloud import read_aloud
from engine.speech.sounds import Line, Synthesiser
from engine.workers.voice.messages import (
    choice_from_body,
    facts_to_body,
    part_to_parcel,
    utterance_from_body,
)

_ESPEAK_RATE: Final = 22_050
ESPEAK_VOICES: Final = (
    VoiceFacts(f"{PREFIX}fr", "fr", "espeak", ("",), "", _ESPEAK_RATE),
    VoiceFacts(f"{PREFIX}en-gb", "en", "espeak", ("",), "", _ESPEAK_RATE),
    VoiceFacts(f"{PREFIX}en-us", "en", "espeak", ("",), "", _ESPEAK_RATE),
)


class VoiceService:
    """Speaks: one utterance at a time, part by part."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._espeak: EspeakSynthesiser | None = None

    def load(self, settings: Parcel) -> Parcel:  # noqa: ARG002 (no setting yet)
        """Load eSpeak NG; a Piper voice is loaded when it is asked for."""
        self._espeak = EspeakSynthesiser()
        return Parcel(facts_to_body(ESPEAK_VOICES))

    def handle(self, request: Request) -> Parcel:
        """Answer ``voices``, ``warm`` and ``speak``.

        Raises:
            Refused: there is no such verb.
            Unavailable: the voice cannot be loaded, or does not speak.
        """
        match request.verb:
            case "voices":
                return Parcel(facts_to_body(ESPEAK_VOICES))
            case "warm":
                choice = choice_from_body(request.parcel.body)
                with self._turn:
                    self._synthesiser(choice).load(choice)
                return Parcel()
            case "speak":
                return self._speak(request)
            case _:
                raise _unknown(request.verb)

    def close(self) -> None:
        """Give the engines back."""
        if self._espeak is not None:
            self._espeak.close()

    def _speak(self, request: Request) -> Parcel:
        utterance = utterance_from_body(request.parcel.body)
        duration_ms = 0
        with self._turn:
            for part in self._parts(utterance, request.cancel):
                request.send(part_to_parcel(part))
                duration_ms += part.audio.duration_ms
        return Parcel({"duration_ms": duration_ms})

    def _parts(self, utterance: Utterance, cancel: Cancel) -> Iterator[SpokenPart]:
        synthesiser = self._synthesiser(utterance.choice)
        offset = 0
        for clause in split_clauses(utterance.text):
            if cancel.cancelled:
                return
            read = read_aloud(clause, utterance.language)
            line = Line(read.text, utterance.language, utterance.choice)
            sounds = synthesiser.say(line, cancel)
            if sounds is None:
                return
            yield spoken_part(sounds, clause, read, offset)
            offset += len(clause)

    def _synthesiser(self, choice: VoiceChoice) -> Synthesiser:
        if self._espeak is None or not choice.voice.startswith(PREFIX):
            raise Unavailable(
                N_("The voice {voice} is not installed."),
                N_("Choose another voice in the settings."),
                {"voice": choice.voice},
            )
        return self._espeak


def _unknown(verb: str) -> Refused:
    return Refused(
        N_("The voice does not know {verb}."),
        N_("Install Exerzia again: its parts do not fit together."),
        {"verb": verb},
    )
