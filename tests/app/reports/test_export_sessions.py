"""Every session as one JSON document."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from app.domain.exports import SessionsExport
from app.domain.sessions import Session, SessionStatus
from app.reports.export_sessions import export_sessions
from app.reports.schemas import report_schemas
from app.storage.vault import Vault
from app.text import Texts
from engine.api.hearing import Word
from tests.app.reports.rich_report import NAMED, NAMES, a_rich_report
from tests.builders import A_MOMENT, a_session, a_turn, an_assessment


def keep(vault: Vault, **changes: object) -> Session:
    report = a_rich_report()
    session = a_session(
        language="en",
        status=SessionStatus.ANALYSED,
        title="Rehearsal for Priya",
        note="Ask Desai again.",
        **changes,
    )
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.turns.add(a_turn(session, 0, text=report.turns[0].text))
        heard = (Word("priya", 0, 300, 0.9),)
        unit.turns.add(a_turn(session, 1, text=NAMED, words=heard))
        unit.assessments.save(an_assessment(session, document=report.model_dump_json()))
    return session


def written(vault: Vault, path: Path, texts: Texts | None = None) -> SessionsExport:
    export_sessions(vault, path, A_MOMENT, "0.1.0", texts)
    return SessionsExport.model_validate_json(path.read_text("utf-8"))


@pytest.mark.requirement("E-079")
def test_sessions_come_with_turns_note_and_report(vault: Vault, tmp_path: Path) -> None:
    session = keep(vault)

    (found,) = written(vault, tmp_path / "all.json").sessions

    assert (found.id, found.title, found.note) == (
        session.id,
        session.title,
        session.note,
    )
    assert [turn.text for turn in found.turns][1] == NAMED
    assert found.turns[1].words == (Word("priya", 0, 300, 0.9),)
    assert found.report == a_rich_report()


@pytest.mark.requirement("E-079")
def test_the_document_keeps_to_its_published_schema(
    vault: Vault, tmp_path: Path
) -> None:
    keep(vault)
    keep(vault)

    count = export_sessions(vault, tmp_path / "all.json", A_MOMENT, "0.1.0")

    document = json.loads((tmp_path / "all.json").read_text("utf-8"))
    Draft202012Validator(report_schemas()["sessions"]).validate(document)
    assert count == 2


def test_a_session_without_a_report_is_exported_too(
    vault: Vault, tmp_path: Path
) -> None:
    session = a_session(status=SessionStatus.PAUSED)
    with vault.write() as unit:
        unit.sessions.add(session, "interview")

    (found,) = written(vault, tmp_path / "all.json").sessions

    assert (found.id, found.report) == (session.id, None)


@pytest.mark.requirement("E-079")
def test_an_empty_history_is_a_document_too(vault: Vault, tmp_path: Path) -> None:
    assert written(vault, tmp_path / "all.json").sessions == ()


@pytest.mark.requirement("E-213")
def test_names_are_replaced_in_everything_of_every_session(
    vault: Vault, tmp_path: Path
) -> None:
    session = keep(vault)

    document = written(vault, tmp_path / "all.json", Texts("en"))

    text = document.model_dump_json()
    assert [name for name in (*NAMES, str(session.id)) if name in text] == []
    assert "priya" not in text
    assert document.notice is not None
