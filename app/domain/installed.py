"""The content a stored session was held with, as far as it is installed."""

from app.domain.sessions import Session
from app.shared.errors import N_, Refused
from engine.content.library import ContentLibrary
from engine.content.persona import Persona
from engine.content.scenario import ConversationScenario, InterviewScenario


def scenario_and_persona(
    session: Session, library: ContentLibrary
) -> tuple[InterviewScenario | ConversationScenario, Persona]:
    """Return the session's scenario and persona.

    Raises:
        Refused: one of them is no longer installed.
    """
    scenario = library.scenarios.get(session.scenario_id)
    persona = library.personas.get(session.persona_id)
    if scenario is None or persona is None:
        raise Refused(
            N_("The scenario of this session is no longer installed."),
            N_("Its words are kept: read or delete it from the history."),
        )
    return scenario, persona
