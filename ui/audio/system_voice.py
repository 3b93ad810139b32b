"""The operating system's own voice as a ``Voice``, for where the engine does not speak."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal

from engine.api.cancel import Cancel
from engine.api.errors import N_, Unavailable
from engine.api.language import LANGUAGES, Language
from engine.api.voice import (
    BY_SYSTEM,
    SpokenPart,
    Utterance,
    VoiceChoice,
    VoiceFacts,
)
from ui.audio.said_part import said_part
from ui.audio.system_speech import SystemSpeech

_PATIENCE_S = 5.0
"""Longest wait of another thread for the window to look."""
_RATE = 1_000


class SystemVoice(QObject):
    """Implements ``app.engines.stand_in.StandInVoice``; usable from every thread.

    Its parts hold no sound: a loudspeaker has ``speech`` say them when their time comes.
    One voice for each language, the system's own choice.

    Attributes:
        speech: what says the parts.
    """

    _wanted = Signal()

    def __init__(
        self, speech: SystemSpeech | None = None, parent: QObject | None = None
    ) -> None:
        """Load nothing yet.

        Args:
            speech: what speaks; None: this computer's own.
            parent: owns this.
        """
        super().__init__(parent)
        self.speech = speech or SystemSpeech(parent=self)
        self._found: frozenset[Language] | None = None
        self._looked = threading.Event()
        self._wanted.connect(self._look)

    @property
    def is_here(self) -> bool:
        """Whether it can speak; the first asking looks, and may take a moment."""
        return bool(self._languages())

    def voices(self) -> tuple[VoiceFacts, ...]:
        """Return one voice for each language the system speaks.

        Raises:
            Unavailable: it speaks neither, or has failed.
        """
        found = self._languages()
        if not found:
            raise _silent()
        return tuple(
            VoiceFacts(f"{BY_SYSTEM}:{each}", each, BY_SYSTEM, ("",), "", _RATE)
            for each in LANGUAGES
            if each in found
        )

    def warm(self, choice: VoiceChoice) -> None:
        """Do nothing: the system loads its voice itself."""

    def speak(
        self,
        utterance: Utterance,
        on_part: Callable[[SpokenPart], None],
        cancel: Cancel,
    ) -> int:
        """Give the utterance as one part; return how long it is expected to take.

        Raises:
            Unavailable: the system does not speak this language, or has failed.
        """
        found = self._languages()
        if not found:
            raise _silent()
        if utterance.language not in found:
            raise _no_such_language()
        if cancel.cancelled:
            return 0
        part = said_part(utterance, self.speech)
        on_part(part)
        return part.audio.duration_ms

    def _languages(self) -> frozenset[Language]:
        if self._found is None:
            if QThread.currentThread() == self.thread():
                self._look()
            else:
                self._wanted.emit()
                self._looked.wait(_PATIENCE_S)
        return frozenset() if self.speech.is_broken else self._found or frozenset()

    def _look(self) -> None:
        if self._found is None:
            self._found = self.speech.look()
            self._looked.set()


def _silent() -> Unavailable:
    return Unavailable(
        N_("Your system has no voice that speaks: you read the interviewer."),
        N_("Install Exerzia again to get its own voice back."),
    )


def _no_such_language() -> Unavailable:
    return Unavailable(
        N_("Your system has no voice for this language: you read the interviewer."),
        N_("Add one in the system’s settings, or install Exerzia again."),
    )
