"""How far a second reader of the sealed half agrees with the first."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from benchmarks._agreement import Overlap, accuracy, overlap, weighted_kappa, within
from benchmarks.answers.cases import Case
from engine.api.language import Language

_FOLDER = Path(__file__).parent / "answers" / "second_reader"
_LEVELS = range(1, 6)


@dataclass(frozen=True)
class Label:
    """What the second reader says of one answer."""

    id: str
    reply: str
    reason: str | None
    level: int | None
    parts: Sequence[str] | None = None


class TwoReaders(BaseModel):
    """Agreement of both readers over the same answers."""

    model_config = ConfigDict(frozen=True)

    answers: int
    reply: float
    parts_f1: float
    exact: float
    within_one: float
    kappa: float


def labels(language: Language) -> dict[str, Label]:
    """Return the second reader's labels, by name of the answer."""
    rows = yaml.safe_load((_FOLDER / f"{language}.yaml").read_text("utf-8"))
    return {row["id"]: Label(**row) for row in rows}


def two_readers(first: Sequence[Case], second: dict[str, Label]) -> TwoReaders:
    """Return how far ``second`` agrees with the labels of ``first``."""
    pairs = [(case, second[case.id]) for case in first]
    levels = [(c.level, s.level) for c, s in pairs if c.level is not None]
    both = [(one, other) for one, other in levels if other is not None]
    return TwoReaders(
        answers=len(pairs),
        reply=accuracy([(c.reply, s.reply) for c, s in pairs]),
        parts_f1=_parts(pairs).f1,
        exact=within(levels, 0),
        within_one=within(levels, 1),
        kappa=weighted_kappa(both, _LEVELS),
    )


def _parts(pairs: Sequence[tuple[Case, Label]]) -> Overlap:
    wanted = {(c.id, part) for c, _ in pairs for part, told in c.parts.items() if told}
    found = {(s.id, part) for _, s in pairs for part in s.parts or ()}
    stories = {c.id for c, s in pairs if c.reply == s.reply == "story"}
    return overlap(
        {one for one in wanted if one[0] in stories},
        {one for one in found if one[0] in stories},
    )
