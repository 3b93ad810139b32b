"""Sentences with their values, as each language writes them."""

import re

import pytest

from app.shared.errors import Unavailable
from app.text import Texts
from engine.api.language import Language

NO_ROOM = Unavailable(
    "{needed} GB must be free in {folder}; {free} GB are.",
    "Make room on that disk, or choose another folder for models in Settings.",
    {"needed": 2.1, "free": 3.0, "folder": "/v1.5"},
)


@pytest.mark.parametrize(
    ("language", "written"), [("en", ("2.1", "3")), ("fr", ("2,1", "3"))]
)
def test_numbers_in_an_error_are_written_as_the_language_writes_them(
    language: Language, written: tuple[str, str]
) -> None:
    texts = Texts(language)

    said, _ = texts.error(NO_ROOM)

    assert re.findall(r"[\d,.]*\d", said) == [written[0], "1.5", written[1]]


def test_a_number_in_a_sentence_has_one_decimal_at_most() -> None:
    assert Texts("fr").t("{size} of it", size=2.16) == "2,2 of it"
    assert Texts("en").tn("{count} of {size}", "{count} of {size}", 2, size=0.5) == (
        "2 of 0.5"
    )
