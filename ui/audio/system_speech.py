"""The operating system's own voice, heard through its own loudspeaker."""

import math
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QLocale, QObject

from engine.api.language import Language
from ui.audio.said_part import Hearer, SaidPart
from ui.audio.text_to_speech import ENGINES, locales_of, open_engine, text_to_speech

_FULL = 100


class SystemSpeech(QObject):
    """Implements ``Speaker`` over QTextToSpeech; lives on the window's thread.

    Nothing is loaded before the first ``look``.

    Attributes:
        is_broken: it failed while it spoke; it is not asked again.
    """

    def __init__(
        self, engines: Sequence[str] = ENGINES, parent: QObject | None = None
    ) -> None:
        """Prepare nothing yet.

        Args:
            engines: names of Qt's engines, the wanted one first.
            parent: owns this.
        """
        super().__init__(parent)
        self._names = engines
        self._engine: Any = None  # a QTextToSpeech: its module is loaded late
        self._locales: dict[Language, QLocale] = {}
        self._hearer: Hearer | None = None
        self._next: tuple[SaidPart, int] | None = None
        """What is said once the engine has fallen silent."""
        self._begun = False
        self.is_broken = False

    def look(self) -> frozenset[Language]:
        """Return the languages the system speaks here; the first call loads it."""
        if self._engine is None:
            self._engine = open_engine(self._names, self)
            if self._engine is not None:
                self._locales = locales_of(self._engine)
                self._engine.stateChanged.connect(self._on_state)
                self._engine.sayingWord.connect(self._on_word)
        return frozenset(self._locales)

    @property
    def tells_words(self) -> bool:
        """Whether it tells each word as it begins."""
        module = text_to_speech()
        if module is None or self._engine is None:
            return False
        by_word = module.QTextToSpeech.Capability.WordByWordProgress
        return bool(self._engine.engineCapabilities() & by_word)

    def say(self, part: SaidPart, volume: int, hearer: Hearer) -> None:
        """Say ``part`` at ``volume`` (0 to 100) instead of what was being said."""
        self.stop()
        self._hearer, self._next = hearer, (part, volume)
        self._go_on()

    def pause(self, *, paused: bool) -> None:
        """Stop in the middle, or go on; an engine may finish its word first."""
        if self._engine is not None and self._hearer is not None:
            if paused:
                self._engine.pause()
            else:
                self._engine.resume()

    def stop(self) -> None:
        """Fall silent; nobody is told any more."""
        was_saying, self._hearer, self._next = self._hearer, None, None
        if self._engine is not None and was_saying is not None:
            self._engine.stop()

    def _go_on(self) -> None:
        state = self._engine.state()
        if self._next is None or state != _states().Ready:
            return
        (part, volume), self._next = self._next, None
        self._begun = False
        self._set(part, volume)
        self._engine.say(part.text)

    def _set(self, part: SaidPart, volume: int) -> None:
        language: Language = "fr" if part.choice.voice.endswith(":fr") else "en"
        self._engine.setLocale(self._locales[language])
        self._engine.setRate(_doublings(part.choice.rate))
        self._engine.setPitch(_doublings(part.choice.pitch))
        self._engine.setVolume(volume / _FULL)

    def _on_word(self, _word: str, _id: int, start: int, _length: int) -> None:
        if self._hearer is not None and self._begun:
            self._hearer.on_word(start)

    def _on_state(self, state: object) -> None:
        if state == _states().Speaking:
            self._begun = self._next is None
        elif state == _states().Error:
            self._fail()
        elif state == _states().Ready and self._next is not None:
            self._go_on()
        elif state == _states().Ready and self._begun:
            self._begun = False
            hearer, self._hearer = self._hearer, None
            if hearer is not None:
                hearer.on_end()

    def _fail(self) -> None:
        self.is_broken = True
        hearer, self._hearer, self._next = self._hearer, None, None
        if hearer is not None:
            hearer.on_failed()


def _doublings(factor: float) -> float:
    """Return a factor as Qt counts: 1 is twice as much, -1 half as much."""
    return max(-1.0, min(1.0, math.log2(factor)))


def _states() -> Any:  # noqa: ANN401 (loaded late)
    module = text_to_speech()
    return None if module is None else module.QTextToSpeech.State
