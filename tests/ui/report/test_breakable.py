"""Endless words are made to fit; nothing else is touched."""

from hypothesis import given
from hypothesis import strategies as st

from ui.report.breakable import breakable


@given(st.text())
def test_no_visible_character_is_lost(words: str) -> None:
    shown = breakable(words)

    assert shown.replace("\u200b", "") == words.replace("\u200b", "")


@given(st.lists(st.text("abc", max_size=200)))
def test_no_piece_is_long(words: list[str]) -> None:
    shown = breakable(" ".join(words))

    pieces = shown.replace("\u200b", " ").split()
    assert all(len(piece) < 32 for piece in pieces)


def test_ordinary_words_stay_as_they_are() -> None:
    assert breakable("anticonstitutionnellement, said she") == (
        "anticonstitutionnellement, said she"
    )
