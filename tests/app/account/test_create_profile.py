import os
import stat
from pathlib import Path

import pytest

from app.account.create_profile import NewProfile, create_profile
from app.account.list_profiles import list_profiles
from app.account.tools import AccountTools
from app.account.unlock import unlock
from app.shared.clock import ManualClock
from app.shared.errors import Refused, Unavailable
from app.storage.key_store import MemoryKeyStore, NoKeyStore
from app.storage.keys import Opener, WithKeyring, WithPassphrase, WithRecoveryCode
from tests.builders import A_MOMENT
from tests.child import give_up_rights, in_child, needs_fork
from tests.vault_fixtures import PASSPHRASE, account_tools


@pytest.fixture
def nobody_here(
    tmp_path: Path, clock: ManualClock, key_store: MemoryKeyStore
) -> AccountTools:
    """The tools of an account in a folder that does not exist yet."""
    return account_tools(tmp_path / "none" / "profiles", clock, key_store)


@pytest.mark.requirement("E-002")
def test_a_new_profile_is_open_and_listed(nobody_here: AccountTools) -> None:
    before = list_profiles(nobody_here.profiles)

    created = create_profile(
        nobody_here, NewProfile("  Zoé  Diallo ", PASSPHRASE, on_this_computer=False)
    )

    assert (before, created.vault.is_open) == ((), True)
    assert list_profiles(nobody_here.profiles) == (created.vault.profile,)
    assert created.vault.profile.name == "Zoé Diallo"
    created.vault.close()


@pytest.mark.requirement("E-136")
def test_each_way_opens_the_profile(nobody_here: AccountTools) -> None:
    created = create_profile(
        nobody_here, NewProfile("Zoé", PASSPHRASE, on_this_computer=True)
    )
    created.vault.close()
    ways: list[Opener] = [
        WithPassphrase(PASSPHRASE),
        WithKeyring(),
        WithRecoveryCode(created.recovery_code),
    ]

    for way in ways:
        vault = unlock(nobody_here, created.vault.profile.id, way)
        vault.close()
        assert vault.profile.name == "Zoé"


def test_a_profile_without_a_passphrase_still_opens_by_its_recovery_code(
    nobody_here: AccountTools,
) -> None:
    created = create_profile(
        nobody_here, NewProfile("Zoé", None, on_this_computer=True)
    )
    created.vault.close()

    vault = unlock(
        nobody_here,
        created.vault.profile.id,
        WithRecoveryCode(created.recovery_code),
    )

    assert vault.is_open
    vault.close()


@pytest.mark.parametrize(
    ("wish", "what"),
    [
        (NewProfile("Zoé", None, on_this_computer=False), "something to open it"),
        (NewProfile("Zoé", "court", on_this_computer=True), "too short"),
        (NewProfile(" \n ", PASSPHRASE, on_this_computer=False), "needs a name"),
        (NewProfile("Z" * 61, PASSPHRASE, on_this_computer=False), "needs a name"),
    ],
)
def test_what_cannot_be_a_profile_is_refused_and_leaves_nothing(
    nobody_here: AccountTools, wish: NewProfile, what: str
) -> None:
    with pytest.raises(Refused, match=what):
        create_profile(nobody_here, wish)

    assert not nobody_here.profiles.root.exists()


@pytest.mark.requirement("E-136")
def test_a_missing_key_store_is_told_and_nothing_is_kept_in_clear(
    tmp_path: Path, clock: ManualClock
) -> None:
    tools = account_tools(tmp_path, clock, NoKeyStore())

    with pytest.raises(Unavailable, match="no key store"):
        create_profile(tools, NewProfile("Zoé", PASSPHRASE, on_this_computer=True))

    assert list(tmp_path.iterdir()) == []


@needs_fork
def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)

    code, told = in_child(lambda: _create_in(tmp_path))

    tmp_path.chmod(0o755)
    assert (code, told) == (1, "Unavailable: This folder cannot be written to.")


def test_a_disk_that_fails_half_way_leaves_nothing_behind(
    nobody_here: AccountTools,
    key_store: MemoryKeyStore,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_of: object) -> None:
        raise Unavailable("", "")

    monkeypatch.setattr("app.account.create_profile.write_header", fail)

    with pytest.raises(Unavailable):
        create_profile(
            nobody_here, NewProfile("Zoé", PASSPHRASE, on_this_computer=True)
        )

    assert list(nobody_here.profiles.root.iterdir()) == []
    assert vars(key_store) == vars(MemoryKeyStore())


@pytest.mark.skipif(os.name == "nt", reason="permissions as POSIX has them")
@pytest.mark.requirement("E-137")
def test_nobody_else_on_the_computer_can_read_a_profile(
    nobody_here: AccountTools,
) -> None:
    created = create_profile(
        nobody_here, NewProfile("Zoé", PASSPHRASE, on_this_computer=False)
    )
    folder = created.vault.folder

    modes = {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}

    created.vault.close()
    assert modes == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(folder.parent.stat().st_mode) == 0o700


@pytest.mark.requirement("E-137")
def test_one_profile_does_not_open_another(nobody_here: AccountTools) -> None:
    first, second = (
        create_profile(nobody_here, NewProfile(name, phrase, on_this_computer=False))
        for name, phrase in (("Zoé", PASSPHRASE), ("Bo", "une autre phrase"))
    )
    first.vault.close()
    second.vault.close()

    with pytest.raises(Refused):
        unlock(nobody_here, second.vault.profile.id, WithPassphrase(PASSPHRASE))
    with pytest.raises(Refused):
        unlock(
            nobody_here,
            second.vault.profile.id,
            WithRecoveryCode(first.recovery_code),
        )


def _create_in(folder: Path) -> None:
    tools = account_tools(
        give_up_rights(folder) / "profiles",
        ManualClock(A_MOMENT),
        MemoryKeyStore(),
    )
    create_profile(tools, NewProfile("Zoé", PASSPHRASE, on_this_computer=False))
