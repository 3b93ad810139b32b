"""The full-text index: one document a session, its distinct words without accents.

One short document a session, instead of one a turn, keeps a search as you type under a
few milliseconds and an erasure to one document.
"""

from collections.abc import Iterable

from sqlalchemy import Connection, column, delete, insert, select, table

from app.domain.sessions import UNFINISHED
from app.storage.rows import SessionRow, TurnRow
from app.storage.search_words import folded_words

session_words = table("session_words", column("rowid"), column("words"))


def index_session(connection: Connection, number: int) -> None:
    """Make the index of one session true again.

    While a session is under way only its title and note are found, so that
    committing a turn stays quick; its turns are found from its end on.
    """
    session = connection.execute(
        select(SessionRow.title, SessionRow.note, SessionRow.status).where(
            SessionRow.number == number
        )
    ).one()
    texts = [session.title, session.note]
    if session.status not in UNFINISHED:
        texts += connection.execute(
            select(TurnRow.text).where(TurnRow.session_number == number)
        ).scalars()
    _put(connection, number, texts)


def _put(connection: Connection, number: int, texts: Iterable[str]) -> None:
    words = {word for text in texts for word in folded_words(text)}
    connection.execute(delete(session_words).where(session_words.c.rowid == number))
    connection.execute(
        insert(session_words).values(rowid=number, words=" ".join(sorted(words)))
    )
