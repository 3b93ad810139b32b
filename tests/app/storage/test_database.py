from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, StatementError
from sqlcipher3 import dbapi2

from app.shared.errors import Unavailable
from app.storage.database import (
    connect,
    create_database,
    empty_journal,
    open_database,
    writing,
)
from app.storage.files import make_private_file
from app.storage.secret_key import SecretKey
from tests.child import give_up_rights, in_child, needs_fork

KEY = SecretKey(bytes(range(32)))
OTHER_KEY = SecretKey(bytes(32))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database with one table of a hundred rows."""
    path = tmp_path / "some.db"
    make_private_file(path)
    with closing(connect(path, KEY)) as connection:
        connection.execute("BEGIN")
        connection.execute("CREATE TABLE words (word TEXT)")
        connection.executemany(
            "INSERT INTO words VALUES (?)", [("mot" * 100,) for _ in range(100)]
        )
        connection.execute("COMMIT")
    return path


def read_all(engine: Engine) -> int:
    with engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT * FROM words").fetchall()
    engine.dispose()
    return len(rows)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("fullfsync", 1),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("temp_store", 2),
        ("busy_timeout", 5_000),
    ],
)
def test_a_connection_keeps_what_the_vault_promises(
    path: Path, pragma: str, value: object
) -> None:
    with closing(connect(path, KEY)) as connection:
        assert connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_a_database_is_read_again_with_its_key(path: Path) -> None:
    assert read_all(open_database(path, KEY)) == 100


@pytest.mark.requirement("E-136")
def test_a_wrong_key_opens_nothing_and_changes_nothing(
    path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    before = path.read_bytes()

    with pytest.raises(Unavailable, match="damaged"):
        open_database(path, OTHER_KEY)

    assert path.read_bytes() == before
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("left", [1_000, 4_096, 10_000, 30_000])
def test_a_truncated_database_is_told_in_words(path: Path, left: int) -> None:
    path.write_bytes(path.read_bytes()[:left])

    with pytest.raises(Unavailable, match="damaged"):
        read_all(open_database(path, KEY))


def test_one_changed_byte_is_told_in_words(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)

    with pytest.raises(Unavailable, match="damaged"):
        read_all(open_database(path, KEY))


def test_a_missing_or_empty_database_is_never_made_anew(tmp_path: Path) -> None:
    empty = tmp_path / "empty.db"
    empty.touch()

    for path in (tmp_path / "none.db", empty):
        with pytest.raises(Unavailable, match="missing"):
            open_database(path, KEY)

    assert [file.stat().st_size for file in tmp_path.iterdir()] == [0]


def test_a_full_disk_is_told_and_what_was_there_stays(path: Path) -> None:
    engine = open_database(path, KEY)

    with pytest.raises(Unavailable, match="disk is full"):
        _fill(engine, "PRAGMA max_page_count = 12")

    engine.dispose()
    assert read_all(open_database(path, KEY)) == 100


@needs_fork
def test_a_disk_that_takes_no_more_is_told_and_what_was_there_stays(
    path: Path,
) -> None:
    code, told = in_child(lambda: _fill_within_limit(path))

    assert (code, told) == (
        1,
        "Unavailable: The disk could not be read or written.",
    )
    assert read_all(open_database(path, KEY)) == 100


@needs_fork
def test_a_database_that_may_not_be_opened_is_told_and_what_was_there_stays(
    path: Path,
) -> None:
    path.parent.chmod(0o555)
    path.chmod(0o444)

    code, told = in_child(
        lambda: read_all(open_database(give_up_rights(path.parent) / path.name, KEY))
    )

    path.parent.chmod(0o755)
    assert code == 1
    assert told == (
        "Unavailable: The vault of this profile is missing or cannot be opened."
    )
    assert read_all(open_database(path, KEY)) == 100


def test_a_database_held_by_another_program_is_told(path: Path) -> None:
    engine = open_database(path, KEY)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 0")

    with closing(connect(path, KEY)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Unavailable, match="Another program"):
            _write(engine, "mot")

    engine.dispose()


def test_no_word_stands_in_an_error(path: Path) -> None:
    engine = open_database(path, KEY)

    with pytest.raises((StatementError, DBAPIError)) as raised:
        _write(engine, "confidence", into="words_elsewhere")

    engine.dispose()
    assert "confidence" not in str(raised.value)


def test_an_emptied_journal_is_empty(path: Path) -> None:
    engine = open_database(path, KEY)
    _write(engine, "mot")
    journal = path.with_name(path.name + "-wal")
    before = journal.stat().st_size

    empty_journal(engine)

    assert (before > 0, journal.stat().st_size) == (True, 0)
    engine.dispose()


def test_a_created_database_is_encrypted_from_its_first_byte(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    engine = create_database(path, KEY)

    with writing(engine).begin() as connection:
        connection.exec_driver_sql("CREATE TABLE words (word TEXT)")
    engine.dispose()

    with pytest.raises(dbapi2.DatabaseError):
        connect(path, OTHER_KEY)
    assert read_all(open_database(path, KEY)) == 0


def _write(engine: Engine, word: str, into: str = "words") -> None:
    with writing(engine).begin() as connection:
        connection.exec_driver_sql(
            f"INSERT INTO {into} VALUES (?)",  # noqa: S608 (a name this test gave)
            (word,),
        )


def _fill(engine: Engine, limit: str) -> None:
    with writing(engine).begin() as connection:
        connection.exec_driver_sql(limit)
        connection.exec_driver_sql(
            "INSERT INTO words SELECT hex(zeroblob(10000)) FROM words"
        )


def _fill_within_limit(path: Path) -> Any:
    import resource  # noqa: PLC0415 (POSIX only, like the test that calls this)
    import signal  # noqa: PLC0415 (as above)

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    engine = open_database(path, KEY)
    resource.setrlimit(resource.RLIMIT_FSIZE, (80_000, 80_000))
    return _fill(engine, "PRAGMA cache_size = 10")
