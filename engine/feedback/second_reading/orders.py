"""The ways in which the same five descriptions are put to a model.

Models prefer some letters and some places whatever is said there. Each level stands
once in every place and under every letter (a Latin square), so that over all five
orders such a preference weighs on all levels alike; over the first three it gives
three different levels, never agreement.
"""

from collections.abc import Mapping, Sequence
from typing import Final

LABELS: Final = ("A", "B", "C", "D", "E")

Order = tuple[int, ...]
"""The level that stands under each letter."""

ORDERS: Final[tuple[Order, ...]] = (
    (1, 2, 3, 4, 5),
    (5, 4, 2, 1, 3),
    (3, 5, 1, 2, 4),
    (2, 3, 4, 5, 1),
    (4, 1, 5, 3, 2),
)
"""Ascending first, then descending: two levels are swapped there, because the middle
of a plain descending order would stand where it stood before."""
FIRST: Final = 3
"""Orders read always; the others only where these do not agree."""

Shares = Mapping[int, float]
"""How probable each level is; they add up to 1."""


def shares_of_levels(told: Mapping[str, float], order: Order) -> Shares:
    """Return what a model's weights of labels say of the levels.

    Weights that are none (missing, negative, not a number) say nothing: every level is
    then as probable as the others.
    """
    weights = checked_weights(told, LABELS)
    return {level: weights[place] for place, level in enumerate(order)}


def checked_weights(
    told: Mapping[str, float], labels: Sequence[str]
) -> tuple[float, ...]:
    """Return the weight of each label; they add up to 1, whatever a model says."""
    found = [told.get(label) for label in labels]
    weights = [float(w) for w in found if isinstance(w, int | float) and 0 <= w <= 1e9]
    total = sum(weights)
    if len(weights) < len(labels) or total <= 0:
        return tuple(1 / len(labels) for _ in labels)
    return tuple(weight / total for weight in weights)
