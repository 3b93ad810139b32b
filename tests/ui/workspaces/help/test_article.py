"""The help pages, and how they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.api.language import LANGUAGES, Language
from ui.shell.workspaces import ROOMS, Room
from ui.workspaces.help.article import (
    ARTICLES,
    Heading,
    Keys,
    Paragraph,
    Point,
    parsed,
    read_article,
)

PAGE = """# A title

A summary on
two lines.

## A part

Some words.

- one
- two, which goes
  on
- `Ctrl+K` Open the palette.
"""


def test_a_page_is_read_with_all_its_marks() -> None:
    article = parsed("page", PAGE)

    assert (article.title, article.summary) == ("A title", "A summary on two lines.")
    assert article.blocks == (
        Heading("A part"),
        Paragraph("Some words."),
        Point("one"),
        Point("two, which goes on"),
        Keys("Ctrl+K", "Open the palette."),
    )


@pytest.mark.parametrize("name", ARTICLES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_exists_in_both_languages_and_leaves_no_mark(
    name: str, language: Language
) -> None:
    article = read_article(name, language)

    assert len(article.summary) > 40
    assert len(article.blocks) >= 5
    assert not {"`", "#", "*"} & set(article.text)


@pytest.mark.parametrize("name", ARTICLES)
def test_a_page_says_as_much_in_both_languages(name: str) -> None:
    kinds = [
        [type(block) for block in read_article(name, language).blocks]
        for language in LANGUAGES
    ]

    assert kinds[0] == kinds[1]


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.id)
def test_every_room_is_explained_by_a_page(room: Room) -> None:
    assert room.article in ARTICLES


def test_every_place_in_the_rail_has_its_keys_in_the_help() -> None:
    keys = {
        block.keys
        for block in read_article("keyboard", "en").blocks
        if isinstance(block, Keys)
    }

    assert {room.keys for room in ROOMS} <= keys


@given(
    st.lists(
        st.text(st.characters(categories=["L", "N"]), min_size=1),
        min_size=2,
        max_size=9,
    )
)
def test_no_word_of_a_page_is_lost(words: list[str]) -> None:
    article = parsed("page", "\n\n".join(words))

    assert article.text.split("\n") == words
