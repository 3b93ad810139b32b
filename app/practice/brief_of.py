"""The interviewer's brief of a stored session."""

from app.domain.installed import scenario_and_persona
from app.domain.sessions import Session
from app.practice.focused import focused
from engine.content.library import ContentLibrary
from engine.dialogue.records import Brief


def brief_of(session: Session, library: ContentLibrary) -> Brief:
    """Return the brief under which ``session`` was begun.

    Raises:
        Refused: its scenario, its persona or what it is about is no longer installed.
    """
    scenario, persona = scenario_and_persona(session, library)
    brief = Brief(
        scenario=scenario,
        persona=persona,
        library=library,
        language=session.language,
        mode=session.mode,
        tone=session.tone,
        budget_ms=session.budget_ms,
        seed=session.seed,
    )
    return focused(brief, session.focus)
