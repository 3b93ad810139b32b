"""Finding an action by a few letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.design.icons import Icon
from ui.shell.actions import Action, matching


def an_action(words: str, group: str = "") -> Action:
    return Action(words, lambda: None, Icon.FORWARD, group=group)


ACTIONS = (
    an_action("Réglages"),
    an_action("Verrouiller le profil"),
    an_action("Sécurité", "Réglages"),
    an_action("Entretien : conseil à la clientèle", "S’entraîner"),
)


def words_found(query: str) -> list[str]:
    return [action.words for action in matching(query, ACTIONS)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("verr", "Verrouiller le profil"),
        ("REGL", "Réglages"),
        ("securite", "Sécurité"),
        ("reglages secu", "Sécurité"),
        ("clientele", "Entretien : conseil à la clientèle"),
        ("vrlp", "Verrouiller le profil"),
        ("entrainer", "Entretien : conseil à la clientèle"),
    ],
)
def test_the_best_action_comes_first(query: str, first: str) -> None:
    assert words_found(query)[0] == first


def test_everything_is_there_before_anything_is_typed() -> None:
    assert words_found("") == [action.words for action in ACTIONS]


def test_letters_in_another_order_find_nothing() -> None:
    assert words_found("zzz") == []


@given(st.sampled_from(ACTIONS), st.integers(1, 8))
def test_an_action_is_found_by_the_beginning_of_its_words(
    action: Action, length: int
) -> None:
    assert action in matching(action.words[:length], ACTIONS)
