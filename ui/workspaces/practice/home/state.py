"""What the first page of practice shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from app.domain.progress import NextStep
from app.progress.practice_overview import Reason
from app.progress.wording import StepWords
from engine.api.language import Language
from engine.content.localised import Localised
from engine.content.persona import PersonaLook, Tone
from engine.content.question import Level
from engine.models.catalogue.records import Purpose
from ui.kit.arrivals import Arrivals
from ui.kit.problems import Problem

SHORT_MINUTES = 15
"""A scenario shorter than this passes the last filter."""


class CardFilter(StrEnum):
    """The chips over the scenarios."""

    ALL = "all"
    INTERVIEWS = "interview"
    CONVERSATIONS = "conversation"
    JUNIOR = "junior"
    SHORT = "short"


class PartOfDay(StrEnum):
    """Which greeting is fitting."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


@dataclass(frozen=True, slots=True)
class ScenarioCard:
    """One scenario to choose."""

    scenario_id: str
    title: Localised
    summary: Localised
    minutes: int
    family: str
    level: Level
    tone: Tone
    """Of the persona who is preselected."""
    persona: Localised
    look: PersonaLook
    times_held: int


@dataclass(frozen=True, slots=True)
class Suggested:
    """The large card of somebody who has nothing to finish."""

    card: ScenarioCard
    reason: Reason
    competency: Localised | None


@dataclass(frozen=True, slots=True)
class Proposed:
    """The large card of somebody whose plan begins with one question."""

    step: NextStep
    """An exercise, or an answer to try again."""
    words: Mapping[Language, StepWords]
    """What it is and why, in each language."""
    persona: Localised
    """Who will ask."""
    look: PersonaLook


@dataclass(frozen=True, slots=True)
class Unfinished:
    """The large card of somebody who was interrupted."""

    session_id: UUID
    title: str
    persona: Localised | None
    """None when the persona is no longer installed."""
    look: PersonaLook | None
    started_at: datetime | None
    answers: int
    others: int
    """Further unfinished sessions, in the history."""


Hero = Suggested | Proposed | Unfinished


@dataclass(frozen=True, slots=True)
class Loading:
    """Nothing is known yet."""


@dataclass(frozen=True, slots=True)
class Ready:
    """Everything the page says."""

    name: str
    """Of the profile."""
    part_of_day: PartOfDay
    this_week: int
    """Sessions held since Monday."""
    is_new: bool
    """Whether no session was ever held."""
    hero: Hero
    cards: tuple[ScenarioCard, ...]
    """All of them, shortest first."""


@dataclass(frozen=True, slots=True)
class HomeState:
    """The page."""

    content: Loading | Ready | Problem = Loading()
    chosen: CardFilter = CardFilter.ALL
    problem: Problem | None = None
    """What an intent ran into; the content stays."""
    arrivals: Arrivals = field(default_factory=Arrivals)
    """Models on their way here."""
    read: frozenset[Purpose] = field(default_factory=frozenset)
    """Of what came, that of which the person was told."""


def fits(card: ScenarioCard, chosen: CardFilter) -> bool:
    """Return whether a card passes a filter."""
    match chosen:
        case CardFilter.ALL:
            return True
        case CardFilter.JUNIOR:
            return card.level is Level.JUNIOR
        case CardFilter.SHORT:
            return card.minutes < SHORT_MINUTES
        case _:
            return card.family == chosen.value
