"""The operating system's key store, as the vault needs it."""

from typing import Protocol

from app.shared.errors import N_, Unavailable


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
