"""How far what the program says of answers agrees with what careful readers say.

Pure arithmetic on labels: nothing here reads an answer.
"""

import random
from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from statistics import quantiles
from typing import TypeVar

Label = TypeVar("Label", bound=Hashable)
Pair = tuple[Label, Label]
"""What the readers say, then what the program says."""
_RESAMPLES = 1_000


@dataclass(frozen=True, slots=True)
class Overlap:
    """How many things were wanted, found, and both."""

    both: int
    found: int
    wanted: int

    @property
    def precision(self) -> float:
        """Share of what was found that was wanted; 1 where nothing was found."""
        return self.both / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what was wanted that was found; 1 where nothing was wanted."""
        return self.both / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two; 1 where nothing was wanted and nothing found."""
        total = self.found + self.wanted
        return 2 * self.both / total if total else 1.0


def accuracy(pairs: Sequence[Pair[Label]]) -> float:
    """Return the share of equal labels.

    Raises:
        ValueError: there are none.
    """
    _some(pairs)
    return sum(wanted == said for wanted, said in pairs) / len(pairs)


def confusion(pairs: Iterable[Pair[Label]]) -> Counter[Pair[Label]]:
    """Return how often each label of the readers met each of the program."""
    return Counter(pairs)


def overlap(wanted: Collection[Label], found: Collection[Label]) -> Overlap:
    """Compare two collections of things, each counted once."""
    mine, theirs = set(found), set(wanted)
    return Overlap(both=len(mine & theirs), found=len(mine), wanted=len(theirs))


def one_class(pairs: Iterable[Pair[Label]], label: Label) -> Overlap:
    """Return how ``label`` alone was wanted and found."""
    listed = list(enumerate(pairs))
    return overlap(
        {at for at, (wanted, _) in listed if wanted == label},
        {at for at, (_, said) in listed if said == label},
    )


def within(pairs: Sequence[tuple[int, int | None]], distance: int) -> float:
    """Return the share of levels at most ``distance`` apart; no level is never near.

    Raises:
        ValueError: there are none.
    """
    _some(pairs)
    near = [
        said is not None and abs(wanted - said) <= distance for wanted, said in pairs
    ]
    return sum(near) / len(near)


def weighted_kappa(pairs: Sequence[tuple[int, int]], steps: Sequence[int]) -> float:
    """Return Cohen's kappa with quadratic weights over ``steps`` in order.

    1 is full agreement, 0 what chance gives with the same shares. Where both always
    say the same single step there is nothing to agree about, and it is 1.

    Raises:
        ValueError: there are no pairs, or one is not among ``steps``.
    """
    _some(pairs)
    place = {step: at for at, step in enumerate(steps)}
    if any(label not in place for pair in pairs for label in pair):
        raise ValueError
    apart = [(place[a] - place[b]) ** 2 for a, b in pairs]
    firsts = Counter(place[a] for a, _ in pairs)
    seconds = Counter(place[b] for _, b in pairs)
    by_chance = sum(
        (a - b) ** 2 * n * m for a, n in firsts.items() for b, m in seconds.items()
    ) / len(pairs)
    return 1.0 if not by_chance else 1 - sum(apart) / by_chance


def kappa_interval(
    pairs: Sequence[tuple[int, int]], steps: Sequence[int]
) -> tuple[float, float]:
    """Return the 95 % bootstrap interval of ``weighted_kappa``; the same every time.

    Raises:
        ValueError: as ``weighted_kappa``.
    """
    _some(pairs)
    chance = random.Random(1)  # noqa: S311 (statistics, not secrets)
    drawn = [
        weighted_kappa(chance.choices(pairs, k=len(pairs)), steps)
        for _ in range(_RESAMPLES)
    ]
    cuts = quantiles(drawn, n=40)
    return cuts[0], cuts[-1]


def _some(pairs: Sequence[object]) -> None:
    if not pairs:
        raise ValueError
