"""Reading the history a page at a time. Runs off the main thread."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType

from app.application import Application
from app.domain.history import HistoryFilter, HistoryRow
from app.domain.sessions import UNFINISHED
from app.history.list_sessions import list_sessions
from app.history.personas_met import personas_met
from app.shared.clock import Clock
from ui.workspaces.history.state import Filters, Person

PAGE = 40
"""Sessions read at once."""
_RECENT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Read:
    """What was read."""

    pages: Mapping[int, tuple[HistoryRow, ...]]
    """By number, from 0."""
    total: int
    """Sessions that fit, on all pages."""


def read_pages(
    application: Application, filters: Filters, numbers: Iterable[int]
) -> Read:
    """Return some pages of the sessions that fit.

    Raises:
        Refused: the vault is locked.
        Unavailable: the disk said no.
    """
    wanted = history_filter(filters, application.clock)
    total = 0
    pages: dict[int, tuple[HistoryRow, ...]] = {}
    for number in numbers:
        page = list_sessions(
            application.vault, wanted, offset=number * PAGE, limit=PAGE
        )
        pages[number] = page.rows
        total = page.total
    return Read(pages, total)


def people_met(application: Application) -> Mapping[str, Person]:
    """Return who was met, as far as they are still installed."""
    personas = application.library.personas
    found = {
        each: Person(personas[each].name, personas[each].look)
        for each in personas_met(application.vault)
        if each in personas
    }
    return MappingProxyType(found)


def history_filter(filters: Filters, clock: Clock) -> HistoryFilter:
    """Return the filter as the history understands it."""
    return HistoryFilter(
        text=filters.text,
        since=clock.now() - _RECENT if filters.recent else None,
        persona_id=filters.persona_id,
        family=filters.family,
        language=filters.language,
        statuses=UNFINISHED if filters.unfinished else frozenset(),
    )


def filled(
    read: Read, before: tuple[HistoryRow | None, ...]
) -> tuple[HistoryRow | None, ...]:
    """Return all lines, those just read in their places.

    Args:
        read: pages of a list of ``read.total`` sessions.
        before: lines of the same list that were read earlier; none of another one.
    """
    lines = [*before[: read.total], *[None] * (read.total - len(before))]
    for number, rows in read.pages.items():
        first = number * PAGE
        lines[first : first + len(rows)] = rows
    return tuple(lines)
