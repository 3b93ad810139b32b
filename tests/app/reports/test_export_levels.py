"""Sessions and levels as a table that a spreadsheet reads and never runs."""

import csv
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.progress import SessionLevel
from app.domain.sessions import SessionStatus
from app.reports.csv_cells import SEPARATOR, number_cell, text_cell, text_of_cell
from app.reports.export_levels import COLUMNS, export_levels
from app.storage.vault import Vault
from app.text import Texts
from engine.api.language import Language
from tests.builders import a_session, an_assessment

NAMES = {"results": "Résultats"}


def keep(vault: Vault, title: str = "Entretien", level: float = 3.5) -> None:
    session = a_session(
        title=title, status=SessionStatus.ANALYSED, duration_ms=61_500, self_rating=2
    )
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.assessments.save(an_assessment(session, level=level))
        unit.levels.save(session.id, [SessionLevel("results", level, 3, 4, 2)])


def table(path: Path, language: Language) -> list[list[str]]:
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.reader(text.splitlines(), delimiter=SEPARATOR[language]))


@pytest.mark.requirement("E-078")
@pytest.mark.parametrize(
    ("language", "level", "length"), [("en", "3.5", "61.5"), ("fr", "3,5", "61,5")]
)
def test_separator_and_decimal_mark_are_those_of_the_language(
    vault: Vault, tmp_path: Path, language: Language, level: str, length: str
) -> None:
    keep(vault)

    lines = export_levels(vault, NAMES, tmp_path / "t.csv", Texts(language))

    _, row = table(tmp_path / "t.csv", language)
    assert lines == 1
    assert (row[16], row[10], row[15]) == (level, length, "Résultats")
    assert row[1] == "2026-03-02 09:30:00"


@pytest.mark.requirement("E-078")
def test_what_is_read_again_is_what_the_database_holds(
    vault: Vault, tmp_path: Path
) -> None:
    for number in range(3):
        keep(vault, f"=SUM({number})", 10 / 3)
    with vault.read() as unit:
        kept = list(unit.exports.level_lines())

    export_levels(vault, NAMES, tmp_path / "t.csv", Texts("en"))

    rows = table(tmp_path / "t.csv", "en")[1:]
    assert [
        (row[0], text_of_cell(row[2]), float(row[13]), float(row[16]), int(row[19]))
        for row in rows
    ] == [
        (str(one.session_id), one.title, one.session_level, one.level, 2)
        for one in kept
    ]


@pytest.mark.requirement("E-078")
def test_the_file_begins_with_the_mark_of_utf8_and_named_columns(
    vault: Vault, tmp_path: Path
) -> None:
    export_levels(vault, NAMES, tmp_path / "t.csv", Texts("en"))

    assert (tmp_path / "t.csv").read_bytes().startswith(b"\xef\xbb\xbfsession,")
    assert table(tmp_path / "t.csv", "en") == [list(COLUMNS)]


@pytest.mark.requirement("E-078")
@pytest.mark.parametrize(
    "title", ["=1+1", "+cmd", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1"]
)
def test_no_cell_is_a_formula(title: str) -> None:
    assert text_cell(title) == f"'{title}"


@pytest.mark.requirement("E-078")
@given(words=st.text())
def test_words_come_back_from_their_cell_and_never_begin_a_formula(words: str) -> None:
    cell = text_cell(words)

    assert text_of_cell(cell) == words
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@given(value=st.floats(min_value=0, max_value=1e9))
def test_a_number_comes_back_from_its_cell(value: float) -> None:
    assert float(number_cell(value, "en")) == value
    assert float(number_cell(value, "fr").replace(",", ".")) == value


@pytest.mark.slow
@pytest.mark.requirement("E-078")
def test_five_thousand_sessions_are_written(vault: Vault, tmp_path: Path) -> None:
    with vault.write() as unit:
        for number in range(5_000):
            session = a_session(title=f"Entretien {number}")
            unit.sessions.add(session, "interview")
            unit.levels.save(session.id, [SessionLevel("results", 3, 3, 3, 1)])

    lines = export_levels(vault, NAMES, tmp_path / "t.csv", Texts("fr"))

    assert lines == 5_000
    assert len(table(tmp_path / "t.csv", "fr")) == 5_001


@pytest.mark.requirement("E-078")
def test_with_names_replaced_the_table_leads_to_nobody(
    vault: Vault, tmp_path: Path
) -> None:
    keep(vault, "Entretien chez Dupont, avec Inès")

    export_levels(vault, NAMES, tmp_path / "t.csv", Texts("en"), names_replaced=True)

    _, row = table(tmp_path / "t.csv", "en")
    assert row[0] == str(UUID(int=1))
    assert (row[2], row[5]) == ("", "")
    with vault.read() as unit:
        (session_id,) = unit.exports.sessions()
    assert str(session_id) not in (tmp_path / "t.csv").read_text("utf-8")
