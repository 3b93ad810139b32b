"""Which sessions can be compared. Runs off the main thread."""

from app.application import Application
from app.domain.history import HistoryFilter, HistoryRow
from app.domain.sessions import SessionStatus
from app.history.list_sessions import list_sessions
from engine.api.language import Language
from engine.content.library import ContentLibrary
from ui.workspaces.progress.comparison.state import Group, Held

_LATEST = 400
"""Sessions looked back on."""


def read_groups(application: Application) -> tuple[Group, ...]:
    """Return the scenarios held at least twice in one language, the latest first.

    Raises:
        Refused: the vault is locked.
        Unavailable: the disk said no.
    """
    analysed = HistoryFilter(statuses=frozenset({SessionStatus.ANALYSED}))
    rows = list_sessions(application.vault, analysed, limit=_LATEST).rows
    found: dict[tuple[str, Language], list[HistoryRow]] = {}
    for row in rows:
        if row.focus is None:
            found.setdefault((row.scenario_id, row.language), []).append(row)
    return tuple(
        _group(each, application.library) for each in found.values() if len(each) > 1
    )


def _group(rows: list[HistoryRow], library: ContentLibrary) -> Group:
    latest = rows[0]
    scenario = library.scenarios.get(latest.scenario_id)
    held = [
        Held(row.id, row.started_at, row.level)
        for row in reversed(rows)
        if row.started_at is not None
    ]
    return Group(
        latest.scenario_id,
        latest.language,
        scenario.title if scenario else latest.scenario_id,
        tuple(held),
    )
