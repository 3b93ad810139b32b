"""What the voice worker does."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Final, cast

from engine.adapters.espeak.synthesiser import PREFIX, EspeakSynthesiser
from engine.adapters.piper.synthesiser import PiperSynthesiser
from engine.adapters.piper.voice_file import facts_of
from engine.api.cancel import Cancel
from engine.api.errors import N_, Refused, Unavailable
from engine.api.language import LANGUAGES
from engine.api.voice import SpokenPart, Utterance, VoiceChoice, VoiceFacts
from engine.runtime.messages import Parcel
from engine.runtime.service import Request
from engine.speech.clauses import each_clause
from engine.speech.delivery import Clause, spoken_part
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
    """Speaks: one utterance at a time, part by part.

    A Piper voice that cannot be read is no longer offered, until the worker starts
    anew.
    """

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._voices: tuple[VoiceFacts, ...] = ESPEAK_VOICES
        self._espeak: Synthesiser | None = None
        self._piper: Synthesiser | None = None

    def load(self, settings: Parcel) -> Parcel:
        """Load eSpeak NG; a Piper voice is loaded when it is asked for.

        Args:
            settings: "voices", Piper's ONNX files; "threads" they may use.

        Raises:
            Unavailable: eSpeak NG is not here.
        """
        self._espeak = EspeakSynthesiser()
        for language in LANGUAGES:
            read_aloud("1", language)  # Its rules are made on first use.
        files = [Path(name) for name in cast("list[str]", settings.body["voices"])]
        known = {file: facts for file in files if (facts := facts_of(file))}
        self._piper = PiperSynthesiser(
            list(known), cast("int", settings.body["threads"])
        )
        self._voices = (*known.values(), *ESPEAK_VOICES)
        return Parcel(facts_to_body(self._voices))

    def handle(self, request: Request) -> Parcel:
        """Answer ``voices``, ``warm`` and ``speak``.

        Raises:
            Refused: there is no such verb.
            Unavailable: the voice cannot be loaded, or does not speak.
        """
        match request.verb:
            case "voices":
                return Parcel(facts_to_body(self._voices))
            case "warm":
                return self._warm(choice_from_body(request.parcel.body))
            case "speak":
                return self._speak(request)
            case _:
                raise _unknown(request.verb)

    def close(self) -> None:
        """Give the engines back."""
        with self._turn:
            for synthesiser in (self._piper, self._espeak):
                if synthesiser is not None:
                    synthesiser.close()

    def _warm(self, choice: VoiceChoice) -> Parcel:
        with self._turn:
            self._ready(choice)
        return Parcel()

    def _speak(self, request: Request) -> Parcel:
        utterance = utterance_from_body(request.parcel.body)
        duration_ms = 0
        with self._turn:
            for part in self._parts(utterance, request.cancel):
                request.send(part_to_parcel(part))
                duration_ms += part.audio.duration_ms
        return Parcel({"duration_ms": duration_ms})

    def _parts(self, utterance: Utterance, cancel: Cancel) -> Iterator[SpokenPart]:
        synthesiser = self._ready(utterance.choice)
        offset = 0
        for written in each_clause(utterance.text):
            if cancel.cancelled:
                return
            read = read_aloud(written, utterance.language)
            clause = Clause(written, read, offset, utterance.choice.rate)
            line = Line(read.text, utterance.language, utterance.choice)
            sounds = synthesiser.say(line, cancel)
            if sounds is None:
                return
            yield spoken_part(sounds, clause)
            offset += len(written)

    def _ready(self, choice: VoiceChoice) -> Synthesiser:
        """Return what speaks with that voice, the voice loaded."""
        is_espeak = choice.voice.startswith(PREFIX)
        synthesiser = self._espeak if is_espeak else self._piper
        if synthesiser is None:
            raise _not_loaded()
        try:
            synthesiser.load(choice)
        except Unavailable:
            self._voices = tuple(
                facts for facts in self._voices if facts.voice != choice.voice
            )
            raise
        return synthesiser


def _not_loaded() -> Unavailable:
    return Unavailable(
        N_("The voice is not ready yet."),
        N_("Try again in a moment; the interviewer’s words are shown meanwhile."),
    )


def _unknown(verb: str) -> Refused:
    return Refused(
        N_("The voice does not know {verb}."),
        N_("Install Exerzia again: its parts do not fit together."),
        {"verb": verb},
    )
