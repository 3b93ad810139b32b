import base64
import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.account.tools import AccountTools
from app.shared.errors import ExpectedError, Refused, Unavailable
from app.storage.header import Header, SlotKind, read_header
from app.storage.key_store import MemoryKeyStore, NoKeyStore
from app.storage.keys import (
    Locksmith,
    Opener,
    WithKeyring,
    WithPassphrase,
    WithRecoveryCode,
    WrongSecret,
)
from app.storage.passphrase import PassphraseRule
from tests.examples import examples
from tests.vault_fixtures import CHEAP, PASSPHRASE


@pytest.fixture
def header(tools: AccountTools, profile_id: UUID) -> Header:
    return read_header(tools.profiles.header_of(profile_id))


@pytest.mark.requirement("E-136")
def test_the_passphrase_and_the_recovery_code_keep_the_same_key(
    tools: AccountTools, header: Header, recovery_code: str
) -> None:
    by_passphrase = tools.locksmith.open(
        header.id, header.slots, WithPassphrase(PASSPHRASE)
    )
    by_code = tools.locksmith.open(
        header.id, header.slots, WithRecoveryCode(recovery_code)
    )

    assert by_passphrase.reveal() == by_code.reveal()


@pytest.mark.requirement("E-145")
def test_the_key_store_holds_a_key_that_opens_its_slot_but_not_the_data_key(
    tools: AccountTools, key_store: MemoryKeyStore
) -> None:
    vault, key = tools.new_id(), tools.locksmith.new_key()

    slot = tools.locksmith.keyring_slot(vault, key)

    kept = key_store.read(f"{vault}/{slot.id}")
    assert kept != base64.b64encode(key.reveal()).decode()
    assert tools.locksmith.open(vault, [slot], WithKeyring()).reveal() == key.reveal()


@pytest.mark.parametrize(
    "opener",
    [
        WithPassphrase("une autre phrase"),
        WithRecoveryCode("0000-0000-0000-0000-0000-0000-0000"),
    ],
    ids=["passphrase", "recovery code"],
)
def test_a_wrong_secret_is_refused(
    tools: AccountTools, header: Header, opener: Opener
) -> None:
    with pytest.raises(WrongSecret):
        tools.locksmith.open(header.id, header.slots, opener)


def test_a_typing_error_in_the_recovery_code_is_not_a_wrong_secret(
    tools: AccountTools, header: Header, recovery_code: str
) -> None:
    with pytest.raises(Refused, match="has 27") as refused:
        tools.locksmith.open(
            header.id, header.slots, WithRecoveryCode(recovery_code[:-1])
        )

    assert not isinstance(refused.value, WrongSecret)


@pytest.mark.parametrize(
    ("kind", "opener"),
    [
        (SlotKind.PASSPHRASE, WithPassphrase(PASSPHRASE)),
        (SlotKind.RECOVERY_CODE, WithRecoveryCode("")),
        (SlotKind.KEYRING, WithKeyring()),
    ],
    ids=lambda value: str(value) if isinstance(value, SlotKind) else "",
)
def test_a_slot_that_is_not_there_is_told(
    tools: AccountTools, header: Header, kind: SlotKind, opener: Opener
) -> None:
    slots = header.without_slot(kind).slots

    with pytest.raises(Refused) as refused:
        tools.locksmith.open(header.id, slots, opener)

    assert not isinstance(refused.value, WrongSecret)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=examples(80),
)
@given(data=st.data())
def test_one_flipped_bit_in_a_slot_keeps_it_shut(
    tools: AccountTools, header: Header, recovery_code: str, data: st.DataObject
) -> None:
    slot = data.draw(st.sampled_from(header.slots))
    part = data.draw(st.sampled_from(["salt", "nonce", "wrapped"]))
    content = bytearray(getattr(slot, part))
    place = data.draw(st.integers(0, len(content) * 8 - 1))
    content[place // 8] ^= 1 << place % 8
    flipped = slot.model_copy(update={part: bytes(content)})
    opener: Opener = (
        WithPassphrase(PASSPHRASE)
        if slot.kind is SlotKind.PASSPHRASE
        else WithRecoveryCode(recovery_code)
    )

    with pytest.raises(WrongSecret):
        tools.locksmith.open(header.id, [flipped], opener)


def test_a_slot_of_another_profile_stays_shut(
    tools: AccountTools, header: Header, recovery_code: str
) -> None:
    with pytest.raises(WrongSecret):
        tools.locksmith.open(
            tools.new_id(), header.slots, WithRecoveryCode(recovery_code)
        )


@pytest.mark.requirement("E-136")
def test_a_header_that_asks_for_a_cheaper_passphrase_is_not_obeyed(
    header: Header, tools: AccountTools, key_store: MemoryKeyStore
) -> None:
    strict = Locksmith(bytes, key_store, PassphraseRule(), tools.clock)

    with pytest.raises(Unavailable, match="altered"):
        strict.open(header.id, header.slots, WithPassphrase(PASSPHRASE))


def test_a_header_whose_passphrase_cost_was_changed_stays_shut(
    tools: AccountTools, profile_id: UUID
) -> None:
    path = tools.profiles.header_of(profile_id)
    _change_slot(
        path, SlotKind.PASSPHRASE, cost={"memory_kib": 8, "passes": 2, "lanes": 1}
    )
    header = read_header(path)

    with pytest.raises(WrongSecret):
        tools.locksmith.open(header.id, header.slots, WithPassphrase(PASSPHRASE))


def test_a_passphrase_slot_without_a_cost_is_told(
    tools: AccountTools, profile_id: UUID
) -> None:
    path = tools.profiles.header_of(profile_id)
    _change_slot(path, SlotKind.PASSPHRASE, cost=None)
    header = read_header(path)

    with pytest.raises(Unavailable, match="altered"):
        tools.locksmith.open(header.id, header.slots, WithPassphrase(PASSPHRASE))


@pytest.mark.parametrize("kept", [None, "", "not base64 at all", "c2hvcnQ="])
def test_a_key_store_that_lost_the_key_is_told(
    tools: AccountTools, key_store: MemoryKeyStore, kept: str | None
) -> None:
    vault = tools.new_id()
    slot = tools.locksmith.keyring_slot(vault, tools.locksmith.new_key())
    key_store.forget(f"{vault}/{slot.id}")
    key_store.write(f"{vault}/{slot.id}", kept or "")

    with pytest.raises(Unavailable, match="does not hold the key"):
        tools.locksmith.open(vault, [slot], WithKeyring())


def test_a_key_store_with_another_key_is_told(
    tools: AccountTools, key_store: MemoryKeyStore
) -> None:
    vault = tools.new_id()
    slot = tools.locksmith.keyring_slot(vault, tools.locksmith.new_key())
    key_store.write(f"{vault}/{slot.id}", base64.b64encode(bytes(32)).decode())

    with pytest.raises(Unavailable, match="does not fit"):
        tools.locksmith.open(vault, [slot], WithKeyring())


def test_a_missing_key_store_is_told_in_words(tools: AccountTools) -> None:
    without = Locksmith(bytes, NoKeyStore(), CHEAP, tools.clock)

    with pytest.raises(Unavailable) as told:
        without.keyring_slot(tools.new_id(), without.new_key())

    assert not without.key_store_available()
    assert "key store" in told.value.what
    assert "passphrase" in told.value.remedy


def test_a_failure_after_the_key_store_was_written_leaves_no_entry(
    tools: AccountTools, header: Header, key_store: MemoryKeyStore
) -> None:
    slot = tools.locksmith.keyring_slot(header.id, tools.locksmith.new_key())
    fresh = header.with_slot(slot)

    with pytest.raises(ExpectedError), tools.locksmith.forgotten_on_failure(fresh):
        raise Unavailable("", "")

    assert key_store.read(f"{header.id}/{slot.id}") is None


def test_forgetting_a_slot_that_is_not_there_is_no_error(
    tools: AccountTools, header: Header
) -> None:
    tools.locksmith.forget_keyring_slot(header)


def _change_slot(path: Path, kind: SlotKind, **changes: Any) -> None:
    document = json.loads(path.read_text())
    next(slot for slot in document["slots"] if slot["kind"] == kind).update(changes)
    path.write_text(json.dumps(document))
