"""Reads what a briefing says. Runs off the main thread."""

from dataclasses import replace

from app.application import Application
from app.domain.sessions import Focus, FocusKind
from app.domain.settings import Settings
from app.machine.check_before_session import check_before_session
from app.practice.prepare_session import SessionChoice
from app.practice.retry_answer import retry_answer
from app.practice.take_card import take_card
from app.practice.take_drill import take_drill
from app.recordings.standing_consent import standing_consent
from app.settings.read_settings import read_settings
from app.shared.errors import N_, Refused
from engine.api.language import Language
from ui.workspaces.practice.briefing.focused import focused
from ui.workspaces.practice.briefing.scenario_brief import (
    first_choices,
    scenario_brief,
)
from ui.workspaces.practice.briefing.state import Aloud, Ready


def open_scenario(application: Application, scenario_id: str) -> Ready:
    """Return the briefing of a scenario, with fresh choices.

    Raises:
        Refused: it is not installed.
    """
    return _ready(application, scenario_id, read_settings(application.vault))


def open_focus(
    application: Application,
    focus: Focus,
    language: Language | None,
    otherwise: Language,
) -> Ready:
    """Return the start page of a session of one question.

    Args:
        application: what to work with.
        focus: a retry (of_session, of_turn), a drill (drill_id) or a card
            (question_id).
        language: of a new session; None: the one chosen in the settings. A retry keeps
            that of the first session.
        otherwise: the language where none is chosen.

    Raises:
        Refused: what it names is no longer there.
    """
    settings = read_settings(application.vault)
    spoken = language or settings.practice_language or otherwise
    choice = _choice(application, focus, spoken)
    ready = _ready(application, choice.scenario_id, settings)
    persona = choice.persona_id or ready.choices.persona_id
    return replace(
        ready,
        choices=replace(ready.choices, persona_id=persona, language=choice.language),
        focused=focused(choice, application.library),
    )


def _ready(application: Application, scenario_id: str, settings: Settings) -> Ready:
    vault, engines = application.vault, application.engines
    brief = scenario_brief(application.library, scenario_id)
    agreed = standing_consent(vault) is not None
    aloud = Aloud(settings, engines.status(), agreed=agreed)
    choices = first_choices(brief, settings)
    return Ready(brief, choices, check_before_session(vault), aloud)


def _choice(
    application: Application, focus: Focus, language: Language
) -> SessionChoice:
    library, texts_in = application.library, application.texts_in
    if focus.of_session is not None and focus.of_turn is not None:
        return retry_answer(
            application.vault, library, focus.of_session, focus.of_turn, texts_in
        )
    if focus.drill_id is not None:
        return take_drill(library, focus.drill_id, language, texts_in)
    if focus.kind is FocusKind.CARD and focus.question_id is not None:
        return take_card(library, focus.question_id, language, texts_in)
    raise Refused(
        N_("This step can no longer be taken."),
        N_("Choose another one of the plan."),
    )
