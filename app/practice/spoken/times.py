"""When each stage of a turn was reached."""

from dataclasses import dataclass, fields

from engine.dialogue.records import MoveKind


@dataclass(slots=True)
class TurnTimes:
    """The stages between an answer and the interviewer's voice.

    Monotonic milliseconds of the session's clock; None where a turn has no such
    stage, or did not reach it.
    """

    turn: int
    """Index of the interviewer's turn."""
    move: MoveKind | None = None
    speech_ended: int | None = None
    """The person's last sound of speech; typed: when it was given."""
    end_decided: int | None = None
    """The silence was long enough, or finish was pressed."""
    text_ready: int | None = None
    """The last words were transcribed."""
    answer_committed: int | None = None
    """The answer is safe on disk."""
    reply_decided: int | None = None
    """The turn policy has chosen what to say."""
    first_token: int | None = None
    """The language model wrote its first text."""
    first_clause: int | None = None
    """The first words were released to the voice."""
    first_audio: int | None = None
    """The first sound of the reply itself is ready."""
    first_sound: int | None = None
    """The first sound was given to the device, an opening included."""
    all_heard: int | None = None
    opening: bool = False
    """A pre-made opening was played first."""
    tokens: int | None = None
    """Written by the language model."""
    writing_ms: int | None = None
    """The language model took so long in all."""

    def wait_ms(self) -> int | None:
        """Return the silence the person heard: from their last sound to the first."""
        return _between(self.speech_ended, self.first_sound)

    def reply_ms(self) -> int | None:
        """Return how long the reply itself took, whatever was played before it."""
        return _between(self.speech_ended, self.first_audio)

    def record(self) -> dict[str, object]:
        """Return the stages as milliseconds after the first one, without a word."""
        stages = {
            field.name: getattr(self, field.name)
            for field in fields(self)
            if field.name in _STAGES
        }
        known = [at for at in stages.values() if at is not None]
        origin = min(known, default=0)
        after = {
            name: None if at is None else at - origin for name, at in stages.items()
        }
        return {
            "turn": self.turn,
            "move": None if self.move is None else self.move.value,
            **after,
            "opening": self.opening,
            "tokens": self.tokens,
            "writing_ms": self.writing_ms,
        }


_STAGES = frozenset(
    {
        *("speech_ended", "end_decided", "text_ready", "answer_committed"),
        *("reply_decided", "first_token", "first_clause", "first_audio"),
        *("first_sound", "all_heard"),
    }
)


class Estimate:
    """What the next reply will probably take: a moving average of those before."""

    _WEIGHT = 0.4

    def __init__(self) -> None:
        self._value: float | None = None

    def take(self, times: TurnTimes) -> None:
        """Learn from a turn that was heard."""
        took = times.reply_ms()
        if took is None:
            return
        old = self._value
        self._value = took if old is None else old + self._WEIGHT * (took - old)

    @property
    def reply_ms(self) -> int | None:
        """From the person's last sound to the reply's first; None before the first."""
        return None if self._value is None else round(self._value)


def _between(start: int | None, end: int | None) -> int | None:
    return None if start is None or end is None else max(0, end - start)
