"""The learned model of reply types, measured on answers it has not seen."""

import json

import numpy as np
import pytest

from benchmarks.answers.train import (
    WEIGHTS,
    Examples,
    answers,
    as_json,
    best_penalty,
    cross_validated,
    examples_of,
    measured,
    teach,
)
from engine.api.language import LANGUAGES


@pytest.fixture(scope="module")
def examples() -> Examples:
    return examples_of(answers())


@pytest.mark.slow
def test_the_weights_kept_are_those_the_open_answers_teach(examples: Examples) -> None:
    kept = json.loads(WEIGHTS.read_text("utf-8"))

    taught = json.loads(as_json(examples, teach(examples, best_penalty(examples))))

    assert taught["features"] == kept["features"]
    assert taught["answers"] == kept["answers"]
    for kind, weights in taught["weights"].items():
        assert weights == pytest.approx(kept["weights"][kind], abs=0.01)


@pytest.mark.slow
def test_the_model_agrees_more_than_the_counted_signs_on_unseen_answers(
    examples: Examples,
) -> None:
    by_group = {one.group: one for one in measured(answers(), examples)}

    of_language = [by_group[language] for language in LANGUAGES]

    assert min(one.model for one in of_language) >= 0.87
    assert min(one.model - one.rules for one in of_language) >= 0.1


@pytest.mark.slow
def test_the_same_answers_give_the_same_model(examples: Examples) -> None:
    once, again = (cross_validated(examples, 4, 10.0) for _ in range(2))

    assert np.array_equal(once, again)
