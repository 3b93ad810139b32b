import math
from itertools import permutations

import pytest

from engine.api.errors import Refused
from engine.workers.language.client import LanguageClient
from tests.engine.workers.language.prompts import (
    GO_ON,
    SYSTEM,
    asked,
    drawing,
    ignore,
    prompt,
    said,
)
from tests.models.tiny_gguf.engine import needs_llama

pytestmark = needs_llama

LEVELS = ("1", "2", "3", "10", "aucun exemple", "récit précis")


def test_labels_share_the_whole(model: LanguageClient) -> None:
    shares = model.label_probabilities(prompt("Niveau ?"), LEVELS)

    assert tuple(shares) == LEVELS
    assert math.isclose(sum(shares.values()), 1.0, abs_tol=1e-9)
    assert all(share >= 0 for share in shares.values())


def test_the_order_of_labels_does_not_matter(model: LanguageClient) -> None:
    first = model.label_probabilities(prompt("Niveau ?"), LEVELS)

    for labels in list(permutations(LEVELS))[1::200]:
        again = model.label_probabilities(prompt("Niveau ?"), labels)
        assert all(
            math.isclose(first[label], again[label], abs_tol=1e-4) for label in labels
        )


def test_what_the_model_would_say_weighs_most(model: LanguageClient) -> None:
    messages = prompt("J’ai préparé 340 livres.")
    said_most = model.generate(messages, drawing(heat=0.0), ignore, GO_ON).text

    shares = model.label_probabilities(messages, ("xyz", said_most, "12 rue de"))

    assert max(shares, key=shares.__getitem__) == said_most


def test_weighing_leaves_the_conversation_read(model: LanguageClient) -> None:
    talk = [*prompt("J’ai tenu le rayon jeunesse."), asked("Combien de livres ?")]
    read = model.read(talk, GO_ON)

    model.label_probabilities([SYSTEM, said("Une tout autre question.")], LEVELS)

    assert model.read(talk, GO_ON).reused == read.tokens


def test_asking_about_a_conversation_shares_what_was_read_of_it(
    model: LanguageClient,
) -> None:
    talk = prompt("J’ai tenu le rayon jeunesse. " * 20)
    before = model.label_probabilities([*talk, asked("Bien."), said("Niveau ?")], "12")

    model.read(talk, GO_ON)
    after = model.label_probabilities([*talk, asked("Bien."), said("Niveau ?")], "12")

    assert math.isclose(before["1"], after["1"], rel_tol=0.02)


def test_a_question_that_does_not_fit_is_refused(model: LanguageClient) -> None:
    with pytest.raises(Refused):
        model.label_probabilities(prompt("trop " * 3000), LEVELS)


def test_vectors_have_length_one_and_tell_texts_apart(model: LanguageClient) -> None:
    texts = ["J’ai vendu des livres.", "J’ai vendu des livres.", "Hello there."]

    one, same, other = model.embed(texts)

    assert math.isclose(math.hypot(*one), 1.0, abs_tol=1e-6)
    assert math.isclose(math.hypot(*other), 1.0, abs_tol=1e-6)
    assert _likeness(one, same) > 0.999999 > _likeness(one, other)


def test_a_long_text_has_a_vector_of_the_whole_of_it(model: LanguageClient) -> None:
    long = "La facture est partie. " * 200

    whole, cut = model.embed([long, long[:1200]])

    assert math.isclose(math.hypot(*whole), 1.0, abs_tol=1e-6)
    assert _likeness(whole, cut) < 0.999999


def test_vectors_leave_the_conversation_read(model: LanguageClient) -> None:
    talk = prompt("J’ai tenu le rayon jeunesse.")
    read = model.read(talk, GO_ON)

    model.embed(["Autre chose."])

    assert model.read(talk, GO_ON).reused == read.tokens
    assert model.embed([]) == []


def _likeness(one: list[float], other: list[float]) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))
