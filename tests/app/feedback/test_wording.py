import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from app.feedback.wording import SENTENCES, sentence
from app.text import Texts
from engine.feedback.codes import Code
from engine.feedback.records import Remark

CODES = sorted(set(Code) - {Code.DRILL})
VALUES: dict[str, str | int] = {
    "words": 12,
    "percent": 60,
    "turns": 5,
    "count": 3,
    "rules": 3,
    "low": 2,
    "high": 4,
    "drill_fr": "Prenez cinq minutes.",
    "drill_en": "Take five minutes.",
}
TRANSLATIONS = Path(__file__).parents[3] / "translations" / "fr"


def _french() -> dict[str, str]:
    """Return the French that is written, merged into the catalogue or not yet."""
    held: dict[str, str] = {}
    for path in (
        TRANSLATIONS / "LC_MESSAGES" / "exerzia.po",
        *sorted((TRANSLATIONS / "parts").glob("*.po")),
    ):
        if path.is_file():
            with path.open("rb") as stream:
                held |= {
                    str(message.id): str(message.string)
                    for message in read_po(stream, locale="fr")
                    if message.id
                }
    return held


@pytest.fixture(scope="module")
def french() -> dict[str, str]:
    return _french()


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_sentence_of_its_own(code: Code) -> None:
    said = sentence(Remark(code, VALUES, ()), Texts("en"))

    assert said.endswith((".", "?"))
    assert "{" not in said
    assert code.value not in said


def test_no_two_codes_say_the_same() -> None:
    said = [sentence(Remark(code, VALUES, ()), Texts("en")) for code in CODES]

    assert len(set(said)) == len(said)


def test_every_code_has_its_sentence() -> None:
    assert set(SENTENCES) == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_every_sentence_is_written_in_french(
    code: Code, french: dict[str, str]
) -> None:
    english = SENTENCES[code]

    translated = french[english]

    assert translated not in {"", english}
    assert _placeholders(translated) == _placeholders(english)


def _placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{\w+\}", text))


@pytest.mark.parametrize("code", CODES)
def test_no_sentence_puts_a_mood_or_a_character_on_the_person(code: Code) -> None:
    said = sentence(Remark(code, VALUES, ()), Texts("en")).lower()

    assert not re.search(
        r"nervous|stress|confiden|shy|anxious|honest|personality", said
    )
    assert "!" not in said


def test_a_drill_is_said_in_the_language_of_the_report() -> None:
    drill = Remark(Code.DRILL, VALUES, ())

    assert sentence(drill, Texts("fr")) == "Prenez cinq minutes."
    assert sentence(drill, Texts("en")) == "Take five minutes."
