"""One turn of the person, from its first sound to its end."""

from dataclasses import dataclass, field

from engine.api.hearing import EndReason, PartialText
from engine.hearing.turn_text import TurnText


@dataclass(frozen=True, slots=True)
class Decision:
    """That a turn is over."""

    at_ms: int
    """In the time of the stream."""
    clock_s: float
    """The same moment by the clock: the text may come when no sound comes any more."""
    reason: EndReason


@dataclass(eq=False, slots=True)
class Turn:
    """What is known of a turn."""

    started_ms: int
    last_speech_ms: int
    """Where its last sound of speech ended."""
    text: TurnText = field(default_factory=TurnText)
    hesitated: bool = False
    """Whether it was told of the present pause that more is awaited."""
    unlearned: dict[int, int] = field(default_factory=dict)
    """Pauses after words not known yet: where the words end, and how long."""
    decision: Decision | None = None
    shown: tuple[str, str] = ("", "")
    """The stable and the tentative text told last."""

    def news(self, at_ms: int) -> list[PartialText]:
        """Return the text so far if it has changed since it was told."""
        now = (self.text.stable, self.text.tentative)
        if now == self.shown:
            return []
        self.shown = now
        return [PartialText(*now, at_ms)]
