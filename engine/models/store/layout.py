"""Where things lie in one root of the store."""

import re
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Final

STAGED: Final = ".staged-"
"""Begins the names of folders that are being filled; in ``installed``."""
TRASH: Final = ".trash-"
"""Begins the names of what is being removed; in ``installed`` and ``blobs``."""

_DIGEST: Final = re.compile("[0-9a-f]{64}")
_FOLDER: Final = re.compile(
    r"(?P<id>[a-z0-9]+(?:[._-][a-z0-9]+)*)@(?P<version>[1-9][0-9]{0,9})"
    r"(?:\+(?P<turn>[1-9][0-9]{0,5}))?"
)


@dataclass(frozen=True, slots=True)
class FolderName:
    """Name of an installed model's folder: ``id@version``, or ``id@version+turn``."""

    model_id: str
    version: int
    turn: int = 0
    """Raised when the same version is put in place again, after damage."""

    def __str__(self) -> str:
        """Return the name."""
        turn = f"+{self.turn}" if self.turn else ""
        return f"{self.model_id}@{self.version}{turn}"

    @classmethod
    def from_text(cls, name: str) -> "FolderName | None":
        """Return what ``name`` says; None when it is not one of ours."""
        found = _FOLDER.fullmatch(name)
        if found is None:
            return None
        return cls(found["id"], int(found["version"]), int(found["turn"] or 0))


@dataclass(frozen=True, slots=True)
class Root:
    """One folder of models; nothing need be there."""

    path: Path

    @property
    def blobs(self) -> Path:
        """Contents by their SHA-256."""
        return self.path / "blobs"

    @property
    def installed(self) -> Path:
        """A folder for each model."""
        return self.path / "installed"

    @property
    def partial(self) -> Path:
        """Downloads under way."""
        return self.path / "partial"

    @property
    def claims(self) -> Path:
        """Empty files named like blobs that somebody is about to publish."""
        return self.path / "claims"

    @property
    def lock(self) -> Path:
        """Locked by whoever writes."""
        return self.path / "lock"

    def blob(self, sha256: str) -> Path:
        """Return where the content of that digest lies, or would.

        Raises:
            ValueError: that is no digest.
        """
        if not _DIGEST.fullmatch(sha256):
            raise ValueError(sha256)
        return self.blobs / sha256


def new_name(folder: Path, beginning: str) -> Path:
    """Return a path in ``folder`` that nobody has."""
    return folder / f"{beginning}{secrets.token_hex(8)}"


def is_digest(name: str) -> bool:
    """Return whether ``name`` is a SHA-256 as we write it."""
    return _DIGEST.fullmatch(name) is not None
