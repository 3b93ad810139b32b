"""A live session as it stands after one step; taken on the lane that worked on it."""

from dataclasses import dataclass

from app.domain.sessions import Turn
from app.practice.live_session import LiveSession
from app.practice.spoken.state import Standing
from app.shared.clock import Clock
from ui.workspaces.practice.room.state import Line, Meeting


@dataclass(frozen=True, slots=True)
class Picture:
    """What the room needs to know of a live session."""

    live: LiveSession
    lines: tuple[Line, ...]
    elapsed_ms: int
    """Session time when the picture was taken."""
    taken_ms: int
    """The monotonic clock at that moment."""
    running: bool
    """Whether session time passes."""
    over: bool
    hint: str | None

    def elapsed_at(self, monotonic_ms: int) -> int:
        """Return the session time at a moment of the monotonic clock."""
        if not self.running:
            return self.elapsed_ms
        return self.elapsed_ms + max(0, monotonic_ms - self.taken_ms)


def picture_of(live: LiveSession, clock: Clock) -> Picture:
    """Return how ``live`` stands now."""
    return Picture(
        live=live,
        lines=tuple(line_of(turn) for turn in live.turns),
        elapsed_ms=live.timer.elapsed_ms(),
        taken_ms=clock.monotonic_ms(),
        running=live.timer.running,
        over=live.over,
        hint=live.conversation.progress().hint,
    )


def picture_from(live: LiveSession, standing: Standing) -> Picture:
    """Return how a spoken session stood when ``standing`` was taken."""
    return Picture(
        live=live,
        lines=tuple(line_of(turn) for turn in standing.turns),
        elapsed_ms=standing.elapsed_ms,
        taken_ms=standing.taken_ms,
        running=standing.running,
        over=standing.over,
        hint=standing.hint,
    )


def line_of(turn: Turn) -> Line:
    """Return a turn as the transcript shows it."""
    return Line(
        index=turn.index,
        speaker=turn.speaker,
        text=turn.text,
        original_text=turn.original_text,
        at_ms=turn.started_ms,
        cut=turn.interrupted,
    )


def meeting_of(live: LiveSession) -> Meeting:
    """Return what does not change while ``live`` is held."""
    brief = live.brief
    return Meeting(
        session_id=live.session.id,
        name=brief.persona.name,
        role=brief.persona.role,
        look=brief.persona.look,
        language=brief.language,
        coached=brief.mode == "coached",
        total_ms=live.session.budget_ms,
    )
