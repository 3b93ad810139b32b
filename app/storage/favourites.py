"""What the person marked, in the vault."""

from uuid import UUID

from sqlalchemy import Connection, delete, or_, select
from sqlalchemy.dialects.sqlite import insert

from app.domain.favourites import Favourite, FavouriteKind, FavouriteThing
from app.storage.rows import FavouriteRow, SessionRow
from app.storage.sessions import number_of


class FavouriteRepository:
    """Reads and writes marks inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, favourite: Favourite) -> None:
        """Keep a mark; marking twice keeps the first.

        Raises:
            Refused: the answer's session is no longer there.
        """
        thing = favourite.thing
        number = thing.session_id and number_of(self._connection, thing.session_id)
        self._connection.execute(
            insert(FavouriteRow)
            .values(
                kind=thing.kind.value,
                key=thing.key,
                session_number=number,
                created_at=favourite.created_at,
            )
            .on_conflict_do_nothing()
        )

    def remove(self, thing: FavouriteThing) -> None:
        """Take a mark away; does nothing where there is none."""
        self._connection.execute(
            delete(FavouriteRow).where(
                FavouriteRow.kind == thing.kind.value, FavouriteRow.key == thing.key
            )
        )

    def all(self) -> tuple[Favourite, ...]:
        """Return every mark, the latest first; not those of deleted sessions."""
        found = self._connection.execute(
            select(FavouriteRow.kind, FavouriteRow.key, FavouriteRow.created_at)
            .outerjoin(SessionRow, SessionRow.number == FavouriteRow.session_number)
            .where(
                or_(
                    FavouriteRow.session_number.is_(None),
                    SessionRow.deleted_at.is_(None),
                )
            )
            .order_by(FavouriteRow.created_at.desc(), FavouriteRow.key)
        )
        return tuple(Favourite(_thing(kind, key), at) for kind, key, at in found)


def _thing(kind: str, key: str) -> FavouriteThing:
    if kind == FavouriteKind.ANSWER:
        session_id, _, turn = key.partition(":")
        return FavouriteThing.answer(UUID(session_id), int(turn))
    return FavouriteThing.content(FavouriteKind(kind), key)
