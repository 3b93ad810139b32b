"""Changing what opens a profile."""

from uuid import UUID

import pytest

from app.account.change_passphrase import change_passphrase
from app.account.forget_on_this_computer import forget_on_this_computer
from app.account.new_recovery_code import new_recovery_code
from app.account.remember_on_this_computer import remember_on_this_computer
from app.account.rename_profile import rename_profile
from app.account.tools import AccountTools
from app.account.unlock import unlock
from app.shared.changes import Noun
from app.shared.errors import Refused, Unavailable
from app.storage.header import SlotKind, read_header, write_header
from app.storage.key_store import MemoryKeyStore
from app.storage.keys import Opener, WithKeyring, WithPassphrase, WithRecoveryCode
from tests.vault_fixtures import PASSPHRASE

NEW_PASSPHRASE = "trois autres mots"  # noqa: S105 (opens nothing but test vaults)


def opens(tools: AccountTools, profile_id: UUID, opener: Opener) -> bool:
    try:
        unlock(tools, profile_id, opener).close()
    except (Refused, Unavailable):
        return False
    return True


@pytest.mark.requirement("E-136")
def test_a_new_passphrase_opens_and_the_old_one_no_longer(
    tools: AccountTools, profile_id: UUID
) -> None:
    changes = change_passphrase(
        tools, profile_id, WithPassphrase(PASSPHRASE), NEW_PASSPHRASE
    )

    assert changes.touches(Noun.PROFILE)
    assert opens(tools, profile_id, WithPassphrase(NEW_PASSPHRASE))
    assert not opens(tools, profile_id, WithPassphrase(PASSPHRASE))


@pytest.mark.requirement("E-136")
def test_a_forgotten_passphrase_is_replaced_with_the_recovery_code(
    tools: AccountTools, profile_id: UUID, recovery_code: str
) -> None:
    change_passphrase(
        tools, profile_id, WithRecoveryCode(recovery_code), NEW_PASSPHRASE
    )

    assert opens(tools, profile_id, WithPassphrase(NEW_PASSPHRASE))
    assert opens(tools, profile_id, WithRecoveryCode(recovery_code))


@pytest.mark.parametrize(
    ("opener", "wished"),
    [
        (WithPassphrase("une autre phrase"), NEW_PASSPHRASE),
        (WithPassphrase(PASSPHRASE), "court"),
    ],
    ids=["without proof", "too short"],
)
def test_a_refused_change_leaves_the_old_passphrase(
    tools: AccountTools, profile_id: UUID, opener: Opener, wished: str
) -> None:
    with pytest.raises(Refused):
        change_passphrase(tools, profile_id, opener, wished)

    assert opens(tools, profile_id, WithPassphrase(PASSPHRASE))


def test_a_new_recovery_code_opens_and_the_old_one_no_longer(
    tools: AccountTools, profile_id: UUID, recovery_code: str
) -> None:
    fresh = new_recovery_code(tools, profile_id, WithPassphrase(PASSPHRASE))

    assert opens(tools, profile_id, WithRecoveryCode(fresh))
    assert not opens(tools, profile_id, WithRecoveryCode(recovery_code))


def test_a_remembered_profile_opens_without_typing(
    tools: AccountTools, profile_id: UUID
) -> None:
    before = opens(tools, profile_id, WithKeyring())

    remember_on_this_computer(tools, profile_id, WithPassphrase(PASSPHRASE))

    assert (before, opens(tools, profile_id, WithKeyring())) == (False, True)


def test_remembering_twice_leaves_one_entry(
    tools: AccountTools, profile_id: UUID, key_store: MemoryKeyStore
) -> None:
    remember_on_this_computer(tools, profile_id, WithPassphrase(PASSPHRASE))
    first = read_header(tools.profiles.header_of(profile_id)).slot(SlotKind.KEYRING)

    remember_on_this_computer(tools, profile_id, WithKeyring())

    assert first is not None
    assert key_store.read(f"{profile_id}/{first.id}") is None
    assert opens(tools, profile_id, WithKeyring())


def test_a_forgotten_profile_wants_its_passphrase_again(
    tools: AccountTools, profile_id: UUID, key_store: MemoryKeyStore
) -> None:
    remember_on_this_computer(tools, profile_id, WithPassphrase(PASSPHRASE))

    forget_on_this_computer(tools, profile_id)

    assert not opens(tools, profile_id, WithKeyring())
    assert opens(tools, profile_id, WithPassphrase(PASSPHRASE))
    assert vars(key_store) == vars(MemoryKeyStore())


@pytest.mark.requirement("E-136")
def test_the_key_store_is_never_left_as_the_only_daily_way_then_taken_away(
    tools: AccountTools, profile_id: UUID
) -> None:
    remember_on_this_computer(tools, profile_id, WithPassphrase(PASSPHRASE))
    path = tools.profiles.header_of(profile_id)
    write_header(path, read_header(path).without_slot(SlotKind.PASSPHRASE))

    with pytest.raises(Refused, match="no passphrase"):
        forget_on_this_computer(tools, profile_id)

    assert opens(tools, profile_id, WithKeyring())


def test_a_profile_gets_another_name(tools: AccountTools, profile_id: UUID) -> None:
    rename_profile(tools, profile_id, " Léa  Martin ")

    assert [profile.name for profile in tools.profiles.profiles()] == ["Léa Martin"]
    assert opens(tools, profile_id, WithPassphrase(PASSPHRASE))


def test_a_profile_keeps_its_name_when_the_new_one_is_empty(
    tools: AccountTools, profile_id: UUID
) -> None:
    with pytest.raises(Refused, match="needs a name"):
        rename_profile(tools, profile_id, "")

    assert [profile.name for profile in tools.profiles.profiles()] == ["Léa"]
