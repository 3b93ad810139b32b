"""The same vault without its encryption, to see what encryption costs."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.pool import QueuePool

from app.storage.unit_of_work import UnitOfWork

_TABLES = ("sessions", "turns", "assessments", "settings")
_ON_OPENING = (
    "PRAGMA temp_store = MEMORY",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA journal_mode = WAL",
)


def plain_copy(source: Connection, path: Path) -> Engine:
    """Return a database of the standard library's SQLite with the same rows.

    Args:
        source: a transaction that reads the vault.
        path: where the copy goes.
    """
    engine = create_engine(
        "sqlite+pysqlite://", creator=lambda: _connect(path), poolclass=QueuePool
    )
    event.listen(engine, "begin", _begin)
    with engine.begin() as target:
        for statement in _schema(source):
            target.exec_driver_sql(statement)
        for table in _TABLES:
            _copy(source, target, table, "*")
        _copy(source, target, "session_words", "rowid, words")
    return engine


def connection_of(work: UnitOfWork) -> Connection:
    """Return the connection of a unit of work."""
    return work.sessions._connection  # noqa: SLF001 (a benchmark looks behind the curtain)


def _schema(source: Connection) -> Iterator[str]:
    """Give the statements that made the vault's tables, indexes and triggers.

    The tables behind the full-text search come with it; that it overwrites what is
    deleted is left out, because the system's SQLite may be too old for it.
    """
    found = source.execute(
        text(
            "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"
            " AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'session\\_words\\_%' ESCAPE '\\'"
            " ORDER BY type = 'trigger', rowid"
        )
    )
    yield from found.scalars()


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    for statement in _ON_OPENING:
        connection.execute(statement).fetchall()
    return connection


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN DEFERRED")


def _copy(source: Connection, target: Connection, table: str, columns: str) -> None:
    rows = source.execute(text(f"SELECT {columns} FROM {table}")).all()
    if not rows:
        return
    names = ", ".join(f'"{name}"' for name in rows[0]._fields)
    values = ", ".join("?" for _ in rows[0])
    statement = f"INSERT INTO {table}({names}) VALUES ({values})"
    target.exec_driver_sql(statement, [tuple(row) for row in rows])
