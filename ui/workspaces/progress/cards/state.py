"""What the revision cards show."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.cards import RevisionCard
from ui.kit.problems import Problem


@dataclass(frozen=True, slots=True)
class Loading:
    """Nothing is known yet."""


@dataclass(frozen=True, slots=True)
class Ready:
    """The cards whose day has come, one after the other."""

    due: tuple[RevisionCard, ...]
    """The one in sight first."""
    taken: int
    """Cards taken since the room was entered."""
    total: int
    """All there are, due or not."""
    next_due: datetime | None
    """UTC; of the first card that is not due yet. None: there is none."""
    revealed: bool = False
    """Whether the back of the card is seen."""
    is_favourite: bool = False
    """Of the question in sight."""


CardsState = Loading | Ready | Problem
