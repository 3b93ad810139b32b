"""A system's voice that says what a test lets it say."""

from engine.api.voice import Utterance, VoiceChoice
from ui.audio.said_part import Hearer, SaidPart, said_part


class HandSpeaker:
    """Implements ``Speaker``; ``hearer`` is who waits for word of it."""

    def __init__(self, *, tells_words: bool = True) -> None:
        self.tells_words = tells_words
        self.said: list[tuple[str, int]] = []
        self.hearer: Hearer | None = None
        self.paused = False

    def say(self, part: SaidPart, volume: int, hearer: Hearer) -> None:
        self.said.append((part.text, volume))
        self.hearer = hearer

    def pause(self, *, paused: bool) -> None:
        self.paused = paused

    def stop(self) -> None:
        self.hearer = None

    @property
    def told(self) -> Hearer:
        assert self.hearer is not None
        return self.hearer

    def part(self, text: str) -> SaidPart:
        """Return ``text`` as a part that this one says."""
        return said_part(Utterance(text, "en", VoiceChoice("system:en")), self)
