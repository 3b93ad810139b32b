"""What the library shows."""

from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.favourites import FavouriteKind, FavouriteThing
from app.library.find_scenarios import ScenarioFilter
from engine.content.library import ContentLibrary
from engine.content.scenario import ConversationScenario, InterviewScenario
from ui.kit.problems import Problem

Scenario = InterviewScenario | ConversationScenario


class Shelf(StrEnum):
    """The two things to look through."""

    SCENARIOS = "scenarios"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Loading:
    """The content is being read."""


@dataclass(frozen=True, slots=True)
class Ready:
    """The content, and the scenarios that fit what was chosen."""

    library: ContentLibrary
    found: tuple[Scenario, ...]
    """The shortest first."""


@dataclass(frozen=True, slots=True)
class ScenarioOpen:
    """One scenario, in the place of the shelf."""

    id: str


@dataclass(frozen=True, slots=True)
class PersonOpen:
    """One persona, in the place of the shelf."""

    id: str


Opened = ScenarioOpen | PersonOpen


@dataclass(frozen=True, slots=True)
class LibraryState:
    """Where one is in the library."""

    content: Loading | Ready | Problem = Loading()
    shelf: Shelf = Shelf.SCENARIOS
    filters: ScenarioFilter = field(default_factory=ScenarioFilter)
    trail: tuple[Opened, ...] = ()
    """What was opened, the last one shown; empty: the shelf is."""
    favourites: frozenset[FavouriteThing] = frozenset()
    """Scenarios and people that are marked."""
    favourites_only: bool = False
    """Whether the shelf shows nothing else."""

    def is_favourite(self, kind: FavouriteKind, identifier: str) -> bool:
        """Return whether a scenario or a person is marked."""
        return FavouriteThing.content(kind, identifier) in self.favourites
