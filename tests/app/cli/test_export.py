"""Exports from the terminal."""

import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.cli.main import main
from app.domain.exports import SessionsExport

ROOT = Path(__file__).parents[3]
ANSWERS = ROOT / "tests" / "answers" / "unhappy-client.en.txt"
NAMED = "Nadia"
"""Whom one meets in that scenario."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of profiles with one session."""
    monkeypatch.setenv("EXERZIA_PASSPHRASE", "quatre mots sans rapport")
    wish = ("--scenario", "unhappy-client", "--language", "en", "--seed", "7")
    assert ran("practise", *wish, "--answers", ANSWERS, folder=tmp_path) == 0
    return tmp_path


def ran(*arguments: object, folder: Path) -> int:
    return main([*(str(each) for each in arguments), "--profile-dir", str(folder)])


def session_in(folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    ran("history", "--json", folder=folder)
    return str(json.loads(capsys.readouterr().out)[0]["id"])


@pytest.mark.requirement("E-078")
@pytest.mark.requirement("E-079")
def test_a_table_and_a_document_of_all_sessions(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, document = folder / "all.csv", folder / "all.json"
    language = ("--language", "fr")

    code = ran("export", "--csv", table, "--json", document, *language, folder=folder)

    assert code == 0
    assert ";Résultats;" in table.read_text("utf-8-sig")
    assert len(SessionsExport.model_validate_json(document.read_text()).sessions) == 1
    assert str(table) in capsys.readouterr().err


def test_an_export_of_nothing_is_refused(folder: Path) -> None:
    assert ran("export", folder=folder) == 3


@pytest.mark.requirement("E-077")
@pytest.mark.requirement("E-213")
def test_a_summary_with_names_replaced_and_what_they_were_on_the_terminal(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session, pdf = session_in(folder, capsys), folder / "r.pdf"
    wish = ("--form", "summary", "--names-replaced")

    code = ran("report", session, "--pdf", pdf, *wish, folder=folder)

    pages = PdfReader(pdf).pages
    assert code == 0
    assert NAMED not in "".join(page.extract_text() for page in pages)
    assert len(pages) <= 2
    assert f"[person 1]  {NAMED}" in capsys.readouterr().err
