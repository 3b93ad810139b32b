"""A real encrypted vault for every test that wants one.

Making a vault costs a second; copying one costs a millisecond. The template is made
once a run, with a passphrase cost far below what the application accepts.
"""

import secrets
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest

from app.account.attempt_brake import AttemptBrake
from app.account.create_profile import NewProfile, create_profile
from app.account.lock import lock
from app.account.tools import AccountTools
from app.account.unlock import unlock
from app.shared.clock import ManualClock
from app.shared.ids import uuid7_maker
from app.storage.key_store import KeyStore, MemoryKeyStore
from app.storage.keys import Locksmith, WithPassphrase
from app.storage.passphrase import PassphraseCost, PassphraseRule
from app.storage.profiles import ProfilesFolder
from app.storage.vault import Vault
from tests.builders import A_MOMENT

CHEAP = PassphraseRule(
    least=PassphraseCost(memory_kib=8, passes=1, lanes=1), target_ms=0
)
"""A passphrase cost for tests: no protection at all."""

PASSPHRASE = "quatre mots sans rapport"  # noqa: S105 (opens nothing but test vaults)


@dataclass(frozen=True)
class Template:
    """A vault that was made once, to be copied."""

    root: Path
    profile_id: UUID
    recovery_code: str


def account_tools(root: Path, clock: ManualClock, key_store: KeyStore) -> AccountTools:
    """Return the tools of an account, with a cheap passphrase."""
    profiles = ProfilesFolder(root)
    return AccountTools(
        profiles,
        Locksmith(secrets.token_bytes, key_store, CHEAP, clock),
        AttemptBrake(profiles, clock),
        clock,
        uuid7_maker(clock),
    )


@pytest.fixture(scope="session")
def vault_template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    """A locked vault of Léa's, opened by PASSPHRASE."""
    root = tmp_path_factory.mktemp("template")
    tools = account_tools(root, ManualClock(A_MOMENT), MemoryKeyStore())
    created = create_profile(
        tools, NewProfile("Léa", PASSPHRASE, on_this_computer=False)
    )
    lock(created.vault)
    return Template(root, created.vault.profile.id, created.recovery_code)


@pytest.fixture
def clock() -> ManualClock:
    """The test's clock, at A_MOMENT."""
    return ManualClock(A_MOMENT)


@pytest.fixture
def key_store() -> MemoryKeyStore:
    """An empty key store."""
    return MemoryKeyStore()


@pytest.fixture
def profiles_root(tmp_path: Path, vault_template: Template) -> Path:
    """A folder of profiles that holds a copy of the template."""
    root = tmp_path / "profiles"
    shutil.copytree(vault_template.root, root)
    return root


@pytest.fixture
def tools(profiles_root: Path, clock: ManualClock, key_store: KeyStore) -> AccountTools:
    """The tools of the account in ``profiles_root``."""
    return account_tools(profiles_root, clock, key_store)


@pytest.fixture
def profile_id(vault_template: Template) -> UUID:
    """Léa's profile."""
    return vault_template.profile_id


@pytest.fixture
def recovery_code(vault_template: Template) -> str:
    """Léa's recovery code."""
    return vault_template.recovery_code


@pytest.fixture
def vault(tools: AccountTools, profile_id: UUID) -> Iterator[Vault]:
    """Léa's vault, unlocked and empty; closed when the test ends."""
    opened = unlock(tools, profile_id, WithPassphrase(PASSPHRASE))
    yield opened
    opened.close()
