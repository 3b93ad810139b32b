"""What set-up has already done, so that a second start does nothing twice."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path


class Stamps:
    """One fingerprint a finished step, kept inside the environment it describes.

    A stamp that cannot be read counts as absent: the step is done again.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def holds(self, step: str, fingerprint: str) -> bool:
        """Return whether the step was finished with exactly these inputs."""
        return self._read().get(step) == fingerprint

    def set(self, step: str, fingerprint: str) -> None:
        """Remember that the step is finished."""
        self._write({**self._read(), step: fingerprint})

    def forget(self, step: str) -> None:
        """Have the step done again at the next start."""
        self._write({key: held for key, held in self._read().items() if key != step})

    def _read(self) -> dict[str, str]:
        try:
            held = json.loads(self.path.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return held if isinstance(held, dict) else {}

    def _write(self, held: dict[str, str]) -> None:
        fresh = self.path.with_suffix(".new")
        fresh.write_text(json.dumps(held, indent=1), "utf-8")
        fresh.replace(self.path)


def fingerprint(files: Iterable[Path], words: Iterable[str] = ()) -> str:
    """Return a digest of the files' contents and of the words."""
    digest = hashlib.sha256()
    for path in sorted(files):
        content = path.read_bytes() if path.is_file() else b""
        digest.update(f"{path.name} {len(content)}\n".encode())
        digest.update(content)
    for word in words:
        digest.update(f"{word}\n".encode())
    return digest.hexdigest()
