"""The words of the history for what a session is and where it stands."""

from collections.abc import Mapping

from app.domain.history import HistoryRow
from app.domain.sessions import SessionStatus
from app.text import N_
from app.text.formats import decimal, duration, moment
from ui.kit.context import UiContext
from ui.workspaces.history.state import Person

_STANDINGS = {
    SessionStatus.RUNNING: N_("Not finished"),
    SessionStatus.PAUSED: N_("Not finished"),
    SessionStatus.ENDED: N_("Report to be made"),
    SessionStatus.FAILED: N_("Report to be made"),
}


def facts(row: HistoryRow, people: Mapping[str, Person], ui: UiContext) -> str:
    """Return when a session took place, how long it was, and with whom."""
    parts = []
    if row.started_at is not None:
        parts.append(moment(row.started_at, ui.texts))
    if row.duration_ms > 0:
        parts.append(duration(row.duration_ms, ui.texts))
    person = people.get(row.persona_id)
    if person is not None:
        parts.append(person.name.in_(ui.texts.language))
    return " · ".join(parts)


def standing(row: HistoryRow, ui: UiContext) -> str:
    """Return where a session stands; empty once it has a report."""
    key = _STANDINGS.get(row.status)
    return ui.t(key) if key else ""


def level(row: HistoryRow, ui: UiContext) -> str:
    """Return the session's mean level in words, or that there is none."""
    if row.level is None:
        return ui.t("No level")
    return ui.t("Level {level} of 5", level=decimal(row.level, ui.texts))


def read_aloud(
    row: HistoryRow | None, people: Mapping[str, Person], ui: UiContext
) -> str:
    """Return all a line says, for a screen reader."""
    if row is None:
        return ui.t("Reading…")
    last = standing(row, ui) or level(row, ui)
    parts = [row.title, facts(row, people, ui), last]
    if row.snippet is not None:
        parts.append(row.snippet.text)
    return ", ".join(part for part in parts if part)
