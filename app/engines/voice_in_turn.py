"""The voice engine, and the stand-in for as long as it does not speak."""

from collections.abc import Callable

from app.engines.stand_in import StandInVoice
from engine.api.cancel import Cancel
from engine.api.errors import Unavailable
from engine.api.voice import SpokenPart, Utterance, Voice, VoiceChoice, VoiceFacts


def voice_in_turn(own: Voice | None, stand_in: StandInVoice | None) -> Voice | None:
    """Return who speaks here; None: nobody.

    Args:
        own: the voice engine; None: it is not installed.
        stand_in: speaks in its place; None: nobody does.
    """
    if stand_in is None:
        return own
    if own is None and not stand_in.is_here:
        return None
    return _VoiceInTurn(own, stand_in)


class _VoiceInTurn:
    """Offers the voices of the engine, and those of the stand-in when it has none.

    Whoever chooses among ``voices`` again gets the engine back as soon as it is.
    """

    def __init__(self, own: Voice | None, stand_in: StandInVoice) -> None:
        self._own = own
        self._stand_in = stand_in

    def voices(self) -> tuple[VoiceFacts, ...]:
        """Return what can be chosen now."""
        if self._own is not None:
            try:
                return self._own.voices()
            except Unavailable:
                if not self._stand_in.is_here:
                    raise
        return self._stand_in.voices()

    def warm(self, choice: VoiceChoice) -> None:
        """Load a voice."""
        self._of(choice).warm(choice)

    def speak(
        self,
        utterance: Utterance,
        on_part: Callable[[SpokenPart], None],
        cancel: Cancel,
    ) -> int:
        """Say an utterance with the voice that was chosen for it."""
        return self._of(utterance.choice).speak(utterance, on_part, cancel)

    def _of(self, choice: VoiceChoice) -> Voice:
        if self._own is None or choice.by_system:
            return self._stand_in
        return self._own
