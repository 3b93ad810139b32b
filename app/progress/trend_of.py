"""One competency over a person's sessions, with how far chance may have a part in it."""

from collections.abc import Sequence
from math import sqrt
from statistics import fmean

from app.domain.progress import (
    BASELINE_SESSIONS,
    ChangeSeen,
    CompetencyTrend,
    LevelPoint,
)

RECENT_SESSIONS = 3
"""Sessions, at most, whose mean stands for now."""

LEAST_SPREAD = 0.5
"""Levels. Points that happen to agree are no proof that nothing varies: one answer
judged one level off moves a session of two answers by so much. A choice of ours."""

TOLD_APART = 2.0
"""A change counts from twice its standard error."""


def trend_of(competency: str, points: Sequence[LevelPoint]) -> CompetencyTrend:
    """Return the trend of a competency, its points in the order of time.

    Baseline: the mean of the first three points. Now: the mean of the points after
    them, the latest three at most; with three points in all, the third alone. Spread
    s: the standard deviation within those two groups, pooled, at least half a level.
    Standard error of the change: s·√(1/3 + 1/m) with m points in the second group,
    and s·√(2/3) where the third point is part of its own baseline.
    """
    levels = [point.level for point in points]
    if len(levels) < BASELINE_SESSIONS:
        return CompetencyTrend(
            competency, tuple(points), None, None, None, None, ChangeSeen.TOO_FEW
        )
    first, later = levels[:BASELINE_SESSIONS], levels[BASELINE_SESSIONS:]
    now = _now(levels)
    baseline, recent = fmean(first), fmean(now)
    error = _spread(first, later[-RECENT_SESSIONS:]) * (
        sqrt(1 / len(first) + 1 / len(now)) if later else sqrt(1 - 1 / len(first))
    )
    change = recent - baseline
    return CompetencyTrend(
        competency,
        tuple(points),
        baseline=round(baseline, 2),
        recent=round(recent, 2),
        change=round(change, 2),
        error=round(error, 2),
        seen=_seen(change, error),
    )


def stands_at(levels: Sequence[float]) -> float:
    """Return where a competency stands now; below three sessions, their mean."""
    few = len(levels) < BASELINE_SESSIONS
    return round(fmean(levels if few else _now(levels)), 2)


def _now(levels: Sequence[float]) -> Sequence[float]:
    """Return the latest levels that are no part of the baseline, or else the third."""
    later = levels[BASELINE_SESSIONS:]
    return later[-RECENT_SESSIONS:] or levels[-1:]


def _spread(*groups: Sequence[float]) -> float:
    squares = sum((level - fmean(group)) ** 2 for group in groups for level in group)
    freedom = sum(len(group) - 1 for group in groups if group)
    return max(LEAST_SPREAD, sqrt(squares / freedom))


def _seen(change: float, error: float) -> ChangeSeen:
    if abs(change) < TOLD_APART * error:
        return ChangeSeen.WITHIN_CHANCE
    return ChangeSeen.HIGHER if change > 0 else ChangeSeen.LOWER
