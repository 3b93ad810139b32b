"""What the overview of progress shows."""

from dataclasses import dataclass

from app.domain.favourites import FavouriteThing
from app.domain.progress import PracticePlan, ProgressOverview
from engine.content.library import ContentLibrary
from ui.kit.problems import Problem


@dataclass(frozen=True, slots=True)
class Loading:
    """Nothing is known yet."""


@dataclass(frozen=True, slots=True)
class Ready:
    """Where the person stands, and the plan."""

    overview: ProgressOverview
    plan: PracticePlan
    favourites: frozenset[FavouriteThing]
    library: ContentLibrary
    """For the names of what is shown."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was practised yet."""
        counts = self.overview.counts
        return not self.overview.trends and counts.first_at is None


OverviewState = Loading | Ready | Problem
