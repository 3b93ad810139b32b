"""A session while it is held."""

from dataclasses import replace

from app.domain.sessions import (
    Session,
    SessionEvent,
    Speaker,
    Turn,
    TurnSource,
    next_status,
)
from app.practice.session_timer import SessionTimer
from app.storage.unit_of_work import UnitOfWork
from app.storage.vault import Vault
from engine.dialogue.conversation import Conversation
from engine.dialogue.records import Brief, Reply

WARNING_MS = 120_000
"""Time left from which the clock warns."""


class LiveSession:
    """The conversation, its time, and what has been committed of it.

    Used from one thread at a time.

    Attributes:
        brief: what the session was begun with.
        session: as last committed.
        turns: every committed turn, in order.
        conversation: the interviewer.
        timer: session time.
    """

    def __init__(
        self,
        brief: Brief,
        session: Session,
        conversation: Conversation,
        timer: SessionTimer,
        turns: tuple[Turn, ...] = (),
    ) -> None:
        self.brief = brief
        self.session = session
        self.conversation = conversation
        self.timer = timer
        self.turns = turns

    @property
    def over(self) -> bool:
        """Whether the interviewer has closed the conversation."""
        last = self.turns[-1].move if self.turns else None
        return last is not None and last.kind == "closing"

    def remaining_ms(self) -> int:
        """Return the time left within the chosen length, never below 0."""
        return max(self.session.budget_ms - self.timer.elapsed_ms(), 0)

    @property
    def nearly_over(self) -> bool:
        """Whether two minutes or less are left."""
        return self.remaining_ms() <= WARNING_MS

    def commit_answer(self, vault: Vault, text: str, source: TurnSource) -> Turn:
        """Commit what the person has just said."""
        turn = self._turn(Speaker.CANDIDATE, text, source)
        self._commit(vault, turn)
        return turn

    def commit_reply(self, vault: Vault, reply: Reply) -> Turn:
        """Commit the interviewer's turn; the session ends with a closing one."""
        turn = replace(
            self._turn(Speaker.INTERVIEWER, reply.text, TurnSource.SCRIPTED),
            move=reply.move,
        )
        self._commit(vault, turn, SessionEvent.END if reply.ends else None)
        if reply.ends:
            self.timer.pause()
        return turn

    def commit_event(self, vault: Vault, event: SessionEvent) -> None:
        """Commit a change of status."""
        with vault.write() as work:
            self._update(work, event)

    def _commit(
        self, vault: Vault, turn: Turn, event: SessionEvent | None = None
    ) -> None:
        with vault.write() as work:
            work.turns.add(turn)
            self._update(work, event)
        self.turns = (*self.turns, turn)

    def _update(self, work: UnitOfWork, event: SessionEvent | None) -> None:
        status = self.session.status
        updated = replace(
            self.session,
            status=next_status(status, event) if event else status,
            duration_ms=self.timer.elapsed_ms(),
        )
        work.sessions.update(updated)
        self.session = updated

    def _turn(self, speaker: Speaker, text: str, source: TurnSource) -> Turn:
        now = self.timer.elapsed_ms()
        started = self.turns[-1].ended_ms if self.turns else 0
        return Turn(
            session_id=self.session.id,
            index=len(self.turns),
            speaker=speaker,
            text=text,
            original_text=None,
            started_ms=min(started, now),
            ended_ms=now,
            source=source,
            move=None,
        )
