"""The catalogue follows the code, keeps its French, and says what is left to do."""

from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from door.strings import Catalogue, extracted
from door.wording import placeholders, problems_of

CODE = """
def greet(texts, n):
    texts.t("Good morning, {name}.", name="Ada")
    texts.tn("{count} answer", "{count} answers", n)
    return N_("Nothing yet.")
"""
FRENCH = """
msgid "Good morning, {name}."
msgstr "Bonjour, {name}."

msgid "{count} answer"
msgid_plural "{count} answers"
msgstr[0] "{count} réponse"
msgstr[1] "{count} réponses"
"""


class House(NamedTuple):
    root: Path
    catalogue: Catalogue
    part: Path
    po: Path


@pytest.fixture
def house(tmp_path: Path) -> House:
    """A checkout whose code says three sentences, two of them translated in a part."""
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "greeting.py").write_text(CODE, "utf-8")
    part = tmp_path / "translations" / "fr" / "parts" / "app.po"
    part.parent.mkdir(parents=True)
    part.write_text(FRENCH, "utf-8")
    po = tmp_path / "translations" / "fr" / "LC_MESSAGES" / "exerzia.po"
    return House(tmp_path, Catalogue(tmp_path, "fr"), part, po)


def test_every_way_to_say_a_sentence_is_extracted(house: House) -> None:
    found = [message.id for message in extracted(house.root) if message.id]

    assert found == [
        "Good morning, {name}.",
        ("{count} answer", "{count} answers"),
        "Nothing yet.",
    ]


def test_what_is_not_translated_is_named(house: House) -> None:
    assert house.catalogue.problems() == ["'Nothing yet.' is not translated"]


def test_an_update_moves_the_parts_into_the_catalogue(house: House) -> None:
    house.catalogue.update()

    assert "{count} réponses" in house.po.read_text("utf-8")
    assert not house.part.exists()
    assert house.catalogue.problems() == ["'Nothing yet.' is not translated"]


def test_an_update_leaves_room_for_plurals_that_wait_for_their_french(
    house: House,
) -> None:
    house.part.unlink()

    house.catalogue.update()

    assert 'msgstr[1] ""' in house.po.read_text("utf-8")


def test_a_sentence_that_became_a_plural_is_asked_for_again(house: House) -> None:
    house.part.write_text('msgid "{count} answer"\nmsgstr "réponse"\n', "utf-8")

    house.catalogue.update()

    assert "'{count} answer' is not translated" in house.catalogue.problems()


def test_what_waits_in_a_part_replaces_older_french(house: House) -> None:
    house.catalogue.update()
    newer = 'msgid "Good morning, {name}."\nmsgstr "Bien le bonjour, {name}."\n'
    house.part.write_text(newer, "utf-8")

    house.catalogue.update()

    held = house.po.read_text("utf-8")
    assert "Bien le bonjour, {name}." in held
    assert "Bonjour, {name}." not in held


def test_a_second_update_changes_nothing(house: House) -> None:
    house.catalogue.update()
    first = house.po.read_bytes()

    house.catalogue.update()

    assert house.po.read_bytes() == first


def test_a_sentence_the_code_no_longer_says_is_named_and_then_dropped(
    house: House,
) -> None:
    (house.root / "app" / "greeting.py").write_text('N_("Nothing yet.")', "utf-8")

    assert any("does not say it" in line for line in house.catalogue.problems())
    house.catalogue.update()
    assert "Bonjour" not in house.po.read_text("utf-8")


def test_a_fuzzy_sentence_is_named_and_not_compiled(house: House) -> None:
    fuzzy = '#, fuzzy\nmsgid "Nothing yet."\nmsgstr "Rien"\n'
    house.part.write_text(FRENCH + "\n" + fuzzy, "utf-8")

    house.catalogue.compile()

    assert any("fuzzy" in line for line in house.catalogue.problems())
    assert b"Rien" not in house.po.with_suffix(".mo").read_bytes()


def test_compiling_takes_the_waiting_parts_along(house: House) -> None:
    house.catalogue.compile()

    assert "réponses".encode() in house.po.with_suffix(".mo").read_bytes()


@pytest.mark.parametrize(
    ("english", "french", "problem"),
    [
        ("Delete {name}", "Supprimer", "placeholders"),
        ("Delete", "Supprimer {name}", "placeholders"),
        ("Delete {name}", "Supprimer {name", "placeholders"),
        ("Sure?", "Sûr ?", "breakable space"),
        ("Sure?", "Sûr?", "lacks the non-breaking space"),
        ("It's you.", "C’est vous.", "straight apostrophe"),
        ("It’s you.", "C'est vous.", "straight apostrophe"),
        ("“Sure”", "«Sûr»", "lacks the non-breaking space"),
        ("Who is {name}?", "Qui est {name}?", "lacks the non-breaking space"),
        ("Well done!", "Bravo\u00a0!", "exclamation mark"),
        ("Sure", "", "not translated"),
    ],
)
def test_a_flawed_translation_is_named(english: str, french: str, problem: str) -> None:
    assert any(problem in line for line in problems_of([english], [french]))


@pytest.mark.parametrize(
    "french",
    ["Sûr\u00a0?", "À 12:30", "«\u00a0Oui\u00a0»", "Voir https://exemple.fr", "a/b"],
)
def test_good_french_passes(french: str) -> None:
    assert problems_of(["x"], [french]) == []


def test_a_french_singular_may_leave_the_number_out() -> None:
    english = ["{count} answer", "{count} answers"]

    assert problems_of(english, ["Une réponse", "{count} réponses"]) == []


@given(st.text(max_size=40))
def test_placeholders_of_any_text_are_read_without_an_error(text: str) -> None:
    assert isinstance(placeholders(text), set)
