"""From what the person chose to a session ready to begin."""

import secrets
from dataclasses import dataclass, replace

from app.domain.sessions import Focus, Session, SessionStatus
from app.practice.focused import FOCUS_MINUTES, focused
from app.shared.clock import Clock
from app.shared.errors import N_, Refused
from app.shared.ids import NewId
from engine.api.language import Language
from engine.content.library import ContentLibrary
from engine.content.persona import Persona, Tone
from engine.content.scenario import ConversationScenario, InterviewScenario
from engine.dialogue.records import Brief, Mode

PRESETS_MINUTES = (5, 10, 15, 20, 30, 45)
"""Lengths offered beside the scenario's own."""
SHORTEST_MINUTES = 3
LONGEST_MINUTES = 90


@dataclass(frozen=True, slots=True)
class SessionChoice:
    """What the person chose; a part left out follows scenario and persona."""

    scenario_id: str
    language: Language
    persona_id: str | None = None
    mode: Mode = Mode.COACHED
    tone: Tone | None = None
    minutes: int | None = None
    """3 to 90."""
    seed: int | None = None
    focus: Focus | None = None
    """Set for a session of one question; see ``retry_answer``, ``take_drill`` and
    ``take_card``, which make such choices."""
    title: str | None = None
    """How the history calls it; None: by its scenario."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A session ready to begin: nothing is stored yet."""

    session: Session
    brief: Brief


def prepare_session(
    choice: SessionChoice, library: ContentLibrary, new_id: NewId, clock: Clock
) -> Prepared:
    """Return the session and the interviewer's brief for ``choice``.

    Raises:
        Refused: no such scenario, persona, question or exercise, they do not go
            together, or the length is outside 3 to 90 minutes.
    """
    scenario = _scenario(choice, library)
    persona = _persona(choice, scenario, library)
    minutes = _minutes(choice, scenario)
    if not SHORTEST_MINUTES <= minutes <= LONGEST_MINUTES:
        raise Refused(
            N_("A session lasts {shortest} to {longest} minutes, not {minutes}."),
            N_("Choose a length in between."),
            {
                "shortest": SHORTEST_MINUTES,
                "longest": LONGEST_MINUTES,
                "minutes": minutes,
            },
        )
    brief = Brief(
        scenario=scenario,
        persona=persona,
        library=library,
        language=choice.language,
        mode=choice.mode,
        tone=choice.tone or persona.tone,
        budget_ms=minutes * 60_000,
        seed=secrets.randbits(31) if choice.seed is None else choice.seed,
    )
    session = replace(
        _session(brief, new_id, clock),
        title=choice.title or scenario.title.in_(choice.language),
        focus=choice.focus,
    )
    return Prepared(session, focused(brief, choice.focus))


def _minutes(
    choice: SessionChoice, scenario: InterviewScenario | ConversationScenario
) -> int:
    if choice.minutes is not None:
        return choice.minutes
    cut_down = choice.focus is not None and not choice.focus.is_whole
    return FOCUS_MINUTES if cut_down else scenario.minutes


def _scenario(
    choice: SessionChoice, library: ContentLibrary
) -> InterviewScenario | ConversationScenario:
    scenario = library.scenarios.get(choice.scenario_id)
    if scenario is None:
        raise Refused(
            N_("There is no scenario named {name}."),
            N_("List them with: exerzia scenarios."),
            {"name": choice.scenario_id},
        )
    return scenario


def _persona(
    choice: SessionChoice,
    scenario: InterviewScenario | ConversationScenario,
    library: ContentLibrary,
) -> Persona:
    wanted = choice.persona_id or scenario.personas[0]
    if wanted not in scenario.personas:
        raise Refused(
            N_("{name} cannot hold this scenario."),
            N_("Choose one of: {personas}."),
            {"name": wanted, "personas": ", ".join(scenario.personas)},
        )
    return library.personas[wanted]


def _session(brief: Brief, new_id: NewId, clock: Clock) -> Session:
    return Session(
        id=new_id(),
        status=SessionStatus.READY,
        title=brief.scenario.title.in_(brief.language),
        scenario_id=brief.scenario.id,
        scenario_version=brief.scenario.version,
        persona_id=brief.persona.id,
        language=brief.language,
        mode=brief.mode,
        tone=brief.tone,
        budget_ms=brief.budget_ms,
        seed=brief.seed,
        created_at=clock.now(),
        started_at=None,
        duration_ms=0,
    )
