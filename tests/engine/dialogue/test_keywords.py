"""Keywords match word beginnings, whatever the accents."""

import pytest

from engine.dialogue.keywords import folded, mentions


@pytest.mark.parametrize(
    ("text", "keyword"),
    [
        ("Et la RÉMUNÉRATION ?", "remuneration"),
        ("Le remplaçant arrive", "remplac"),
        ("On parle d’équipe", "équipe"),
        ("Un vœu", "voeu"),
        ("who replaces her", "replac"),
    ],
)
def test_a_keyword_is_found_at_the_beginning_of_a_word(text: str, keyword: str) -> None:
    assert mentions(folded(text), (keyword,)) == 1


def test_a_keyword_inside_a_word_is_not_found() -> None:
    assert mentions(folded("irreplaceable"), ("replac",)) == 0


def test_each_keyword_counts_once() -> None:
    assert mentions(folded("pay, pay and team"), ("pay", "team", "shift")) == 2
