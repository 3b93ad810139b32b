"""Between what a figure needs no comment: where a source says so, and nowhere else."""

from dataclasses import dataclass
from enum import StrEnum
from statistics import median
from typing import Final

from engine.api.language import Language
from engine.delivery.records import FigureCode

LEAST_SESSIONS: Final = 3
"""Earlier spoken sessions before a person has a usual value."""
_UNUSUAL: Final = 0.2
"""Part of the usual value by which a session has to differ to be worth a word."""
_LEAST_DIFFERENCE: Final[dict[FigureCode, float]] = {
    FigureCode.PAUSES_PER_MINUTE: 3.0,
    FigureCode.LONGEST_PAUSE: 1.0,
    FigureCode.FILLERS_PER_MINUTE: 2.0,
    FigureCode.RESPONSE_DELAY: 0.5,
    FigureCode.ANSWER_LENGTH: 10.0,
    FigureCode.TALK_SHARE: 0.1,
    FigureCode.LOUDNESS_VARIATION: 4.0,
    FigureCode.PITCH_VARIATION: 0.8,
}
"""In the unit of each figure: a smaller difference is chance, or our own error."""


class Source(StrEnum):
    """Who supports a band."""

    ENGLISH_PACE = "english_pace"
    ENGLISH_FILLERS = "english_fillers"


class Standing(StrEnum):
    """Where a figure lies."""

    WITHIN = "within"
    """Nothing to say."""
    BELOW = "below"
    ABOVE = "above"
    FAR_ABOVE = "far_above"
    """Where a source found harm."""
    LESS_THAN_USUAL = "less_than_usual"
    MORE_THAN_USUAL = "more_than_usual"


@dataclass(frozen=True, slots=True)
class Limits:
    """A band and who supports it."""

    low: float | None
    high: float | None
    source: Source
    harm_from: float | None = None


_BANDS: Final[dict[tuple[FigureCode, Language], Limits]] = {
    (FigureCode.WORDS_PER_MINUTE, "en"): Limits(100, 190, Source.ENGLISH_PACE),
    (FigureCode.FILLERS_PER_MINUTE, "en"): Limits(
        None, 5, Source.ENGLISH_FILLERS, harm_from=12
    ),
}
"""English words a minute: advice begins at 100 (Microsoft Speaker Coach: 100 to 165),
and only what is over 190 is flagged elsewhere, while the mean of well-liked talks is
163. So we are silent wherever one of them is content. Nothing trustworthy was found
for French, where words are of another length, nor for any other figure.
"""


def limits_of(code: FigureCode, language: Language) -> Limits | None:
    """Return the band of a figure in a language; None: no source supports one."""
    return _BANDS.get((code, language))


def usual(earlier: tuple[float, ...]) -> float | None:
    """Return the person's usual value; None before three earlier spoken sessions."""
    return median(earlier) if len(earlier) >= LEAST_SESSIONS else None


def standing(
    code: FigureCode, value: float, limits: Limits | None, baseline: float | None
) -> Standing:
    """Return where a figure lies: in its band first, else beside the usual value."""
    if limits is not None:
        return _in_band(value, limits)
    if baseline is None:
        return Standing.WITHIN
    difference = value - baseline
    least = max(_UNUSUAL * baseline, _LEAST_DIFFERENCE.get(code, 0.0))
    if abs(difference) <= least:
        return Standing.WITHIN
    return Standing.MORE_THAN_USUAL if difference > 0 else Standing.LESS_THAN_USUAL


def _in_band(value: float, limits: Limits) -> Standing:
    if limits.low is not None and value < limits.low:
        return Standing.BELOW
    if limits.harm_from is not None and value >= limits.harm_from:
        return Standing.FAR_ABOVE
    if limits.high is not None and value > limits.high:
        return Standing.ABOVE
    return Standing.WITHIN
