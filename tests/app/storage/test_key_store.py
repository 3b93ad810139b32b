from collections.abc import Callable
from types import SimpleNamespace

import keyring
import pytest
from keyring.errors import KeyringError

from app.shared.errors import Unavailable
from app.storage.key_store import (
    KeyStore,
    MemoryKeyStore,
    NoKeyStore,
    SystemKeyStore,
)


class FakeStore:
    """A foreign key store in memory."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, name: str) -> str | None:
        return self.kept.get((service, name))

    def set_password(self, service: str, name: str, secret: str) -> None:
        self.kept[service, name] = secret

    def delete_password(self, service: str, name: str) -> None:
        del self.kept[service, name]


class TrustedStore(FakeStore):
    __module__ = "keyring.backends.SecretService"


class PlainTextStore(FakeStore):
    __module__ = "keyrings.alt.file"


class NullStore(FakeStore):
    __module__ = "keyring.backends.null"


class ForgetfulStore(TrustedStore):
    __module__ = "keyring.backends.SecretService"

    def get_password(self, *_named: str) -> str | None:
        return None


class LockedStore(TrustedStore):
    __module__ = "keyring.backends.SecretService"

    def get_password(self, *_named: str) -> str | None:
        message = "the collection is locked"
        raise KeyringError(message)


Install = Callable[[object], None]


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Install:
    """Make the given store the one that keyring finds on this computer."""
    return lambda store: monkeypatch.setattr(keyring, "get_keyring", lambda: store)


@pytest.mark.parametrize("store", [MemoryKeyStore(), SystemKeyStore()], ids=type)
def test_a_secret_is_kept_read_and_forgotten(store: KeyStore, install: Install) -> None:
    install(TrustedStore())

    store.write("name", "secret")
    kept = store.read("name")
    store.forget("name")
    store.forget("name")

    assert (kept, store.read("name")) == ("secret", None)
    assert store.available()


def test_the_first_trusted_store_among_several_is_used(install: Install) -> None:
    plain, trusted = PlainTextStore(), TrustedStore()
    install(SimpleNamespace(backends=[plain, trusted]))

    SystemKeyStore().write("name", "secret")

    assert plain.kept == {}
    assert trusted.kept == {("Exerzia", "name"): "secret"}


@pytest.mark.requirement("E-145")
@pytest.mark.parametrize("found", [PlainTextStore(), NullStore()], ids=type)
def test_a_store_that_may_write_in_clear_is_never_used(
    install: Install, found: object
) -> None:
    install(found)
    store = SystemKeyStore()

    with pytest.raises(Unavailable, match="no key store"):
        store.write("name", "secret")

    assert not store.available()


def test_a_store_that_did_not_keep_the_secret_is_told(install: Install) -> None:
    install(ForgetfulStore())

    with pytest.raises(Unavailable):
        SystemKeyStore().write("name", "secret")


def test_a_locked_store_is_told_without_its_own_words(install: Install) -> None:
    install(LockedStore())

    with pytest.raises(Unavailable, match="did not answer") as told:
        SystemKeyStore().read("name")

    assert "collection" not in str(told.value)


@pytest.mark.parametrize(
    "use",
    [
        lambda store: store.read("name"),
        lambda store: store.write("name", "secret"),
        lambda store: store.forget("name"),
    ],
    ids=["read", "write", "forget"],
)
def test_a_computer_without_a_key_store_says_so(
    use: Callable[[KeyStore], object],
) -> None:
    store = NoKeyStore()

    with pytest.raises(Unavailable, match="no key store"):
        use(store)

    assert not store.available()
