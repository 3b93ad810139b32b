"""From a step of the plan to the large card. Runs off the main thread."""

from app.application import Application
from app.domain.progress import NextStep, StepKind
from app.domain.sessions import Focus, FocusKind
from app.history.read_session import read_session
from app.practice.setting_for import setting_for
from app.progress.wording import step_in_words
from engine.api.language import LANGUAGES
from engine.content.persona import Persona
from ui.workspaces.practice.home.state import Proposed


def proposed(application: Application, step: NextStep) -> Proposed | None:
    """Return the card of an exercise or of an answer to try again.

    None for any other step: a scenario has a card of its own.
    """
    if step.kind not in (StepKind.DRILL, StepKind.RETRY):
        return None
    persona = _who_asks(application, step)
    return Proposed(
        step,
        {
            language: step_in_words(
                step, application.library, application.texts_in(language)
            )
            for language in LANGUAGES
        },
        persona.name,
        persona.look,
    )


def focus_of(step: NextStep) -> Focus:
    """Return what the session of a step is about."""
    if step.kind is StepKind.DRILL:
        return Focus(FocusKind.DRILL, drill_id=step.drill_id)
    return Focus(FocusKind.RETRY, of_session=step.session_id, of_turn=step.turn)


def _who_asks(application: Application, step: NextStep) -> Persona:
    library = application.library
    if step.session_id is not None:
        session = read_session(application.vault, step.session_id).session
        if session.persona_id in library.personas:
            return library.personas[session.persona_id]
    drill = library.drills.get(step.drill_id or "")
    scene = drill.scene if drill else None
    place = scene.scenario if scene else setting_for(library)
    return library.personas[library.scenarios[place].personas[0]]
