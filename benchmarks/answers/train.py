"""Teaches the small model of reply types, and measures it on answers it has not seen.

    python -m benchmarks.answers.train             writes the weights
    python -m benchmarks.answers.train --measure   only measures

Only the open half is read. Nested cross-validation: the strength of the penalty is
chosen inside each fold, so that no figure knows its own answers. The same answers in
the same order give the same weights.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from benchmarks._agreement import Pair, accuracy
from benchmarks.answers.cases import Case, cases
from engine.api.language import LANGUAGES, Language
from engine.reading.annotated import annotate
from engine.reading.cues import Cue
from engine.reading.instructions import without_instructions
from engine.reading.learned import features as learned_features
from engine.reading.learned.features import features_of
from engine.reading.names import find_names
from engine.reading.numbers import find_numbers
from engine.reading.records import ReplyType
from engine.reading.reply_type import by_rules, weigh

Matrix: TypeAlias = NDArray[np.float64]

KINDS = tuple(kind for kind in ReplyType if kind is not ReplyType.NO_ANSWER)
WEIGHTS = Path(learned_features.__file__).with_name("reply_type.json")
_PENALTIES = (1.0, 3.0, 10.0, 30.0)
_FOLDS, _INNER_FOLDS = 10, 5
_SEED = 4
_STEPS, _SETTLED = 25, 1e-6
_SOFT = 0.05
"""Added to every deviation: a feature that hardly varies must not weigh much."""


@dataclass(frozen=True)
class Examples:
    """Answers as the model sees them."""

    names: tuple[str, ...]
    rows: Matrix
    kinds: NDArray[np.int64]

    def only(self, at: NDArray[np.int64]) -> "Examples":
        """Return the examples at those places."""
        return Examples(self.names, self.rows[at], self.kinds[at])


@dataclass(frozen=True)
class Measured:
    """Agreement of one group of answers with their labels."""

    group: str
    """A language, or a language and who wrote the answers."""
    answers: int
    rules: float
    """Share of agreement of the counted signs alone."""
    model: float
    """The same of the model, each answer unseen."""

    def as_line(self) -> str:
        """Return it as a line of a table."""
        return (
            f"{self.group:12} {self.answers:4} answers"
            f"   rules {self.rules:.3f}   model {self.model:.3f}"
        )


@dataclass(frozen=True)
class Taught:
    """Weights by feature and kind; the last row is the bias."""

    mean: Matrix
    scale: Matrix
    weights: Matrix

    def kinds(self, rows: Matrix) -> NDArray[np.int64]:
        """Return the likeliest kind of each row."""
        logits: Matrix = _with_one((rows - self.mean) / self.scale) @ self.weights
        best: NDArray[np.int64] = logits.argmax(1)
        return best


def main() -> int:
    """Measure, and write the weights unless only measuring was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--measure", action="store_true")
    labelled = answers()
    examples = examples_of(labelled)
    for one in measured(labelled, examples):
        print(one.as_line())
    if not parser.parse_args().measure:
        taught = teach(examples, best_penalty(examples))
        WEIGHTS.write_text(as_json(examples, taught), "utf-8")
    return 0


def answers() -> list[tuple[Language, Case]]:
    """Return the open answers that are answers, in order of their names."""
    return sorted(
        (
            (language, case)
            for language in LANGUAGES
            for case in cases(language, "open")
            if case.reply != ReplyType.NO_ANSWER
        ),
        key=lambda one: one[1].id,
    )


def examples_of(labelled: Sequence[tuple[Language, Case]]) -> Examples:
    """Return what the model sees of each answer, and its label."""
    seen = [
        features_of(without_instructions(annotate(case.text, language)), case.question)
        for language, case in labelled
    ]
    names = tuple(sorted({name for row in seen for name in row}))
    rows = np.array([[row.get(name, 0.0) for name in names] for row in seen])
    kinds = np.array([KINDS.index(ReplyType(case.reply)) for _, case in labelled])
    return Examples(names, rows, kinds)


def teach(examples: Examples, penalty: float) -> Taught:
    """Return the multinomial logistic regression with an L2 ``penalty``, by Newton."""
    mean = examples.rows.mean(0)
    scale = examples.rows.std(0) + _SOFT
    rows = _with_one((examples.rows - mean) / scale)
    wanted = np.eye(len(KINDS))[examples.kinds]
    shrink = np.full(rows.shape[1], penalty)
    shrink[-1] = 1e-3
    weights = np.zeros((rows.shape[1], len(KINDS)))
    for _ in range(_STEPS):
        step = _newton_step(rows, wanted, weights, shrink)
        weights = weights - step
        if np.abs(step).max() < _SETTLED:
            break
    return Taught(mean, scale, weights)


def _newton_step(
    rows: Matrix, wanted: Matrix, weights: Matrix, shrink: Matrix
) -> Matrix:
    size, kinds = weights.shape
    logits = rows @ weights
    odds = np.exp(logits - logits.max(1, keepdims=True))
    shares = odds / odds.sum(1, keepdims=True)
    slope = rows.T @ (shares - wanted) + shrink[:, None] * weights
    bend = np.diag(np.tile(shrink, kinds)) + 1e-6 * np.eye(size * kinds)
    for one in range(kinds):
        for other in range(kinds):
            spread = shares[:, one] * ((one == other) - shares[:, other])
            block = (rows * spread[:, None]).T @ rows
            bend[one * size : (one + 1) * size, other * size : (other + 1) * size] += (
                block
            )
    return np.linalg.solve(bend, slope.T.reshape(-1)).reshape(kinds, size).T


def _with_one(rows: Matrix) -> Matrix:
    return np.hstack([rows, np.ones((len(rows), 1))])


def cross_validated(
    examples: Examples, folds: int = _FOLDS, penalty: float | None = None
) -> NDArray[np.int64]:
    """Return what each answer is called by a model taught without its fold.

    Without a ``penalty`` it is chosen anew inside every fold.
    """
    order = np.random.default_rng(_SEED).permutation(len(examples.kinds))
    said = np.zeros(len(order), dtype=np.int64)
    for fold in range(folds):
        held = order[fold::folds]
        rest = examples.only(np.setdiff1d(order, held))
        strength = best_penalty(rest) if penalty is None else penalty
        said[held] = teach(rest, strength).kinds(examples.rows[held])
    return said


def best_penalty(examples: Examples) -> float:
    """Return the penalty that agrees most in a cross-validation of its own."""
    right = {
        penalty: int(
            (cross_validated(examples, _INNER_FOLDS, penalty) == examples.kinds).sum()
        )
        for penalty in _PENALTIES
    }
    return max(_PENALTIES, key=lambda penalty: (right[penalty], penalty))


def measured(
    labelled: Sequence[tuple[Language, Case]], examples: Examples
) -> list[Measured]:
    """Return the agreement by language, and by language and source."""
    said = cross_validated(examples)
    groups: dict[str, list[tuple[Pair[str], Pair[str]]]] = {}
    for at, (language, case) in enumerate(labelled):
        pairs = (
            (case.reply, _by_rules(case, language)),
            (case.reply, KINDS[said[at]].value),
        )
        for group in (language, f"{language} {_source(case)}"):
            groups.setdefault(group, []).append(pairs)
    return [
        Measured(
            group=group,
            answers=len(pairs),
            rules=accuracy([rules for rules, _ in pairs]),
            model=accuracy([model for _, model in pairs]),
        )
        for group, pairs in sorted(groups.items())
    ]


def _source(case: Case) -> str:
    """Return who wrote it: the letters of its name between language and number."""
    return case.id.split("-")[1].rstrip("0123456789")


def _by_rules(case: Case, language: Language) -> str:
    text = without_instructions(annotate(case.text, language))
    numbers = find_numbers(text.text, text.tokens, text.found(Cue.TIME), language)
    return by_rules(weigh(text, len(numbers) + len(find_names(text)))).value


def as_json(examples: Examples, taught: Taught) -> str:
    """Return the weights as the program reads them."""
    kept = {
        "taught_by": "benchmarks/answers/train.py",
        "answers": len(examples.kinds),
        "features": examples.names,
        "mean": _rounded(taught.mean),
        "scale": _rounded(taught.scale),
        "bias": {
            kind.value: round(float(taught.weights[-1, at]), 4)
            for at, kind in enumerate(KINDS)
        },
        "weights": {
            kind.value: _rounded(taught.weights[:-1, at])
            for at, kind in enumerate(KINDS)
        },
    }
    return json.dumps(kept, indent=1) + "\n"


def _rounded(values: Matrix) -> list[float]:
    return [round(float(value), 4) for value in values]


if __name__ == "__main__":
    raise SystemExit(main())
