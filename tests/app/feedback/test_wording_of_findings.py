"""Each finding has its sentence, in both languages, without a label of the person."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from app.feedback.wording_of_findings import FINDING_SENTENCES, finding_sentence
from app.text import Texts
from engine.feedback.finding_cases import CASE, all_cases
from engine.feedback.records import Finding, FindingKind

CASES = sorted(map(str, FINDING_SENTENCES))
COUNTS = dict.fromkeys(
    [
        "past", "anchors", "narrative", "habits", "opinions", "present", "examples",
        "traits", "percent", "own", "shared", "nobody", "names", "figures", "times",
        "count",
    ],
    3,
)  # fmt: skip
TRANSLATIONS = Path(__file__).parents[3] / "translations" / "fr"


def _said(case: str) -> str:
    finding = Finding(FindingKind.SIGNAL, "rule", {}, {CASE: case, **COUNTS}, ())
    return finding_sentence(finding, Texts("en"))


def _french() -> dict[str, str]:
    paths = [
        TRANSLATIONS / "LC_MESSAGES" / "exerzia.po",
        *sorted((TRANSLATIONS / "parts").glob("*.po")),
    ]
    held: dict[str, str] = {}
    for path in paths:
        with path.open("rb") as stream:
            held |= {
                str(m.id): str(m.string) for m in read_po(stream, locale="fr") if m.id
            }
    return held


@pytest.fixture(scope="module")
def french() -> dict[str, str]:
    return _french()


def test_every_case_has_a_sentence_and_none_is_left_over() -> None:
    assert set(CASES) == set(map(str, all_cases()))


@pytest.mark.parametrize("case", CASES)
def test_a_sentence_is_whole_and_says_no_mood(case: str) -> None:
    said = _said(case)

    assert said.endswith((".", "?"))
    assert "{" not in said
    assert not re.search(
        r"nervous|stress|confiden|shy|anxious|honest|sincer|personality|!",
        said.lower(),
    )


@pytest.mark.parametrize("case", CASES)
def test_every_sentence_is_written_in_french(case: str, french: dict[str, str]) -> None:
    english = FINDING_SENTENCES[case]

    translated = french[english]

    assert translated not in {"", english}
    assert set(re.findall(r"\{\w+\}", translated)) == set(
        re.findall(r"\{\w+\}", english)
    )
