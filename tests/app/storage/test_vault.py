import threading

import pytest

from app.account.tools import AccountTools
from app.account.unlock import unlock
from app.shared.errors import Refused
from app.storage.keys import WithPassphrase
from app.storage.secret_key import SecretKey
from app.storage.vault import Vault
from tests.builders import a_session
from tests.vault_fixtures import PASSPHRASE


def test_an_open_vault_knows_whose_it_is(vault: Vault) -> None:
    assert (vault.profile.name, vault.is_open) == ("Léa", True)


def test_closing_twice_is_harmless(vault: Vault) -> None:
    vault.close()
    vault.close()

    assert not vault.is_open


@pytest.mark.parametrize("verb", ["write", "read"])
def test_a_locked_vault_gives_no_unit(vault: Vault, verb: str) -> None:
    vault.close()

    with pytest.raises(Refused, match="locked"), getattr(vault, verb)():
        pass


def test_a_locked_vault_is_neither_copied_nor_tidied(vault: Vault) -> None:
    vault.close()

    with pytest.raises(Refused, match="locked"):
        vault.copy_to(vault.folder / "copy.db", SecretKey(bytes(32)))
    with pytest.raises(Refused, match="locked"):
        vault.leave_no_trace()


def test_locking_waits_for_the_write_that_is_under_way(
    vault: Vault, tools: AccountTools
) -> None:
    session = a_session()
    closing = threading.Thread(target=vault.close)
    with vault.write() as unit:
        closing.start()
        unit.sessions.add(session, "interview")
    closing.join()

    again = unlock(tools, vault.profile.id, WithPassphrase(PASSPHRASE))
    with again.read() as unit:
        found = unit.sessions.get(session.id)
    again.close()

    assert found == session


def test_a_closed_vault_leaves_no_log_beside_its_database(vault: Vault) -> None:
    with vault.write() as unit:
        unit.sessions.add(a_session(), "interview")

    vault.close()

    assert [*vault.folder.glob("*-wal"), *vault.folder.glob("*-shm")] == []
