"""Proof: exact characters of the person's turns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from engine.api.spans import Span
from engine.feedback.records import AnswerTurn, Evidence

_BETWEEN = "\n\n"
"""Stands between two turns of a joined answer; always ends a sentence."""


@dataclass(frozen=True, slots=True)
class JoinedAnswer:
    """Several turns as one text, with the way back to each."""

    text: str
    turns: tuple[AnswerTurn, ...]
    starts: tuple[int, ...]
    """Where each turn begins in ``text``."""

    def evidence(self, span: Span) -> tuple[Evidence, ...]:
        """Return the characters of ``span``, one piece for each turn it touches."""
        pieces: list[Evidence] = []
        for turn, offset in zip(self.turns, self.starts, strict=True):
            start = max(0, span.start - offset)
            end = min(len(turn.text), span.end - offset)
            if start < end:
                pieces.append(Evidence(turn.index, start, end, turn.text[start:end]))
        return tuple(pieces)

    def all_evidence(self, spans: Iterable[Span]) -> tuple[Evidence, ...]:
        """Return the evidence of several spans, in their order."""
        return tuple(piece for span in spans for piece in self.evidence(span))


def join(turns: Sequence[AnswerTurn]) -> JoinedAnswer:
    """Return ``turns`` as one text."""
    starts: list[int] = []
    at = 0
    for turn in turns:
        starts.append(at)
        at += len(turn.text) + len(_BETWEEN)
    text = _BETWEEN.join(turn.text for turn in turns)
    return JoinedAnswer(text, tuple(turns), tuple(starts))


def verify(piece: Evidence, turns: Sequence[AnswerTurn]) -> bool:
    """Return whether ``piece`` is exactly what stands in its turn."""
    return any(
        turn.index == piece.turn
        and 0 <= piece.start < piece.end <= len(turn.text)
        and turn.text[piece.start : piece.end] == piece.quote
        for turn in turns
    )


def all_verified(pieces: Sequence[Evidence], turns: Sequence[AnswerTurn]) -> bool:
    """Return whether there is evidence, and every piece of it holds."""
    return bool(pieces) and all(verify(piece, turns) for piece in pieces)
