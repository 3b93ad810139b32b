"""Levels by competency in the vault: the points of progress."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select

from app.domain.progress import LevelPoint, RatingPoint, SessionLevel
from app.storage.rows import WHEN, LevelRow, SessionRow
from app.storage.sessions import number_of

_OF_ITS_SESSION = LevelRow.session_number == SessionRow.number


class LevelRepository:
    """Reads and writes levels inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, session_id: UUID, levels: Sequence[SessionLevel]) -> None:
        """Keep a session's levels in the place of earlier ones; none removes them.

        Raises:
            Refused: its session is no longer there.
        """
        number = number_of(self._connection, session_id)
        self._connection.execute(
            delete(LevelRow).where(LevelRow.session_number == number)
        )
        rows = [
            {
                "session_number": number,
                "competency": level.competency,
                "level": level.level,
                "lowest": level.lowest,
                "highest": level.highest,
                "answers": level.answers,
            }
            for level in levels
        ]
        if rows:
            self._connection.execute(insert(LevelRow), rows)

    def points(self) -> dict[str, tuple[LevelPoint, ...]]:
        """Return the points of each competency, the earliest first.

        Sessions that are deleted, though it can still be undone, give none. They are
        read apart from their levels, so that each identifier is made once.
        """
        held = select(LevelRow.session_number)
        sessions = self._connection.execute(
            select(
                SessionRow.number,
                SessionRow.id,
                WHEN.label("at"),
                SessionRow.scenario_id,
            ).where(_is_kept(), SessionRow.number.in_(held))
        )
        places = {row.number: row[1:] for row in sessions}
        found = self._connection.execute(
            select(LevelRow.__table__)
            .join(SessionRow.__table__, _OF_ITS_SESSION)
            .where(_is_kept())
            .order_by(WHEN, SessionRow.number)
        )
        points: dict[str, list[LevelPoint]] = {}
        for row in found:
            point = LevelPoint(*places[row[0]], *row[2:])
            points.setdefault(row[1], []).append(point)
        return {name: tuple(those) for name, those in points.items()}

    def in_order(self) -> dict[str, tuple[float, ...]]:
        """Return the bare levels of each competency, the earliest first.

        As ``points``, for who needs the numbers alone.
        """
        found = self._connection.execute(
            select(LevelRow.competency, LevelRow.level)
            .join(SessionRow, _OF_ITS_SESSION)
            .where(_is_kept())
            .order_by(WHEN, SessionRow.number)
        )
        levels: dict[str, list[float]] = {}
        for name, level in found:
            levels.setdefault(name, []).append(level)
        return {name: tuple(those) for name, those in levels.items()}

    def ratings(self) -> tuple[RatingPoint, ...]:
        """Return the sessions with a rating and a level, the earliest first."""
        found = self._connection.execute(
            select(
                SessionRow.id,
                WHEN.label("at"),
                SessionRow.self_rating,
                func.avg(LevelRow.level),
            )
            .join(SessionRow, _OF_ITS_SESSION)
            .where(_is_kept(), SessionRow.self_rating.is_not(None))
            .group_by(SessionRow.number)
            .order_by(WHEN, SessionRow.number)
        )
        return tuple(
            RatingPoint(session_id, when, rating or 0, round(level, 2))
            for session_id, when, rating, level in found
        )

    def highest_sessions(self, limit: int) -> tuple[UUID, ...]:
        """Return the sessions whose answers reached the highest levels, best first."""
        found = self._connection.execute(
            select(SessionRow.id)
            .join(LevelRow, _OF_ITS_SESSION)
            .where(_is_kept())
            .group_by(SessionRow.number)
            .order_by(
                func.max(LevelRow.highest).desc(),
                func.avg(LevelRow.level).desc(),
                SessionRow.number.desc(),
            )
            .limit(limit)
        )
        return tuple(found.scalars())


def _is_kept() -> ColumnElement[bool]:
    return SessionRow.deleted_at.is_(None)
