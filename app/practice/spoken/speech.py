"""A persona's voice, one utterance at a time."""

import threading
from collections.abc import Callable

from engine.api.cancel import Cancel
from engine.api.errors import Unavailable
from engine.api.language import Language
from engine.api.voice import SpokenPart, Utterance, Voice, VoiceChoice
from engine.content.persona import Persona
from engine.speech.voice_choice import choose_voice

Saying = Callable[[Callable[[SpokenPart], None], Cancel], int]
"""Work for ``Lanes.ask``: sends the parts, returns the length in milliseconds."""


class Speech:
    """How ``persona`` sounds; works may run on any thread."""

    def __init__(
        self, voice: Voice, persona: Persona, language: Language, speed: float
    ) -> None:
        self._voice = voice
        self._persona = persona
        self._language = language
        self._speed = speed
        self._choice: VoiceChoice | None = None
        self._free = threading.Lock()

    def saying(self, text: str) -> Saying:
        """Return the work that says ``text``."""

        def work(send: Callable[[SpokenPart], None], cancel: Cancel) -> int:
            with self._free:
                if cancel.cancelled:
                    return 0
                utterance = Utterance(text, self._language, self._chosen())
                try:
                    return self._voice.speak(utterance, send, cancel)
                except Unavailable:
                    # A damaged voice is no longer offered: choose among the others.
                    self._choice = None
                    raise

        return work

    def warm(self) -> None:
        """Have the voice ready; may take a while."""
        with self._free:
            self._voice.warm(self._chosen())

    def _chosen(self) -> VoiceChoice:
        if self._choice is None:
            self._choice = choose_voice(
                self._persona, self._language, self._voice.voices(), self._speed
            )
        return self._choice
