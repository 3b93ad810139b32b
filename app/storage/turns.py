"""Turns in the vault."""

from dataclasses import fields
from uuid import UUID

from sqlalchemy import Connection, insert, select, update

from app.domain.sessions import Turn
from app.shared.errors import N_, Refused
from app.storage.rows import TURNS_PER_SESSION, SessionRow, TurnRow
from app.storage.search_index import index_session
from app.storage.sessions import number_of
from engine.api.delivery import SoundMeasures

_KEPT = [field.name for field in fields(Turn) if field.name != "session_id"]
_COLUMNS = [SessionRow.id, *(getattr(TurnRow, name) for name in _KEPT)]


class TurnRepository:
    """Reads and writes turns inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, turn: Turn) -> None:
        """Keep a turn that has just ended.

        Raises:
            Refused: its session is no longer there.
        """
        session_number = number_of(self._connection, turn.session_id)
        values = {name: getattr(turn, name) for name in _KEPT}
        values["session_number"] = session_number
        values["number"] = session_number * TURNS_PER_SESSION + turn.index
        self._connection.execute(insert(TurnRow).values(values))

    def rewrite(self, turn: Turn) -> None:
        """Keep how a turn turned out: it went on, or was cut short.

        Raises:
            Refused: its session is no longer there.
        """
        session_number = number_of(self._connection, turn.session_id)
        number = session_number * TURNS_PER_SESSION + turn.index
        values = {name: getattr(turn, name) for name in _KEPT}
        self._connection.execute(
            update(TurnRow).where(TurnRow.number == number).values(values)
        )

    def keep_measures(
        self, session_id: UUID, index: int, measures: SoundMeasures
    ) -> None:
        """Keep what was measured in the sound of a turn.

        Raises:
            Refused: its session is no longer there.
        """
        session_number = number_of(self._connection, session_id)
        number = session_number * TURNS_PER_SESSION + index
        self._connection.execute(
            update(TurnRow).where(TurnRow.number == number).values(measures=measures)
        )

    def of(self, session_id: UUID) -> tuple[Turn, ...]:
        """Return all turns of a session, in order; none when it is not there."""
        found = self._connection.execute(
            select(*_COLUMNS)
            .join(SessionRow, SessionRow.number == TurnRow.session_number)
            .where(SessionRow.id == session_id)
            .order_by(TurnRow.number)
        )
        return tuple(Turn(*row) for row in found)

    def correct(self, session_id: UUID, index: int, text: str) -> Turn:
        """Put ``text`` in the place of what a turn said; the first words are kept.

        Returns:
            The turn as it now stands; correcting back to the first words leaves no
            correction behind.

        Raises:
            Refused: there is no such turn.
        """
        session_number = number_of(self._connection, session_id)
        number = session_number * TURNS_PER_SESSION + index
        said = self._connection.execute(
            select(TurnRow.text, TurnRow.original_text).where(TurnRow.number == number)
        ).one_or_none()
        if said is None:
            raise Refused(
                N_("This turn is no longer there."),
                N_("Open the session again and choose another turn."),
            )
        first = said.text if said.original_text is None else said.original_text
        self._connection.execute(
            update(TurnRow)
            .where(TurnRow.number == number)
            .values(text=text, original_text=None if text == first else first)
        )
        index_session(self._connection, session_number)
        return next(turn for turn in self.of(session_id) if turn.index == index)
