"""A session while it is held."""

from dataclasses import dataclass, replace

from app.domain.sessions import (
    Session,
    SessionEvent,
    Speaker,
    Turn,
    TurnSource,
    WordedBy,
    next_status,
)
from app.practice.session_timer import SessionTimer
from app.storage.unit_of_work import UnitOfWork
from app.storage.vault import Vault
from engine.api.hearing import Word
from engine.dialogue.conversation import Conversation
from engine.dialogue.records import Brief, Exchange, Move, Reply

WARNING_MS = 120_000
"""Time left from which the clock warns."""


@dataclass(frozen=True, slots=True)
class Said:
    """What was said, and how; see ``Turn``."""

    text: str
    source: TurnSource
    started_ms: int | None = None
    """Session time; None: when the turn before it ended."""
    ended_ms: int | None = None
    """Session time; None: now."""
    words: tuple[Word, ...] = ()
    waited_ms: int | None = None
    interrupted: bool = False
    worded_by: WordedBy | None = None


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

    def exchanges(self) -> tuple[Exchange, ...]:
        """Return every committed turn as the conversation takes it."""
        return tuple(exchange_of(turn) for turn in self.turns)

    def commit_answer(self, vault: Vault, said: Said) -> Turn:
        """Commit what the person has just said."""
        turn = self._turn(Speaker.CANDIDATE, said)
        self._commit(vault, turn)
        return turn

    def commit_more(self, vault: Vault, said: Said) -> Turn:
        """Commit that the answer committed last went on; it stays one turn."""
        before = self.turns[-1]
        more = self._turn(Speaker.CANDIDATE, said)
        shift = max(0, more.started_ms - before.started_ms)
        turn = replace(
            before,
            text=f"{before.text} {more.text}".strip(),
            ended_ms=more.ended_ms,
            words=(
                *before.words,
                *(
                    replace(
                        word,
                        start_ms=word.start_ms + shift,
                        end_ms=word.end_ms + shift,
                    )
                    for word in more.words
                ),
            ),
        )
        self._rewrite(vault, turn)
        return turn

    def commit_reply(
        self, vault: Vault, reply: Reply, said: Said | None = None
    ) -> Turn:
        """Commit the interviewer's turn; the session ends with a closing one.

        Args:
            vault: where to.
            reply: what was decided.
            said: how it was really said; None: in its own words.
        """
        how = said or Said(reply.text, TurnSource.SCRIPTED)
        turn = self._turn(Speaker.INTERVIEWER, how, reply.move)
        self._commit(vault, turn, SessionEvent.END if reply.ends else None)
        if reply.ends:
            self.timer.pause()
        return turn

    def commit_heard(self, vault: Vault, said: Said) -> Turn:
        """Commit how the interviewer's turn committed last was really heard."""
        whole = self.turns[-1]
        heard = self._turn(Speaker.INTERVIEWER, said, whole.move)
        turn = replace(
            whole,
            text=heard.text,
            started_ms=heard.started_ms,
            ended_ms=heard.ended_ms,
            interrupted=heard.interrupted,
        )
        if heard.text != whole.text and whole.move is not None:
            script = whole.move.script or whole.text
            turn = replace(turn, move=replace(whole.move, script=script))
        self._rewrite(vault, turn)
        self.conversation = Conversation.resume(self.brief, self.exchanges())
        return turn

    def commit_event(self, vault: Vault, event: SessionEvent) -> None:
        """Commit a change of status."""
        with vault.write() as work:
            updated = self._updated(work, event)
        self.session = updated

    def _commit(
        self, vault: Vault, turn: Turn, event: SessionEvent | None = None
    ) -> None:
        with vault.write() as work:
            work.turns.add(turn)
            updated = self._updated(work, event)
        self.session = updated
        self.turns = (*self.turns, turn)

    def _rewrite(self, vault: Vault, turn: Turn) -> None:
        with vault.write() as work:
            work.turns.rewrite(turn)
            updated = self._updated(work, None)
        self.session = updated
        self.turns = (*self.turns[:-1], turn)

    def _updated(self, work: UnitOfWork, event: SessionEvent | None) -> Session:
        status = self.session.status
        updated = replace(
            self.session,
            status=next_status(status, event) if event else status,
            duration_ms=self.timer.elapsed_ms(),
        )
        work.sessions.update(updated)
        return updated

    def _turn(self, speaker: Speaker, said: Said, move: Move | None = None) -> Turn:
        before = self.turns[-1].ended_ms if self.turns else 0
        ended = self.timer.elapsed_ms() if said.ended_ms is None else said.ended_ms
        started = before if said.started_ms is None else said.started_ms
        return Turn(
            session_id=self.session.id,
            index=len(self.turns),
            speaker=speaker,
            text=said.text,
            original_text=None,
            started_ms=min(started, ended),
            ended_ms=ended,
            source=said.source,
            move=move,
            words=said.words,
            waited_ms=said.waited_ms,
            interrupted=said.interrupted,
            worded_by=said.worded_by,
        )


def exchange_of(turn: Turn) -> Exchange:
    """Return a stored turn as the conversation takes it: in the words first said."""
    said = turn.text if turn.original_text is None else turn.original_text
    return Exchange(text=said, at_ms=turn.ended_ms, move=turn.move)
