"""Which answers have sound, and the key of each: gone with the row, for ever."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, Select, delete, select
from sqlalchemy.dialects.sqlite import insert

from app.storage.rows import RecordingRow, SessionRow
from app.storage.secret_key import SecretKey
from app.storage.sessions import number_of


@dataclass(frozen=True, slots=True)
class SealedSound:
    """One row: where the sound of an answer is, and what opens it."""

    session_id: UUID
    turn: int
    file: str
    """Name in the folder of recordings."""
    key: SecretKey
    duration_ms: int
    created_at: datetime


class RecordingRepository:
    """Reads and writes the rows of recordings inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, sound: SealedSound) -> None:
        """Keep a row in the place of the one this answer had.

        Raises:
            Refused: its session is no longer there.
        """
        values = {
            "file": sound.file,
            "key": sound.key.reveal(),
            "duration_ms": sound.duration_ms,
            "created_at": sound.created_at,
        }
        number = number_of(self._connection, sound.session_id)
        self._connection.execute(
            insert(RecordingRow)
            .values(session_number=number, turn_index=sound.turn, **values)
            .on_conflict_do_update(
                index_elements=[RecordingRow.session_number, RecordingRow.turn_index],
                set_=values,
            )
        )

    def find(self, session_id: UUID, turn: int) -> SealedSound | None:
        """Return the row of one answer; None when its sound is not kept."""
        wanted = (SessionRow.id == session_id, RecordingRow.turn_index == turn)
        found = self._connection.execute(_rows(*wanted)).one_or_none()
        return None if found is None else _sound(found)

    def of(self, session_id: UUID) -> tuple[SealedSound, ...]:
        """Return the rows of one session, in the order of its turns."""
        found = self._connection.execute(_rows(SessionRow.id == session_id))
        return tuple(_sound(row) for row in found)

    def listed(self) -> tuple[SealedSound, ...]:
        """Return the rows of every session that is not being deleted, oldest first."""
        found = self._connection.execute(_rows(SessionRow.deleted_at.is_(None)))
        return tuple(_sound(row) for row in found)

    def all(self) -> tuple[SealedSound, ...]:
        """Return every row, also of sessions in deletion."""
        return tuple(_sound(row) for row in self._connection.execute(_rows()))

    def before(self, at: datetime) -> tuple[SealedSound, ...]:
        """Return the rows made before an instant, also of sessions in deletion."""
        found = self._connection.execute(_rows(RecordingRow.created_at < at))
        return tuple(_sound(row) for row in found)

    def files(self) -> frozenset[str]:
        """Return the names of every file that has a row."""
        return frozenset(self._connection.execute(select(RecordingRow.file)).scalars())

    def erase(self, sounds: tuple[SealedSound, ...]) -> None:
        """Erase rows, and with them their keys."""
        names = [sound.file for sound in sounds]
        self._connection.execute(
            delete(RecordingRow).where(RecordingRow.file.in_(names))
        )


def _rows(*wanted: ColumnElement[bool]) -> Select[UUID, int, str, bytes, int, datetime]:
    return (
        select(
            SessionRow.id,
            RecordingRow.turn_index,
            RecordingRow.file,
            RecordingRow.key,
            RecordingRow.duration_ms,
            RecordingRow.created_at,
        )
        .join(SessionRow, SessionRow.number == RecordingRow.session_number)
        .where(*wanted)
        .order_by(RecordingRow.session_number, RecordingRow.turn_index)
    )


def _sound(row: Row[UUID, int, str, bytes, int, datetime]) -> SealedSound:
    session_id, turn, file, key, duration_ms, created_at = row
    return SealedSound(session_id, turn, file, SecretKey(key), duration_ms, created_at)
