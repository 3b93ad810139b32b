"""The operating system's key store, as the vault needs it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from app.shared.errors import N_, Unavailable

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE = "Exerzia"

_TRUSTED = frozenset(
    {
        "keyring.backends.macOS",
        "keyring.backends.Windows",
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
    }
)
"""Modules of key stores that encrypt; anything else may write keys in clear."""


class KeyStore(Protocol):
    """Keeps small secrets for the person who is signed in to the computer."""

    def available(self) -> bool:
        """Return whether this computer has a key store we trust."""

    def read(self, name: str, /) -> str | None:
        """Return the secret kept under ``name``, None when there is none.

        Raises:
            Unavailable: there is no key store, or it said no.
        """

    def write(self, name: str, secret: str, /) -> None:
        """Keep ``secret`` under ``name``.

        Raises:
            Unavailable: there is no key store, or it said no.
        """

    def forget(self, name: str, /) -> None:
        """Remove what is kept under ``name``; nothing to remove is no error.

        Raises:
            Unavailable: there is no key store, or it said no.
        """


class SystemKeyStore:
    """The key store of the operating system, reached when it is first needed."""

    def available(self) -> bool:
        """Return whether this computer has a key store that encrypts."""
        try:
            self._store()
        except Unavailable:
            return False
        return True

    def read(self, name: str, /) -> str | None:
        """Return the secret kept under ``name``, None when there is none.

        Raises:
            Unavailable: there is no key store, or it said no.
        """
        with _store_told():
            return self._store().get_password(_SERVICE, name)

    def write(self, name: str, secret: str, /) -> None:
        """Keep ``secret`` under ``name``, and make sure it can be read again.

        Raises:
            Unavailable: there is no key store, or it said no.
        """
        with _store_told():
            store = self._store()
            store.set_password(_SERVICE, name, secret)
            if store.get_password(_SERVICE, name) != secret:
                raise no_key_store()

    def forget(self, name: str, /) -> None:
        """Remove what is kept under ``name``; nothing to remove is no error.

        Raises:
            Unavailable: there is no key store, or it said no.
        """
        with _store_told():
            store = self._store()
            if store.get_password(_SERVICE, name) is not None:
                store.delete_password(_SERVICE, name)

    def _store(self) -> "KeyringBackend":
        import keyring  # noqa: PLC0415 (looks for key stores at import, which a start need not wait for)

        with _store_told():
            chosen = keyring.get_keyring()
            stores: list[KeyringBackend] = getattr(chosen, "backends", [chosen])
            for store in stores:
                if type(store).__module__ in _TRUSTED:
                    return store
        raise no_key_store()


@contextmanager
def _store_told() -> Iterator[None]:
    try:
        yield
    except Unavailable:
        raise
    except Exception as error:  # each system's store raises errors of its own
        raise Unavailable(
            N_("The computer’s key store did not answer."),
            N_("Unlock it and try again, or use your passphrase."),
        ) from error


class MemoryKeyStore:
    """A key store that lives as long as the program: for tests and samples."""

    def __init__(self) -> None:
        self._secrets: dict[str, str] = {}

    def available(self) -> bool:
        """Return True."""
        return True

    def read(self, name: str, /) -> str | None:
        """Return the secret kept under ``name``."""
        return self._secrets.get(name)

    def write(self, name: str, secret: str, /) -> None:
        """Keep ``secret`` under ``name``."""
        self._secrets[name] = secret

    def forget(self, name: str, /) -> None:
        """Remove what is kept under ``name``."""
        self._secrets.pop(name, None)


class NoKeyStore:
    """A computer without a key store."""

    def available(self) -> bool:
        """Return False."""
        return False

    def read(self, _name: str, /) -> str | None:
        """Say that there is no key store."""
        raise no_key_store()

    def write(self, _name: str, _secret: str, /) -> None:
        """Say that there is no key store."""
        raise no_key_store()

    def forget(self, _name: str, /) -> None:
        """Say that there is no key store."""
        raise no_key_store()


def no_key_store() -> Unavailable:
    """Return the failure of a computer without a key store we trust."""
    return Unavailable(
        N_("This computer offers no key store that Exerzia can use."),
        N_("Use your passphrase or your recovery code."),
    )
