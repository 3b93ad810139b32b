"""The interviewer's brief of a stored session."""

from app.domain.installed import scenario_and_persona
from app.domain.sessions import Session
from engine.content.library import ContentLibrary
from engine.dialogue.records import Brief


def brief_of(session: Session, library: ContentLibrary) -> Brief:
    """Return the brief under which ``session`` was begun.

    Raises:
        Refused: its scenario or persona is no longer installed.
    """
    scenario, persona = scenario_and_persona(session, library)
    return Brief(
        scenario=scenario,
        persona=persona,
        library=library,
        language=session.language,
        mode=session.mode,
        tone=session.tone,
        budget_ms=session.budget_ms,
        seed=session.seed,
    )
