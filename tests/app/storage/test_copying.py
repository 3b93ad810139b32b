from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest

from app.account.tools import AccountTools
from app.shared.errors import Unavailable
from app.storage.copying import check_database, copy_database
from app.storage.database import connect
from app.storage.header import read_header
from app.storage.keys import WithPassphrase
from app.storage.secret_key import SecretKey
from app.storage.vault import Vault
from tests.builders import a_session, a_turn
from tests.vault_fixtures import PASSPHRASE

FRESH = SecretKey(bytes(range(32)))


@pytest.fixture
def key(tools: AccountTools, profile_id: UUID) -> SecretKey:
    return tools.prove(profile_id, WithPassphrase(PASSPHRASE))[1]


@pytest.fixture
def database(tools: AccountTools, profile_id: UUID) -> Path:
    header = read_header(tools.profiles.header_of(profile_id))
    return tools.profiles.folder_of(profile_id) / header.database


def test_a_copy_holds_what_another_connection_has_just_committed(
    vault: Vault, database: Path, key: SecretKey, tmp_path: Path
) -> None:
    session = a_session()
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.turns.add(a_turn(session))

    copy_database(database, key, tmp_path / "copy.db", FRESH)

    rows = check_database(tmp_path / "copy.db", FRESH)
    assert (rows["sessions"], rows["turns"], rows["session_words"]) == (1, 1, 1)


@pytest.mark.requirement("E-080")
def test_a_copy_still_erases_words_from_its_search(
    database: Path, key: SecretKey, tmp_path: Path
) -> None:
    copy_database(database, key, tmp_path / "copy.db", FRESH)

    with closing(connect(tmp_path / "copy.db", FRESH)) as connection:
        kept = connection.execute(
            "SELECT v FROM session_words_config WHERE k = 'secure-delete'"
        ).fetchone()

    assert kept == (1,)


def test_a_damaged_database_is_not_copied(
    database: Path, key: SecretKey, tmp_path: Path
) -> None:
    content = bytearray(database.read_bytes())
    content[len(content) // 2] ^= 1
    database.write_bytes(content)

    with pytest.raises(Unavailable, match="damaged"):
        copy_database(database, key, tmp_path / "copy.db", FRESH)

    assert list(tmp_path.glob("copy*")) == []


def test_a_database_is_not_copied_with_a_wrong_key(
    database: Path, tmp_path: Path
) -> None:
    with pytest.raises(Unavailable, match="damaged"):
        copy_database(database, FRESH, tmp_path / "copy.db", FRESH)


def test_a_copy_that_differs_from_what_was_read_is_told(
    database: Path, key: SecretKey
) -> None:
    content = bytearray(database.read_bytes())
    content[-10] ^= 1
    database.write_bytes(content)

    with pytest.raises(Unavailable, match="damaged"):
        check_database(database, key)


def test_a_fault_of_ours_stays_a_bug(
    database: Path, key: SecretKey, tmp_path: Path
) -> None:
    with closing(connect(database, key)) as connection:
        connection.execute("DROP TABLE session_words_content")

    with pytest.raises(Exception, match="no such table") as raised:
        copy_database(database, key, tmp_path / "copy.db", FRESH)

    assert not isinstance(raised.value, Unavailable)


def test_a_changed_page_that_no_count_reads_is_noticed(
    database: Path, key: SecretKey
) -> None:
    with closing(connect(database, key)) as connection:
        connection.execute("INSERT INTO settings VALUES ('long', hex(zeroblob(9999)))")
    content = bytearray(database.read_bytes())
    content[-2_000] ^= 1
    database.write_bytes(content)

    with pytest.raises(Unavailable, match="damaged"):
        check_database(database, key)


def test_an_index_that_does_not_fit_its_table_is_noticed(
    database: Path, key: SecretKey
) -> None:
    with closing(connect(database, key)) as connection:
        connection.execute("INSERT INTO session_words VALUES ('budget')")
        connection.execute("DELETE FROM session_words_content")

    with pytest.raises(Unavailable, match="damaged"):
        check_database(database, key)
