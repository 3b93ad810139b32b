"""A language model may say what a question is about, and nothing else."""

from collections.abc import Mapping, Sequence

import pytest

from app.feedback.talk.topics import Topic
from app.feedback.talk.understand_with_model import understanding_of
from engine.api.errors import Unavailable
from engine.api.language import LANGUAGES, Language
from engine.api.language_model import Messages
from engine.testing.language_model import ScriptedModel


class Weighs(ScriptedModel):
    """Gives one label most of the weight."""

    letter = "A"
    weight = 0.9
    asked = ""

    def label_probabilities(
        self, messages: Messages, labels: Sequence[str]
    ) -> Mapping[str, float]:
        self.asked = messages[-1].text
        rest = (1 - self.weight) / (len(labels) - 1)
        return dict.fromkeys(labels, rest) | {self.letter: self.weight}


class Gone(ScriptedModel):
    """Has died."""

    def label_probabilities(
        self, _messages: Messages, _labels: Sequence[str]
    ) -> Mapping[str, float]:
        raise Unavailable("It is gone.", "Start it again.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letter_it_weighs_most_names_the_topic(language: Language) -> None:
    model = Weighs()

    assert understanding_of(model, language)("and so?") is Topic.WHY_LEVEL


def test_the_letter_for_something_else_names_none() -> None:
    model = Weighs()
    model.letter = "M"

    assert understanding_of(model, "en")("the weather") is None


def test_a_model_that_is_not_sure_understands_nothing() -> None:
    model = Weighs()
    model.weight = 0.3

    assert understanding_of(model, "en")("hm") is None


def test_a_model_that_died_understands_nothing() -> None:
    assert understanding_of(Gone(), "en")("why") is None
