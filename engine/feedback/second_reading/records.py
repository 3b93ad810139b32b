"""What a second reading is asked with, and what it brings."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from engine.api.cancel import Cancel
from engine.api.language_model import LanguageModel
from engine.feedback.records import Evidence


def _untold(_answer: int, _of: int) -> None:
    """Progress that nobody follows."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads, and who waits for it."""

    model: LanguageModel
    cancel: Cancel = field(default_factory=Cancel)
    on_answer: Callable[[int, int], None] = _untold
    """Told before each answer: its number from 1, and how many there are."""


@dataclass(frozen=True, slots=True)
class LevelRead:
    """One competency of one answer, read in several ways."""

    competency: str
    level: int | None
    """Within what the rules allow; None where the readings lie too far apart."""
    low: int
    """Lowest level the readings leave open."""
    high: int
    agreement: float
    """Share of the readings that gave the level, 0 to 1."""
    evidence: tuple[Evidence, ...]
    """Sentences the model pointed at; may be empty."""
    own: int | None = None
    """The model's own level, before the rules' bounds; None where it is not known."""


@dataclass(frozen=True, slots=True)
class AnswerRead:
    """One answer, read again."""

    levels: tuple[LevelRead, ...]
    better: str | None = None
    """A better version that code has checked; None where none stood."""


@dataclass(frozen=True, slots=True)
class SecondReading:
    """A whole session, read again."""

    answers: Mapping[int, AnswerRead]
    """By place of the answer in the session; those not read are missing."""
    fit: bool = True
    """False: the model contradicted itself so often that none of it is used."""
    shortened: int = 0
    """Answers too long to be read whole: the sentences that tell most were read."""
