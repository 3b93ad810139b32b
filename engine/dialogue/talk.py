"""What every conversation remembers, whatever its family."""

from dataclasses import dataclass, field, replace

from engine.dialogue.records import Move, MoveKind
from engine.dialogue.spoken import Spoken

_ASKS_NOTHING_NEW = frozenset({MoveKind.NUDGE, MoveKind.WAIT, MoveKind.REPEAT})


@dataclass(frozen=True, slots=True)
class Talk:
    """Turn-taking: who spoke last, what was said, how long the silence is."""

    spoken: Spoken = field(default_factory=Spoken)
    last_words: str = ""
    """The interviewer's last turn, whole."""
    nudges: int = 0
    """Nudges since the last question, line or answer."""
    repeats: int = 0
    """Repetitions on request, one after the other, up to now."""
    owes_reply: bool = False
    """True when the person spoke last."""
    over: bool = False

    @property
    def begun(self) -> bool:
        """True once the interviewer has opened."""
        return bool(self.last_words)

    def heard(self) -> "Talk":
        """Return this after a turn of the person."""
        return replace(self, owes_reply=True, nudges=0)

    def said(self, text: str, move: Move) -> "Talk":
        """Return this after a turn of the interviewer."""
        spoken = self.spoken.plus(text)
        return Talk(
            spoken=spoken.plus(move.script) if move.script else spoken,
            last_words=text,
            nudges=self._nudges_after(move),
            repeats=self.repeats + 1 if move.kind is MoveKind.REPEAT else 0,
            over=move.kind is MoveKind.CLOSING,
        )

    def _nudges_after(self, move: Move) -> int:
        if move.kind is MoveKind.NUDGE:
            return self.nudges + 1
        return self.nudges if move.kind in _ASKS_NOTHING_NEW else 0
