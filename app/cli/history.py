"""``exerzia history``: past sessions."""

import json
from typing import Annotated

import typer
from rich.table import Table

from app.cli.console import emit, note, results
from app.cli.options import AsJson, Profile, ProfileDir
from app.cli.vault_access import own_vault
from app.cli.words import words
from app.domain.history import HistoryFilter, HistoryRow
from app.history.list_sessions import list_sessions
from app.text.formats import decimal, duration, moment


def history(
    *,
    search: Annotated[
        str, typer.Option(help=words.t("Words said, or of the title."))
    ] = "",
    limit: Annotated[
        int, typer.Option(min=1, max=1000, help=words.t("How many to list."))
    ] = 50,
    as_json: AsJson = False,
    profile: Profile = None,
    profile_dir: ProfileDir = None,
) -> None:
    """List past sessions, the latest first.

    Example: exerzia history --search supplier --json
    """
    with own_vault(profile_dir, profile) as application:
        page = list_sessions(application.vault, HistoryFilter(text=search), limit=limit)
    if as_json:
        records = [_record(row) for row in page.rows]
        emit(json.dumps(records, ensure_ascii=False, indent=2))
    elif page.rows:
        _print(page.rows)
    else:
        note(words.t("No session is kept here yet."))


def _record(row: HistoryRow) -> dict[str, object]:
    return {
        "id": str(row.id),
        "title": row.title,
        "scenario": row.scenario_id,
        "persona": row.persona_id,
        "language": row.language,
        "status": row.status.value,
        "started_at": row.started_at.isoformat() if row.started_at else None,
        "duration_ms": row.duration_ms,
        "answers": row.answers,
        "level": row.level,
    }


def _print(rows: tuple[HistoryRow, ...]) -> None:
    table = Table(box=None, pad_edge=False)
    for heading in (
        words.t("Session"),
        words.t("When"),
        words.t("Title"),
        words.t("Length"),
        words.t("Level"),
    ):
        table.add_column(heading)
    for row in rows:
        table.add_row(
            str(row.id),
            moment(row.started_at, words) if row.started_at else "—",
            row.title,
            duration(row.duration_ms, words),
            "—" if row.level is None else decimal(row.level, words),
        )
    results.print(table)
