"""The forensic side of the vault: what is erased is gone, what is kept is unreadable."""

from pathlib import Path
from uuid import UUID

import pytest
from sqlcipher3 import dbapi2

from app.account.lock import lock
from app.account.tools import AccountTools
from app.account.unlock import unlock
from app.domain.sessions import SessionStatus
from app.storage.database import connect
from app.storage.header import read_header
from app.storage.keys import WithPassphrase
from app.storage.secret_key import SecretKey
from app.storage.vault import Vault
from tests.builders import A_MOMENT, a_session, a_turn, an_assessment
from tests.forensics import laid_open, words_in_clear
from tests.vault_fixtures import PASSPHRASE

SAID = "Prestidigitation"
NOTED = "Anticonstitutionnel"
TITLED = "Quincaillerie"
CORRECTED = "Hippopotame"
WRITTEN = "Coquelicot"
EVERY_WORD = (SAID, NOTED, TITLED, CORRECTED, WRITTEN)


@pytest.fixture
def key(tools: AccountTools, profile_id: UUID) -> SecretKey:
    return tools.prove(profile_id, WithPassphrase(PASSPHRASE))[1]


@pytest.fixture
def database(tools: AccountTools, profile_id: UUID) -> Path:
    header = read_header(tools.profiles.header_of(profile_id))
    return tools.profiles.folder_of(profile_id) / header.database


@pytest.fixture
def telling_session(vault: Vault) -> UUID:
    """A finished session with a rare word in every place that takes words."""
    session = a_session(title=TITLED, note=NOTED, status=SessionStatus.ENDED)
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.turns.add(a_turn(session, 0))
        unit.turns.add(a_turn(session, 1, text=SAID))
    with vault.write() as unit:
        unit.turns.correct(session.id, 1, CORRECTED)
        unit.turns.add(a_turn(session, 3, text=f"{SAID} encore"))
        unit.assessments.save(an_assessment(session, document=f'["{WRITTEN}"]'))
        unit.sessions.update(session)
    return session.id


@pytest.mark.requirement("E-238")
@pytest.mark.usefixtures("telling_session")
def test_no_word_of_a_session_is_in_clear_in_any_file(vault: Vault) -> None:
    while_open = [words_in_clear(vault.folder, word) for word in EVERY_WORD]
    lock(vault)
    once_locked = [words_in_clear(vault.folder, word) for word in EVERY_WORD]

    assert while_open == once_locked == [[]] * len(EVERY_WORD)


@pytest.mark.requirement("E-136")
@pytest.mark.usefixtures("telling_session")
def test_the_file_does_not_look_like_a_database(vault: Vault, database: Path) -> None:
    lock(vault)

    assert not database.read_bytes().startswith(b"SQLite format 3")


@pytest.mark.usefixtures("telling_session")
def test_the_looking_glass_finds_the_words_that_are_kept(
    vault: Vault, database: Path, key: SecretKey
) -> None:
    """Without this, the tests below could pass by looking wrongly."""
    while_open = laid_open(database, key)
    lock(vault)
    once_locked = laid_open(database, key)

    assert all(word.encode() in while_open for word in EVERY_WORD)
    assert all(word.encode() in once_locked for word in EVERY_WORD)
    assert all(word.lower().encode() in once_locked for word in (NOTED, CORRECTED))


@pytest.mark.requirement("E-080")
def test_an_erased_session_leaves_no_word_in_any_page_even_for_who_has_the_key(
    vault: Vault, database: Path, key: SecretKey, telling_session: UUID
) -> None:
    with vault.write() as unit:
        unit.sessions.purge(telling_session)
    vault.leave_no_trace()

    left = laid_open(database, key).lower()

    assert [word for word in EVERY_WORD if word.lower().encode() in left] == []
    assert telling_session.bytes not in left


@pytest.mark.requirement("E-080")
def test_locking_makes_deletions_final(
    vault: Vault, database: Path, key: SecretKey, telling_session: UUID
) -> None:
    with vault.write() as unit:
        unit.sessions.trash(telling_session, A_MOMENT)

    lock(vault)

    left = laid_open(database, key).lower()
    assert [word for word in EVERY_WORD if word.lower().encode() in left] == []


@pytest.mark.requirement("E-080")
def test_a_deletion_cut_off_by_a_crash_is_made_final_at_the_next_unlocking(
    vault: Vault,
    tools: AccountTools,
    database: Path,
    key: SecretKey,
    telling_session: UUID,
) -> None:
    with vault.write() as unit:
        unit.sessions.trash(telling_session, A_MOMENT)
    vault.close()

    unlock(tools, vault.profile.id, WithPassphrase(PASSPHRASE)).close()

    assert CORRECTED.lower().encode() not in laid_open(database, key).lower()


@pytest.mark.requirement("E-080")
def test_no_table_refers_to_an_erased_session(
    vault: Vault, database: Path, key: SecretKey, telling_session: UUID
) -> None:
    with vault.write() as unit:
        unit.sessions.purge(telling_session)
    lock(vault)

    rows = _rows_by_table(connect(database, key))

    assert rows["sessions"] == rows["turns"] == rows["assessments"] == 0
    assert rows["session_words"] == rows["session_words_content"] == 0


def _rows_by_table(connection: dbapi2.Connection) -> dict[str, int]:
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table'"
    ).fetchall()
    rows = {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 (a name the database gave)
        for (name,) in names
    }
    connection.close()
    return rows
