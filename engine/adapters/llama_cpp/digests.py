"""SHA-256 of model files, remembered: a file of gigabytes is not read again each time."""

import hashlib
import json
import os
from pathlib import Path

_BOOK = "digests.json"


class Digests:
    """The digests known in a folder, by path, size and time of change."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _BOOK

    def known(self, model: Path) -> str | None:
        """Return the digest of a file that has not changed since it was read."""
        return self._book().get(_mark(model))

    def of(self, model: Path) -> str:
        """Return the digest of a file, reading it when it is not known."""
        if known := self.known(model):
            return known
        mark = _mark(model)
        with model.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        self._keep(self._book() | {mark: digest})
        return digest

    def _book(self) -> dict[str, str]:
        try:
            book = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return book if isinstance(book, dict) else {}

    def _keep(self, book: dict[str, str]) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        temporary = self._path.with_suffix(f".{os.getpid()}.new")
        temporary.write_text(json.dumps(book), "utf-8")
        temporary.replace(self._path)


def _mark(model: Path) -> str:
    about = model.stat()
    return f"{model.resolve()}|{about.st_size}|{about.st_mtime_ns}"
