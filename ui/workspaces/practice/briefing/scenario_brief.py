"""From the content to what the briefing says. Runs off the main thread."""

from app.domain.settings import Settings
from app.practice.prepare_session import PRESETS_MINUTES
from app.shared.errors import N_, Refused
from engine.content.library import ContentLibrary
from engine.content.persona import Persona
from ui.workspaces.practice.briefing.state import Choices, PersonaChoice, ScenarioBrief


def scenario_brief(library: ContentLibrary, scenario_id: str) -> ScenarioBrief:
    """Return what is told about a scenario before it begins.

    Raises:
        Refused: it is not installed.
    """
    scenario = library.scenarios.get(scenario_id)
    if scenario is None:
        raise Refused(
            N_("This scenario is no longer installed."),
            N_("Go back and choose another."),
        )
    return ScenarioBrief(
        scenario_id=scenario.id,
        family=scenario.family,
        level=scenario.level,
        sector=scenario.sector,
        title=scenario.title,
        summary=scenario.summary,
        situation=scenario.situation,
        goal=scenario.goal,
        your_role=scenario.your_role,
        minutes=scenario.minutes,
        personas=tuple(_choice(library.personas[name]) for name in scenario.personas),
    )


def first_choices(brief: ScenarioBrief, settings: Settings) -> Choices:
    """Return what is chosen before the person has chosen anything for this session."""
    minutes = settings.minutes
    offered = minutes is None or minutes in {*PRESETS_MINUTES, brief.minutes}
    return Choices(
        persona_id=brief.personas[0].persona_id,
        language=settings.practice_language,
        minutes=minutes,
        free_minutes=None if offered else str(minutes),
        mode=settings.mode,
        tone=settings.tone,
    )


def _choice(persona: Persona) -> PersonaChoice:
    return PersonaChoice(
        persona_id=persona.id,
        name=persona.name,
        role=persona.role,
        summary=persona.summary,
        look=persona.look,
        tone=persona.tone,
    )
