"""The interviewer's brief of a stored session."""

from app.domain.sessions import Session
from app.shared.errors import N_, Refused
from engine.content.library import ContentLibrary
from engine.dialogue.records import Brief


def brief_of(session: Session, library: ContentLibrary) -> Brief:
    """Return the brief under which ``session`` was begun.

    Raises:
        Refused: its scenario or persona is no longer installed.
    """
    scenario = library.scenarios.get(session.scenario_id)
    persona = library.personas.get(session.persona_id)
    if scenario is None or persona is None:
        raise Refused(
            N_("The scenario of this session is no longer installed."),
            N_("Its words are kept: read or delete it from the history."),
        )
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
