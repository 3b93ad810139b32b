import pytest

from app.account.create_profile import NewProfile, create_profile
from app.account.delete_profile import delete_profile
from app.account.tools import AccountTools
from app.shared.changes import Noun
from app.shared.errors import Unavailable
from app.storage.key_store import MemoryKeyStore
from app.storage.vault import Vault
from tests.vault_fixtures import PASSPHRASE


@pytest.mark.requirement("E-080")
def test_a_deleted_profile_leaves_no_file_and_no_key(
    tools: AccountTools, key_store: MemoryKeyStore
) -> None:
    others = tools.profiles.profiles()
    created = create_profile(
        tools, NewProfile("Zoé", PASSPHRASE, on_this_computer=True)
    )
    created.vault.close()

    changes = delete_profile(tools, created.vault.profile.id)

    assert changes.touches(Noun.PROFILE, Noun.SESSION)
    assert not created.vault.folder.exists()
    assert vars(key_store) == vars(MemoryKeyStore())
    assert tools.profiles.profiles() == others


def test_an_open_profile_is_not_deleted(vault: Vault, tools: AccountTools) -> None:
    with pytest.raises(Unavailable, match="Another program"):
        delete_profile(tools, vault.profile.id)

    assert vault.folder.exists()


def test_a_damaged_profile_can_be_deleted(vault: Vault, tools: AccountTools) -> None:
    vault.close()
    tools.profiles.header_of(vault.profile.id).write_bytes(b"{}")

    delete_profile(tools, vault.profile.id)

    assert not vault.folder.exists()


def test_a_profile_that_is_not_there_is_told(tools: AccountTools) -> None:
    with pytest.raises(Unavailable, match="missing"):
        delete_profile(tools, tools.new_id())
