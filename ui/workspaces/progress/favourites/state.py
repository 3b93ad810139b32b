"""What the favourites show."""

from dataclasses import dataclass

from app.domain.favourites import Favourite, FavouriteKind
from engine.content.localised import Localised
from engine.content.persona import PersonaLook
from ui.kit.problems import Problem


@dataclass(frozen=True, slots=True)
class Loading:
    """Nothing is known yet."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One favourite with what is needed to show it."""

    favourite: Favourite
    title: Localised | str
    """Of content in both languages; of an answer, its question as it was asked."""
    detail: Localised | str
    look: PersonaLook | None = None
    """Of a person."""
    level: float | None = None
    """Of an answer."""


@dataclass(frozen=True, slots=True)
class Ready:
    """The favourites, the latest first."""

    kept: tuple[Kept, ...]
    chosen: FavouriteKind | None = None
    """Which kind is shown; None: all."""

    @property
    def shown(self) -> tuple[Kept, ...]:
        """What passes the filter."""
        return tuple(
            each
            for each in self.kept
            if self.chosen in (None, each.favourite.thing.kind)
        )


FavouritesState = Loading | Ready | Problem
