"""Every session with its turns and its report, as one JSON document."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from uuid import UUID

from app.domain.exports import SESSIONS_FORMAT, SessionExport, TurnExport
from app.domain.reports import Report
from app.domain.sessions import Session, Turn
from app.reports.replace_names import replaced_notice
from app.reports.replace_names_in_session import replace_names_in_session
from app.reports.write_file import write_pieces
from app.storage.unit_of_work import UnitOfWork
from app.storage.vault import Vault
from app.text import Texts


def export_sessions(
    vault: Vault,
    path: Path,
    now: datetime,
    application_version: str,
    names_replaced_in: Texts | None = None,
) -> int:
    """Write every session that the history lists, whole or not at all.

    One session is in memory at a time; the document is a ``SessionsExport``.

    Args:
        vault: where the sessions are.
        path: where, under exactly this name.
        now: when it is exported; UTC.
        application_version: said in the document.
        names_replaced_in: put marks in the place of names, and say so in this
            catalogue's language; None leaves every word as it was said.

    Returns:
        How many sessions there are.

    Raises:
        Refused: the vault is locked.
        Unavailable: the disk said no; a file that was there before is unharmed.
    """
    head = {
        "format": SESSIONS_FORMAT,
        "application_version": application_version,
        "exported_at": now.isoformat(),
        "notice": names_replaced_in and replaced_notice(names_replaced_in),
    }
    count = 0

    def pieces() -> Iterator[bytes]:
        nonlocal count
        yield (
            json.dumps(head, ensure_ascii=False).removesuffix("}").encode()
            + b', "sessions": ['
        )
        with vault.read() as work:
            for session_id in work.exports.sessions():
                whole = _session(work, session_id)
                if names_replaced_in is not None:
                    name = (vault.profile.name,)
                    whole = replace_names_in_session(whole, names_replaced_in, name)
                yield (b",\n" if count else b"\n") + whole.model_dump_json().encode()
                count += 1
        yield b"\n]}\n"

    write_pieces(path, pieces())
    return count


def _session(work: UnitOfWork, session_id: UUID) -> SessionExport:
    session = work.sessions.get(session_id)
    assessment = work.assessments.of(session_id)
    report = None
    if assessment is not None:
        report = Report.model_validate_json(assessment.document)
    turns = tuple(_turn(turn) for turn in work.turns.of(session_id))
    return _record(session, turns, report)


def _record(
    session: Session, turns: tuple[TurnExport, ...], report: Report | None
) -> SessionExport:
    return SessionExport(
        id=session.id,
        title=session.title,
        status=session.status,
        scenario=session.scenario_id,
        persona=session.persona_id,
        language=session.language,
        mode=session.mode,
        tone=session.tone,
        created_at=session.created_at,
        started_at=session.started_at,
        duration_ms=session.duration_ms,
        self_rating=session.self_rating,
        note=session.note,
        focus=session.focus,
        turns=turns,
        report=report,
    )


def _turn(turn: Turn) -> TurnExport:
    return TurnExport(
        index=turn.index,
        speaker=turn.speaker,
        text=turn.text,
        original_text=turn.original_text,
        started_ms=turn.started_ms,
        ended_ms=turn.ended_ms,
        source=turn.source,
        interrupted=turn.interrupted,
        words=turn.words,
        waited_ms=turn.waited_ms,
        measures=turn.measures,
    )
