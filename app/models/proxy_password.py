"""The password of a proxy: in the system's key store, or in memory, never in a file."""

from app.shared.errors import Unavailable
from app.storage.key_store import KeyStore

_NAME = "proxy"


class ProxyPassword:
    """One password, for the proxy of the preferences."""

    def __init__(self, key_store: KeyStore) -> None:
        self._key_store = key_store
        self._here: str | None = None

    def read(self) -> str:
        """Return the password; empty where none is known."""
        if self._here is not None:
            return self._here
        try:
            return self._key_store.read(_NAME) or ""
        except Unavailable:
            return ""

    def use(self, password: str) -> None:
        """Use ``password`` until the application is closed; it is kept nowhere."""
        self._here = password

    def keep(self, password: str) -> bool:
        """Use ``password`` from now on, and keep it where it is safe.

        Returns:
            Whether the key store keeps it; if not, it is asked for at the next start.
        """
        self._here = password
        try:
            if password:
                self._key_store.write(_NAME, password)
            else:
                self._key_store.forget(_NAME)
        except Unavailable:
            return False
        return True
