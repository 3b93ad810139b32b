"""Past sessions for the history to show."""

from datetime import timedelta
from typing import Any

from app.application import Application
from app.domain.sessions import Session, SessionStatus
from app.feedback.analyse_session import analyse_session
from engine.dialogue.records import Move, MoveKind
from tests.builders import A_MOMENT, a_session, a_turn

ASKED = "Tell me about a customer request you had to turn down."
TOLD = (
    "Last March a customer wanted a refund after the deadline. I told her that I could "
    "not do it. I offered her a voucher instead and she took it. Two weeks later she "
    "came back and bought 300 euros of furniture."
)


def held(application: Application, *, said: str = TOLD, **of: Any) -> Session:
    """Keep a session of one answer; it has no report yet."""
    session = a_session(
        **(
            {
                "status": SessionStatus.ENDED,
                "title": "Customer adviser",
                "scenario_id": "customer-adviser",
                "persona_id": "claire-morel",
                "language": "en",
                "duration_ms": 720_000,
            }
            | of
        )
    )
    asked = Move(MoveKind.QUESTION, question="refused-request")
    with application.vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.turns.add(a_turn(session, 0, text=ASKED, move=asked))
        unit.turns.add(a_turn(session, 1, text=said))
        unit.sessions.update(session)
    return session


def judged(application: Application, **of: Any) -> Session:
    """Keep a session with its report."""
    session = held(application, **of)
    analyse_session(
        application.vault,
        application.library,
        session.id,
        application.clock,
        application.texts_in,
    )
    return session


def many(application: Application, count: int) -> None:
    """Keep sessions without a report, one a day, titled by their age in days."""
    for age in range(count):
        started = A_MOMENT - timedelta(days=age)
        held(application, title=f"Session {age}", started_at=started)
