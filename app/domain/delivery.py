"""Facts of delivery as the report keeps them: measured in sound, never in words alone.

Each figure says how it was made, where its formula comes from and how far it may be
off. A band is given only where a source supports one for the language; otherwise the
person's own earlier sessions are what a figure is set beside.
"""

from pydantic import BaseModel, ConfigDict, Field


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Band(_Record):
    """Between what a figure is left without comment."""

    low: float | None
    high: float | None
    source: str
    """Who says so, in words for the reader."""


class Baseline(_Record):
    """The person's own usual value."""

    value: float
    sessions: int
    """Earlier spoken sessions it is the median of."""


class DeliveryFigure(_Record):
    """One figure of a session."""

    code: str
    """Stable name: "syllables_per_minute"."""
    label: str
    value: float
    unit: str
    """Worded: "syllables a minute"."""
    at_least: bool = False
    """The true value may be higher: fillers that the recogniser left out."""
    text: str
    """The figure with its meaning, in one sentence."""
    remark: str | None
    """What is worth saying of it; None inside the band: silence is the good news."""
    band: Band | None
    baseline: Baseline | None
    formula: str
    source: str
    """Study or method of the formula."""
    error: str
    """How far it may be off, as measured by us."""


class PacePoint(_Record):
    """Pace around one moment of an answer."""

    at_ms: int
    """From the beginning of the answer's sound."""
    syllables_per_minute: float = Field(ge=0)


class PauseRecord(_Record):
    """A silence inside an answer."""

    start_ms: int
    end_ms: int
    after: str | None
    """The word before it, where words have times."""


class FillerRecord(_Record):
    """A filler: heard as a word, or a flat voiced sound that no word covers."""

    start_ms: int
    end_ms: int
    word: str | None
    """As recognised; None: known by its sound alone."""


class AnswerDelivery(_Record):
    """How one spoken turn was delivered."""

    turn: int
    """Index of the turn."""
    duration_ms: int
    """From the first sound of speech to the last."""
    response_ms: int | None
    """From the end of the question to the first sound; None: not measured."""
    words: int
    syllables: int
    """As heard: nuclei in the sound."""
    pace: tuple[PacePoint, ...]
    pauses: tuple[PauseRecord, ...]
    """Those of 250 ms and longer."""
    fillers: tuple[FillerRecord, ...]
    text: str
    """The same in words, for who does not see the chart."""


class DeliveryRecord(_Record):
    """Delivery over a whole session."""

    figures: tuple[DeliveryFigure, ...]
    answers: tuple[AnswerDelivery, ...]
    text: str
    """The charts in words."""
    method: str
    """Name and version of what measured the sound."""
