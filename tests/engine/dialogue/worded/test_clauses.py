import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.dialogue.worded.clauses import ClauseCutter, Cut


def never(_clause: str) -> bool:
    return False


def cut(text: str, sizes: tuple[int, ...] = (1,)) -> list[str]:
    """Return the pieces of ``text`` when it comes in bits of these sizes, in turn."""
    cutter = ClauseCutter(never)
    found: list[Cut] = []
    at = turn = 0
    while at < len(text):
        size = sizes[turn % len(sizes)]
        found += cutter.add(text[at : at + size])
        at, turn = at + size, turn + 1
    return [piece.text for piece in found + cutter.end()]


def test_the_first_piece_ends_at_the_first_comma_after_ten_letters() -> None:
    pieces = cut("Je vois bien, merci. Et vous, qu’avez-vous fait ? Rien, dites-vous.")

    assert pieces == [
        "Je vois bien,",
        "merci.",
        "Et vous, qu’avez-vous fait ?",
        "Rien, dites-vous.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Vous parliez de M. Dupont hier soir.",
        "It rose by 3.5 points in a year.",
        "Vous dites « On a fini. J’étais seul » et puis quoi ?",
        "Vous avez gagné 12,5 % en un an ?",
    ],
)
def test_stops_inside_a_sentence_do_not_end_it(text: str) -> None:
    assert cut(text) == [text]


def test_a_piece_waits_for_what_may_follow_its_stop() -> None:
    cutter = ClauseCutter(never)

    before = cutter.add("Qu’avez-vous fait ?")
    after = cutter.add(" Et")

    assert (before, [piece.text for piece in after]) == ([], ["Qu’avez-vous fait ?"])


def test_a_first_clause_is_held_back_on_request() -> None:
    cutter = ClauseCutter(lambda clause: clause.startswith("Quand"))

    pieces = cutter.add("Quand vous l’avez su, qu’avez-vous fait ? Et")

    assert [piece.text for piece in pieces] == [
        "Quand vous l’avez su, qu’avez-vous fait ?"
    ]


def test_a_new_line_ends_the_text() -> None:
    assert cut("Je vous écoute, allez-y.\nCandidate: I called them.") == [
        "Je vous écoute,",
        "allez-y.",
    ]


def test_marks_around_the_whole_turn_do_not_keep_it_waiting() -> None:
    words = "Je vois bien ce que vous voulez dire par là. Et pour la suite, " * 2
    cutter = ClauseCutter(never)

    pieces = cutter.add(f"« {words}")

    assert pieces[0].text == "Je vois bien ce que vous voulez dire par là."


@given(
    text=st.text(alphabet="abé ,.?!…«»“”'’\u00a0\n", max_size=120),
    sizes=st.lists(st.integers(1, 9), min_size=1, max_size=4),
)
def test_however_the_text_arrives_the_pieces_are_the_same(
    text: str, sizes: list[int]
) -> None:
    whole = ClauseCutter(never)

    at_once = [piece.text for piece in whole.add(text) + whole.end()]

    assert cut(text, tuple(sizes)) == at_once
