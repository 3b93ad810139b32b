"""The made-up candidate: what they say depends on what is asked."""

from collections import deque

from app.demo.script import DemoSession
from engine.dialogue.records import Move, MoveKind


class DemoCandidate:
    """Says each prepared thing once.

    Args:
        session: what is prepared.
        own_question: what they ask when invited to.
        thanks: said after that.
    """

    def __init__(self, session: DemoSession, own_question: str, thanks: str) -> None:
        self._answers = {name: deque(said) for name, said in session.answers.items()}
        self._lines = deque(session.lines)
        self._courtesies = deque((own_question, thanks))

    @property
    def unsaid(self) -> tuple[str, ...]:
        """Prepared answers and lines that were not asked for."""
        left = (text for said in self._answers.values() for text in said)
        return (*left, *self._lines)

    def reply(self, move: Move) -> str | None:
        """Return what the candidate says to a turn; None when nothing is left."""
        if self._lines:
            return self._lines.popleft()
        if move.kind is MoveKind.CANDIDATE_QUESTIONS:
            return self._courtesies.popleft() if self._courtesies else None
        said = self._answers.get(move.question or "")
        return said.popleft() if said else None

    def has_answer_to(self, question: str) -> bool:
        """Return whether anything was prepared for a question."""
        return question in self._answers
