"""Records for tests: everything has a sensible value, a test names what matters."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from app.domain.assessments import Assessment
from app.domain.sessions import (
    Session,
    SessionStatus,
    Speaker,
    Turn,
    TurnSource,
)
from app.shared.clock import ManualClock
from app.shared.ids import uuid7_maker
from engine.content.persona import Tone
from engine.dialogue.records import Mode, Move, MoveKind

A_MOMENT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
"""When tests take place."""

new_id: Callable[[], UUID] = uuid7_maker(ManualClock(A_MOMENT))
"""Makes identifiers for tests."""


def a_session(**changes: Any) -> Session:
    """Return a running session; ``changes`` replace its fields."""
    fields: dict[str, Any] = {
        "id": new_id(),
        "status": SessionStatus.RUNNING,
        "title": "Entretien de recrutement",
        "scenario_id": "first-interview",
        "scenario_version": 1,
        "persona_id": "recruiter",
        "language": "fr",
        "mode": Mode.REAL,
        "tone": Tone.SUPPORTIVE,
        "budget_ms": 20 * 60_000,
        "seed": 7,
        "created_at": A_MOMENT,
        "started_at": A_MOMENT,
        "duration_ms": 0,
    }
    return Session(**(fields | changes))


def a_turn(session: Session, index: int = 0, **changes: Any) -> Turn:
    """Return what the interviewer (even index) or the person (odd index) said."""
    asks = index % 2 == 0
    fields: dict[str, Any] = {
        "session_id": session.id,
        "index": index,
        "speaker": Speaker.INTERVIEWER if asks else Speaker.CANDIDATE,
        "text": "Parlez-moi de vous." if asks else "Je dirige une équipe de six.",
        "original_text": None,
        "started_ms": index * 1_000,
        "ended_ms": index * 1_000 + 900,
        "source": TurnSource.SCRIPTED if asks else TurnSource.TYPED,
        "move": Move(MoveKind.QUESTION, question="about-you") if asks else None,
    }
    return Turn(**(fields | changes))


def an_assessment(session: Session, **changes: Any) -> Assessment:
    """Return the stored feedback of ``session``."""
    fields: dict[str, Any] = {
        "session_id": session.id,
        "created_at": A_MOMENT,
        "level": 3.5,
        "document": "{}",
    }
    return Assessment(**(fields | changes))
