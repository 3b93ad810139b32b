"""What answers meant to fool get, and how steady levels are between equal answers.

    python benchmarks/robustness.py

Sixty adversarial answers with what each may get at most; counterfactual pairs made of
the open answers that have a level. ``--quick`` takes every tenth of these.
"""

import sys
from collections.abc import Iterator, Mapping

from app.library.bundled_library import bundled_library
from benchmarks._figures import QUICK, Figure, publish
from benchmarks._robustness import (
    EVER_AT_MOST,
    FRESH,
    MEAN_AT_MOST,
    Outcome,
    Pair,
    Stability,
    attacked,
    attacks,
    pairs_of,
    stability,
)
from benchmarks.answers.cases import cases
from engine.api.language import LANGUAGES, Language
from engine.feedback.records import Grid

_JUDGED_ON = "communication"
"""The competency every answer can be judged on."""
_QUICK_STEP = 10


def main() -> int:
    competencies = bundled_library().competencies
    whole = Grid(competencies)
    one = Grid({_JUDGED_ON: competencies[_JUDGED_ON]})
    outcomes, fresh = (
        [
            attacked(attack, language, whole)
            for language in sorted(LANGUAGES)
            for attack in attacks(language, prefix)
        ]
        for prefix in ("", FRESH)
    )
    steady = {language: _steady(language, one) for language in LANGUAGES}
    more = {
        "attacks": [outcome.model_dump() for outcome in outcomes],
        "fresh": [outcome.model_dump() for outcome in fresh],
        "pairs": {
            language: {kind: kept.model_dump() for kind, kept in kinds.items()}
            for language, kinds in steady.items()
        },
    }
    return publish(
        [*_of_attacks(outcomes), *_of_fresh(fresh), *_of_pairs(steady)], more
    )


def _steady(language: Language, grid: Grid) -> dict[str, Stability]:
    step = _QUICK_STEP if QUICK in sys.argv else 1
    judged = pairs_of(cases(language, "open")[::step], language, grid)
    everything: list[Pair] = [pair for pairs in judged.values() for pair in pairs]
    return {
        **{kind: stability(judged[kind]) for kind in sorted(judged)},
        "all": stability(everything),
    }


def _of_attacks(outcomes: list[Outcome]) -> Iterator[Figure]:
    how = f"{len(outcomes)} answers meant to fool"
    for what in ("level", "praise", "reply"):
        wrong = sum(what in outcome.wrong for outcome in outcomes)
        yield Figure("", f"adversarial answers with a wrong {what}", wrong, "", how, 0)


def _of_fresh(outcomes: list[Outcome]) -> Iterator[Figure]:
    wrong = sum(bool(outcome.wrong) for outcome in outcomes)
    how = f"{len(outcomes)} answers written after the rules were mended"
    yield Figure("", "fresh adversarial answers that fool", wrong, "", how, 0)


def _of_pairs(steady: Mapping[Language, Mapping[str, Stability]]) -> Iterator[Figure]:
    for language, kinds in steady.items():
        changes = {kind: kept for kind, kept in kinds.items() if kind != "all"}
        worst = max(changes, key=lambda kind: changes[kind].mean)
        pairs = f"{kinds['all'].pairs} pairs"
        yield Figure(
            "",
            f"largest mean change of level in counterfactual pairs, {language}",
            changes[worst].mean,
            "levels",
            f"{worst}; {pairs}",
            at_most=MEAN_AT_MOST,
        )
        yield Figure(
            "",
            f"counterfactual pairs more than {EVER_AT_MOST} level apart, {language}",
            len(kinds["all"].far),
            "",
            pairs,
            at_most=0,
        )


if __name__ == "__main__":
    sys.exit(main())
