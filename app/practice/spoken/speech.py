"""A persona's voice, one utterance at a time."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from app.domain.engines import system_speaks
from engine.api.cancel import Cancel
from engine.api.errors import ExpectedError, Unavailable
from engine.api.language import Language
from engine.api.voice import SpokenPart, Utterance, Voice, VoiceChoice
from engine.content.persona import Persona
from engine.runtime.worker import WorkerLost
from engine.speech.voice_choice import choose_voice

Saying = Callable[[Callable[[SpokenPart], None], Cancel], int]
"""Work for ``Lanes.ask``: sends the parts, returns the length in milliseconds."""


class Speech:
    """How ``persona`` sounds; works may run on any thread.

    Attributes:
        replaced: why another voice speaks than the one that was chosen first.
    """

    def __init__(
        self, voice: Voice, persona: Persona, language: Language, speed: float
    ) -> None:
        self._voice = voice
        self._persona = persona
        self._language = language
        self._speed = speed
        self._choice: VoiceChoice | None = None
        self._failed: tuple[str, Unavailable] | None = None
        """The voice that failed last, and why."""
        self.replaced: ExpectedError | None = None
        self._free = threading.Lock()

    def saying(self, text: str) -> Saying:
        """Return the work that says ``text``."""

        def work(send: Callable[[SpokenPart], None], cancel: Cancel) -> int:
            with self._free:
                if cancel.cancelled:
                    return 0
                return self._say(text, send, cancel)

        return work

    def warm(self) -> None:
        """Have the voice ready; may take a while."""
        with self._free, self._chosen() as choice:
            self._voice.warm(choice)

    def _say(
        self, text: str, send: Callable[[SpokenPart], None], cancel: Cancel
    ) -> int:
        """Say ``text``; a voice that is gone before it began is replaced at once.

        Not where the engine itself died: it has to start again before it can tell what
        it offers, and the words do not wait for that.
        """
        begun = False

        def sending(part: SpokenPart) -> None:
            nonlocal begun
            begun = True
            send(part)

        try:
            return self._speak(text, sending, cancel)
        except Unavailable as error:
            if begun or isinstance(error, WorkerLost) or not self._has_another():
                raise
            return self._speak(text, send, cancel)

    def _speak(
        self, text: str, send: Callable[[SpokenPart], None], cancel: Cancel
    ) -> int:
        with self._chosen() as choice:
            utterance = Utterance(text, self._language, choice)
            return self._voice.speak(utterance, send, cancel)

    def _has_another(self) -> bool:
        """Return whether another voice than the one that failed last can be chosen."""
        choice = choose_voice(
            self._persona, self._language, self._voice.voices(), self._speed
        )
        return self._failed is not None and choice.voice != self._failed[0]

    @contextmanager
    def _chosen(self) -> Iterator[VoiceChoice]:
        """Give the voice; a damaged one is no longer offered: choose among the others.

        Behind the system's own voice the engine is looked for at each utterance.
        """
        if self._choice is None or self._choice.by_system:
            self._choice = choose_voice(
                self._persona, self._language, self._voice.voices(), self._speed
            )
        choice = self._choice
        self.replaced = self._why(choice)
        try:
            yield choice
        except Unavailable as error:
            self._choice = None
            if not choice.by_system:
                self._failed = choice.voice, error
            raise

    def _why(self, choice: VoiceChoice) -> ExpectedError | None:
        """Return why this one speaks; the engine's own voice needs no reason."""
        if choice.by_system:
            return system_speaks()
        if self._failed is not None and choice.voice != self._failed[0]:
            return self._failed[1]
        return None
