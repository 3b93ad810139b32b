"""A streamed text is cut into what can be said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.speech.clauses import ClauseSplitter, split_clauses

prose = st.text(
    alphabet=st.sampled_from("abcdeÉ 1290,;:.?!…—–«»“”\"'’()\n\u00a0"), max_size=300
)

CUTS = [
    ("Bonjour, vous allez bien ? Oui.", ["Bonjour, vous allez bien ? ", "Oui."]),
    ("Bien entendu, continuez, merci.", ["Bien entendu, ", "continuez, merci."]),
    ("Bien. Et ensuite, quoi ?", ["Bien. Et ensuite, ", "quoi ?"]),
    ("Il vaut 3,5 millions, dit-on. Bon.", ["Il vaut 3,5 millions, ", "dit-on. Bon."]),
    ("Rendez-vous à 14:30 demain : venez.", ["Rendez-vous à 14:30 demain : ", "venez."]),
    ("Voici M. Dupont et Mme. Morel. Bien.", ["Voici M. Dupont et Mme. Morel. ", "Bien."]),
    ("So tell Dr. Smith, e.g. today.", ["So tell Dr. Smith, ", "e.g. today."]),
    ("We met J. Smith there. Then we left.", ["We met J. Smith there. ", "Then we left."]),
    ("Du thé, du café, etc. puis rien. Fin.", ["Du thé, du café, ", "etc. puis rien. ", "Fin."]),
    ("Du thé, du café, etc. Puis rien d’autre.", ["Du thé, du café, ", "etc. Puis rien d’autre."]),
    ("Il dit « oui, bien sûr. Voilà. » Ensuite ?", ["Il dit « oui, bien sûr. Voilà. » ", "Ensuite ?"]),
    ('She said "no. Never." and left. Then?', ['She said "no. Never." and left. ', "Then?"]),
    ("C’est vrai ? Vraiment !? Oui.", ["C’est vrai ? Vraiment !? ", "Oui."]),
    ("Première ligne\nDeuxième ligne", ["Première ligne\n", "Deuxième ligne"]),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "clauses"), CUTS)
def test_a_text_is_cut_where_a_breath_is_taken(text: str, clauses: list[str]) -> None:
    assert list(split_clauses(text)) == clauses


@given(prose)
def test_the_clauses_joined_are_the_text(text: str) -> None:
    assert "".join(split_clauses(text)) == text


@given(prose, st.lists(st.integers(1, 7), min_size=1))
def test_however_it_arrives_nothing_is_lost_or_changed(
    text: str, sizes: list[int]
) -> None:
    splitter = ClauseSplitter()
    said: list[str] = []
    place = 0
    for size in [*sizes, len(text)]:
        said += splitter.feed(text[place : place + size])
        place += size
    said += splitter.end()

    assert "".join(said) == text


@given(prose)
def test_letter_by_letter_the_cuts_are_the_same(text: str) -> None:
    splitter = ClauseSplitter()

    said = [clause for letter in text for clause in splitter.feed(letter)]
    said += splitter.end()

    assert tuple(said) == split_clauses(text)


@given(prose)
def test_no_clause_is_longer_than_thirty_words(text: str) -> None:
    assert all(len(clause.split()) <= 30 for clause in split_clauses(text))


def test_the_first_clause_comes_before_the_sentence_ends() -> None:
    splitter = ClauseSplitter()

    said = splitter.feed("Merci pour cette réponse, et maintenant dites")

    assert said == ["Merci pour cette réponse, "]


def test_a_long_sentence_without_marks_is_cut() -> None:
    splitter = ClauseSplitter()

    said = splitter.feed("mot " * 31)

    assert said == ["mot " * 30]


def test_an_ended_splitter_begins_anew() -> None:
    splitter = ClauseSplitter()
    splitter.feed("Bonjour à tous, ")
    splitter.end()

    assert splitter.feed("Merci à vous tous, bien") == ["Merci à vous tous, "]
