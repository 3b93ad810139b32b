"""The history: lists and full-text search."""

from collections.abc import Mapping, Sequence
from operator import eq, ge, lt
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    func,
    literal_column,
    select,
)

from app.domain.favourites import FavouriteKind
from app.domain.history import HistoryFilter, HistoryPage, HistoryRow, Snippet
from app.domain.sessions import SessionStatus, Speaker
from app.storage.rows import (
    WHEN,
    AssessmentRow,
    FavouriteRow,
    SessionRow,
    TurnRow,
)
from app.storage.search_index import session_words
from app.storage.search_words import WordFinder, all_of, searched_words

_IS_ITS_FEEDBACK = AssessmentRow.session_number == SessionRow.number
_NOT_LISTED = (SessionStatus.READY, SessionStatus.DISCARDED)


class HistoryQuery:
    """Lists past sessions inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def page(
        self, wanted: HistoryFilter, offset: int = 0, limit: int = 50
    ) -> HistoryPage:
        """Return some of the sessions that fit ``wanted``, the newest first.

        Args:
            wanted: what to list.
            offset: sessions to leave out, from the newest.
            limit: most sessions to return.
        """
        words = searched_words(wanted.text)
        conditions = _conditions(wanted, words)
        fitting = select(SessionRow).where(*conditions)
        if wanted.least_level is not None:
            fitting = fitting.join(AssessmentRow, _IS_ITS_FEEDBACK)
        total = self._connection.execute(_counted(fitting)).scalar_one()
        found = self._connection.execute(_listed(fitting, offset, limit)).all()
        snippets = self._snippets(found, words) if words else {}
        return HistoryPage(tuple(_row(row, snippets) for row in found), total)

    def personas(self) -> tuple[str, ...]:
        """Return whom the person met in the sessions that are listed."""
        found = self._connection.execute(
            select(SessionRow.persona_id)
            .where(*_conditions(HistoryFilter(), ()))
            .distinct()
            .order_by(SessionRow.persona_id)
        )
        return tuple(found.scalars())

    def _snippets(
        self, found: Sequence[Row[Any]], words: Sequence[str]
    ) -> dict[int, Snippet | None]:
        texts = {row.number: [row.note] for row in found}
        said = self._connection.execute(
            select(TurnRow.session_number, TurnRow.text)
            .where(TurnRow.session_number.in_(texts))
            .order_by(TurnRow.number)
        )
        for number, text in said:
            texts[number].append(text)
        finder = WordFinder(words)
        return {number: finder.best(spoken) for number, spoken in texts.items()}


def _conditions(
    wanted: HistoryFilter, words: Sequence[str]
) -> list[ColumnElement[bool]]:
    statuses = (
        SessionRow.status.in_(wanted.statuses)
        if wanted.statuses
        else SessionRow.status.not_in(_NOT_LISTED)
    )
    asked = (
        (ge, WHEN, wanted.since),
        (lt, WHEN, wanted.until),
        (eq, SessionRow.persona_id, wanted.persona_id),
        (eq, SessionRow.scenario_id, wanted.scenario_id),
        (eq, SessionRow.family, wanted.family),
        (eq, SessionRow.language, wanted.language),
        (ge, AssessmentRow.level, wanted.least_level),
    )
    given = [holds(where, value) for holds, where, value in asked if value is not None]
    if words:
        given.append(_with_words(words))
    if wanted.with_favourites:
        given.append(_with_favourites())
    return [SessionRow.deleted_at.is_(None), statuses, *given]


def _with_words(words: Sequence[str]) -> ColumnElement[bool]:
    matches = literal_column("session_words").bool_op("MATCH")(all_of(words))
    return SessionRow.number.in_(select(session_words.c.rowid).where(matches))


def _with_favourites() -> ColumnElement[bool]:
    marked = select(FavouriteRow.session_number).where(
        FavouriteRow.kind == FavouriteKind.ANSWER.value
    )
    return SessionRow.number.in_(marked)


def _counted(fitting: Select[Any]) -> Select[int]:
    return fitting.with_only_columns(func.count(SessionRow.number))


def _listed(fitting: Select[Any], offset: int, limit: int) -> Select[Any]:
    """Return a page with level and answers.

    Both are looked up for the lines of the page alone: each session's feedback stands
    on pages of its own, which would have to be decrypted.
    """
    lines = (
        fitting.order_by(WHEN.desc(), SessionRow.number.desc())
        .offset(offset)
        .limit(limit)
        .subquery()
    )
    level = (
        select(AssessmentRow.level)
        .where(AssessmentRow.session_number == lines.c.number)
        .scalar_subquery()
    )
    answers = (
        select(func.count())
        .where(
            TurnRow.session_number == lines.c.number,
            TurnRow.speaker == Speaker.CANDIDATE,
        )
        .scalar_subquery()
    )
    when = func.coalesce(lines.c.started_at, lines.c.created_at)
    return select(lines, level.label("level"), answers.label("answers")).order_by(
        when.desc(), lines.c.number.desc()
    )


def _row(row: Row[Any], snippets: Mapping[int, Snippet | None]) -> HistoryRow:
    return HistoryRow(
        id=row.id,
        title=row.title,
        persona_id=row.persona_id,
        scenario_id=row.scenario_id,
        family=row.family,
        language=row.language,
        status=row.status,
        started_at=row.started_at,
        duration_ms=row.duration_ms,
        answers=row.answers,
        level=row.level,
        snippet=snippets.get(row.number),
        focus=row.focus,
    )
