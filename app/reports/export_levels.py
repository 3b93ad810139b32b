"""Sessions and their levels as a table for spreadsheets (CSV)."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import Final
from uuid import UUID

from app.domain.exports import LevelLine
from app.domain.sessions import FocusKind
from app.reports.csv_cells import SEPARATOR, number_cell, text_cell
from app.reports.write_file import write_pieces
from app.storage.vault import Vault
from app.text import N_, Texts
from engine.api.language import Language

COLUMNS: Final = (
    N_("session"),
    N_("began at (UTC)"),
    N_("title"),
    N_("scenario"),
    N_("family"),
    N_("persona"),
    N_("language"),
    N_("mode"),
    N_("kind"),
    N_("status"),
    N_("length in seconds"),
    N_("turns of yours"),
    N_("own rating"),
    N_("mean level"),
    N_("competency"),
    N_("competency name"),
    N_("level"),
    N_("lowest level"),
    N_("highest level"),
    N_("answers judged"),
)
"""See docs/reference/csv.md."""

_WHOLE = "whole"
_MS_PER_SECOND = 1_000
_MARK_OF_UTF8 = b"\xef\xbb\xbf"
"""Tells a spreadsheet that accents are UTF-8."""


def export_levels(
    vault: Vault,
    names: Mapping[str, str],
    path: Path,
    texts: Texts,
    *,
    names_replaced: bool = False,
) -> int:
    """Write one line a session and competency, whole or not at all.

    Args:
        vault: where the sessions are.
        names: name of each competency, by identifier.
        path: where, under exactly this name.
        texts: words of the headings; its language decides separator and decimal mark.
        names_replaced: number the sessions, and leave out title and persona.

    Returns:
        How many lines there are beneath the headings.

    Raises:
        Refused: the vault is locked.
        Unavailable: the disk said no; a file that was there before is unharmed.
    """
    count = 0

    def pieces() -> Iterator[bytes]:
        nonlocal count
        yield _MARK_OF_UTF8 + _written([texts.t(name) for name in COLUMNS], texts)
        with vault.read() as work:
            lines = work.exports.level_lines()
            for line in _unlinked(lines) if names_replaced else lines:
                count += 1
                yield _written(_cells(line, names, texts.language), texts)

    write_pieces(path, pieces())
    return count


def _unlinked(lines: Iterable[LevelLine]) -> Iterator[LevelLine]:
    """Yield the lines without what leads back to a session, or to anybody."""
    numbers: dict[UUID, int] = {}
    for line in lines:
        number = numbers.setdefault(line.session_id, len(numbers) + 1)
        unlinked = UUID(int=number)
        yield replace(line, session_id=unlinked, title="", persona_id="")


def _written(cells: list[str], texts: Texts) -> bytes:
    buffer = StringIO(newline="")
    csv.writer(buffer, delimiter=SEPARATOR[texts.language]).writerow(cells)
    return buffer.getvalue().encode()


def _cells(line: LevelLine, names: Mapping[str, str], language: Language) -> list[str]:
    kind = FocusKind(line.focus.kind).value if line.focus else _WHOLE
    competency = line.competency or ""
    words = (
        *(str(line.session_id), _instant(line.when), line.title),
        *(line.scenario_id, line.family, line.persona_id, line.language),
        *(line.mode.value, kind, line.status.value),
    )
    facts = (
        *(line.duration_ms / _MS_PER_SECOND, line.answers, line.self_rating),
        line.session_level,
    )
    levels = (line.level, line.lowest, line.highest, line.judged_answers)
    return [
        *(text_cell(word) for word in words),
        *(number_cell(fact, language) for fact in facts),
        *(text_cell(word) for word in (competency, names.get(competency, competency))),
        *(number_cell(level, language) for level in levels),
    ]


def _instant(when: datetime) -> str:
    """Return a moment as every spreadsheet takes it for one: ISO, with a space."""
    return when.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")
