"""How words are revealed: clause by clause."""

from hypothesis import given
from hypothesis import strategies as st

from ui.workspaces.practice.room.clauses import clause_ends, clause_ms


def clauses(text: str) -> list[str]:
    ends = clause_ends(text)
    return [text[start:end] for start, end in zip((0, *ends), ends, strict=False)]


def test_a_sentence_is_revealed_at_its_commas_and_stops() -> None:
    text = "You said the supplier went bankrupt. What did you do, on the first day?"

    assert clauses(text) == [
        "You said the supplier went bankrupt. ",
        "What did you do, ",
        "on the first day?",
    ]


def test_a_short_word_waits_for_the_next_clause() -> None:
    assert clauses("Yes, but why did you leave?") == ["Yes, but why did you leave?"]


def test_french_marks_end_a_clause_with_their_space() -> None:
    text = "Vous avez dit « onze ateliers », c’est bien cela\u00a0? Racontez-moi."

    assert clauses(text)[-1] == "Racontez-moi."


@given(st.text())
def test_clauses_make_up_the_text(text: str) -> None:
    assert "".join(clauses(text)) == text


@given(st.text(alphabet="ab ,.?é", max_size=200))
def test_every_clause_but_the_last_says_something(text: str) -> None:
    for clause in clauses(text)[:-1]:
        assert sum(character.isalnum() for character in clause) >= 10


def test_a_longer_clause_takes_longer() -> None:
    assert clause_ms("a longer clause") > clause_ms("a clause") > 0
