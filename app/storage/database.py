"""The encrypted database: how a connection is opened, and how its errors are told."""

from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from app.storage.failures import from_database, missing
from app.storage.files import make_private_file
from app.storage.secret_key import SecretKey

BUSY_MS = 5_000
"""How long a connection waits for another one's write."""

_WRITES = "vault_writes"

_ON_OPENING = (
    "PRAGMA cipher_log_level = NONE",
    # Wiping all memory SQLite frees makes queries four times slower, and what they
    # return lies in Python strings anyway; SQLCipher wipes its keys in either case.
    "PRAGMA cipher_memory_security = OFF",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",  # macOS: past the disk's own cache; elsewhere no matter
    f"PRAGMA busy_timeout = {BUSY_MS}",
)


def connect(path: Path, key: SecretKey) -> dbapi2.Connection:
    """Open one connection to the database at ``path``.

    Raises:
        dbapi2.DatabaseError: the key or the file is not right.
    """
    connection = dbapi2.connect(
        str(path), isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute(_ON_OPENING[0])
        connection.set_key(raw_key(key))
        for statement in _ON_OPENING[1:]:
            connection.execute(statement)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def raw_key(key: SecretKey) -> str:
    """Return the key in SQLCipher's notation for a key that needs no derivation."""
    return f"x'{key.reveal().hex()}'"


def create_database(path: Path, key: SecretKey) -> Engine:
    """Create an empty encrypted database that only its owner can read.

    Raises:
        Unavailable: the disk said no.
    """
    make_private_file(path)
    return _engine(path, key)


def open_database(path: Path, key: SecretKey) -> Engine:
    """Open the database at ``path``; a missing or empty file is never made anew.

    Raises:
        Unavailable: the file is missing, damaged, in use, or its disk said no.
    """
    if not path.is_file() or path.stat().st_size == 0:
        raise missing()
    engine = _engine(path, key)
    try:
        engine.connect().close()
    except BaseException:
        engine.dispose()
        raise
    return engine


def writing(engine: Engine) -> Engine:
    """Return the engine whose transactions take the write lock as they begin.

    A transaction that reads first and writes later could find the database changed
    in between; one that takes the lock at once cannot.
    """
    return engine.execution_options(**{_WRITES: True})


def empty_journal(engine: Engine) -> None:
    """Move everything from the write-ahead log into the database and empty the log.

    Raises:
        Unavailable: the disk said no.
    """
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _engine(path: Path, key: SecretKey) -> Engine:
    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=lambda: connect(path, key),
        poolclass=QueuePool,
        pool_size=2,
        hide_parameters=True,  # what people say must not stand in a traceback
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _tell)
    return engine


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN DEFERRED")


def _tell(context: ExceptionContext) -> None:
    told = from_database(context.original_exception)
    if told:
        raise told from context.original_exception
