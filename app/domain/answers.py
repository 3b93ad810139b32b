"""Which turns of a session answer what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.sessions import Turn
from engine.dialogue.records import Move, MoveKind

_OPENS = frozenset({MoveKind.OPENING, MoveKind.QUESTION, MoveKind.LINE, MoveKind.RETRY})


@dataclass(frozen=True, slots=True)
class Answered:
    """What was put to the person, and everything they said to it."""

    asked: Turn
    said: tuple[Turn, ...]
    """Follow-ups included; empty: nothing."""


def answered_in(turns: Sequence[Turn]) -> Iterator[Answered]:
    """Yield what was put in a session, in order, each with what was said to it.

    The person's own questions at the end answer nothing. One they asked before its time
    is part of the answer it interrupts: the interviewer came back to the question.
    """
    asked: Turn | None = None
    said: list[Turn] = []
    for turn in turns:
        if turn.move is None:
            said.append(turn)
        elif _opens(turn.move, asked) or _leaves(turn.move):
            if asked is not None:
                yield Answered(asked, tuple(said))
            asked, said = None if _leaves(turn.move) else turn, []
    if asked is not None:
        yield Answered(asked, tuple(said))


def _opens(move: Move, asked: Turn | None) -> bool:
    """A reaction to an answer may itself put the next question."""
    if move.kind in _OPENS:
        return True
    if asked is None or asked.move is None or move.question is None:
        return False
    return move.question != asked.move.question


def _leaves(move: Move) -> bool:
    """Whether no question is open any more."""
    invites = move.kind is MoveKind.CANDIDATE_QUESTIONS and move.question is None
    return invites or move.kind is MoveKind.CLOSING
