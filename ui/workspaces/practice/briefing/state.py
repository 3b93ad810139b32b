"""What the briefing shows."""

from dataclasses import dataclass
from typing import Literal

from app.machine.check import Check
from app.practice.prepare_session import (
    LONGEST_MINUTES,
    PRESETS_MINUTES,
    SHORTEST_MINUTES,
)
from engine.api.language import Language
from engine.content.localised import Localised
from engine.content.persona import PersonaLook, Tone
from engine.content.question import Level
from engine.dialogue.records import Mode
from ui.kit.problems import Problem

Family = Literal["interview", "conversation"]


@dataclass(frozen=True, slots=True)
class PersonaChoice:
    """Somebody who can hold the scenario."""

    persona_id: str
    name: Localised
    role: Localised
    summary: Localised
    look: PersonaLook
    tone: Tone


@dataclass(frozen=True, slots=True)
class ScenarioBrief:
    """What the person is told about the scenario."""

    scenario_id: str
    family: Family
    level: Level
    sector: Localised
    title: Localised
    summary: Localised
    situation: Localised
    goal: Localised
    your_role: Localised
    minutes: int
    """Default length."""
    personas: tuple[PersonaChoice, ...]
    """The first is preselected."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person has chosen; a part left out follows scenario and interface."""

    persona_id: str
    language: Language | None = None
    minutes: int | None = None
    free_minutes: str | None = None
    """A length written by hand; None while a preset is chosen."""
    mode: Mode = Mode.COACHED
    tone: Tone | None = None


@dataclass(frozen=True, slots=True)
class Loading:
    """Nothing is known yet."""


@dataclass(frozen=True, slots=True)
class Ready:
    """Everything the page says."""

    brief: ScenarioBrief
    choices: Choices
    checks: tuple[Check, ...]
    beginning: bool = False
    """The session is being started."""

    @property
    def persona(self) -> PersonaChoice:
        """Who was chosen."""
        wanted = self.choices.persona_id
        return next(p for p in self.brief.personas if p.persona_id == wanted)

    @property
    def tone(self) -> Tone:
        """The tone in force: chosen, or the persona's own."""
        return self.choices.tone or self.persona.tone

    @property
    def minutes(self) -> int | None:
        """The length in force; None when what was written is no length."""
        if self.choices.free_minutes is not None:
            return minutes_of(self.choices.free_minutes)
        return self.choices.minutes or self.brief.minutes

    @property
    def presets(self) -> tuple[int, ...]:
        """The lengths offered, the scenario's own among them."""
        return tuple(sorted({*PRESETS_MINUTES, self.brief.minutes}))


@dataclass(frozen=True, slots=True)
class BriefingState:
    """The page."""

    content: Loading | Ready | Problem = Loading()
    problem: Problem | None = None
    """What an intent ran into; the content stays."""


def minutes_of(written: str) -> int | None:
    """Return the length somebody wrote, None unless it is 3 to 90 whole minutes."""
    tidy = written.strip()
    if not tidy.isascii() or not tidy.isdigit():
        return None
    minutes = int(tidy[:4])
    return minutes if SHORTEST_MINUTES <= minutes <= LONGEST_MINUTES else None
