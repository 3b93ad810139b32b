"""Encrypted copies of a database: never a byte in clear on the disk."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2

from app.storage.database import connect, raw_key
from app.storage.failures import damaged, disk_told, from_database
from app.storage.files import flush, make_private_file, removed_on_failure
from app.storage.secret_key import SecretKey


def copy_database(
    source: Path,
    source_key: SecretKey,
    target: Path,
    target_key: SecretKey,
    without: tuple[str, ...] = (),
) -> None:
    """Write a consistent copy of a database under another key, and verify it.

    Args:
        source: the database to copy.
        source_key: opens it.
        target: where to.
        target_key: of the copy.
        without: names of tables that are empty in the copy.

    Raises:
        Unavailable: the disk said no, or the source is damaged; then no half copy
            is left behind.
    """
    with removed_on_failure(*files_of(target)):
        make_private_file(target)
        with _driver_told(), closing(connect(source, source_key)) as connection:
            connection.execute(
                "ATTACH DATABASE ? AS fresh KEY ?", (str(target), raw_key(target_key))
            )
            connection.execute("BEGIN")
            connection.execute("SELECT sqlcipher_export('fresh')")
            connection.execute("COMMIT")
            expected = _sizes(connection) | dict.fromkeys(without, 0)
        with _driver_told(), closing(connect(target, target_key)) as connection:
            for name in without:
                connection.execute(f'DELETE FROM "{name}"')  # noqa: S608 (a name of ours)
            _verify(connection, expected)
        with disk_told():
            flush(target)


def check_database(path: Path, key: SecretKey) -> dict[str, int]:
    """Read a whole database and check every page and index of it.

    Returns:
        How many rows each table has.

    Raises:
        Unavailable: it is damaged, or its disk said no.
    """
    with _driver_told(), closing(connect(path, key)) as connection:
        rows = _sizes(connection)
        _verify(connection, rows)
    return rows


def files_of(database: Path) -> tuple[Path, ...]:
    """Return the files a database can consist of."""
    beside = (
        database.with_name(database.name + ending)
        for ending in ("-wal", "-shm", "-journal")
    )
    return (database, *beside)


def _verify(connection: dbapi2.Connection, expected: dict[str, int]) -> None:
    if connection.execute("PRAGMA cipher_integrity_check").fetchall():
        raise damaged()
    found = connection.execute("PRAGMA integrity_check").fetchall()
    if found != [("ok",)] or _sizes(connection) != expected:
        raise damaged()


def _sizes(connection: dbapi2.Connection) -> dict[str, int]:
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    ).fetchall()
    return {
        name: connection.execute(
            f'SELECT count(*) FROM "{name}"'  # noqa: S608 (a name the database itself gave)
        ).fetchone()[0]
        for (name,) in names
    }


@contextmanager
def _driver_told() -> Iterator[None]:
    try:
        yield
    except dbapi2.Error as error:
        told = from_database(error)
        if told is None:
            raise
        raise told from error
