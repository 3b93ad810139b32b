"""States kept on disk: what was read of a scenario's beginning, so as not to read it again.

Such a state is worth the reading of it only for the same file, the same engine and the
same rendering; anything else, and anything damaged, is removed when it is met.
"""

import hashlib
import json
import os
import re
import struct
from array import array
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

_MAGIC = b"EXZSTATE"
_HEAD = struct.Struct("<8sII")
"""Magic, bytes of the description, tokens."""
_DIGEST_BYTES = 32
_SUFFIX = ".state"


@dataclass(frozen=True, slots=True)
class StateKey:
    """What a state is good for."""

    digest: str
    """Of the model's file."""
    build: str
    context_tokens: int
    family: str
    versions: tuple[int, int]
    """Of the templates, and of the layout of the context."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is kept."""

    files: int = 12
    bytes: int = 1_500_000_000


@dataclass(frozen=True, slots=True)
class KeptState:
    """What was read, and the context's own record of it."""

    tokens: tuple[int, ...]
    data: bytes


class StateShelf:
    """The states of one model in a folder."""

    def __init__(self, folder: Path, key: StateKey, limits: Limits) -> None:
        self._folder = folder
        self._key = key
        self._limits = limits

    def keep(self, name: str, tokens: Sequence[int], data: bytes) -> bool:
        """Write a state, whole or not at all; False when the disk would not have it."""
        if len(data) > self._limits.bytes:
            return False
        description = self._description(name)
        body = _HEAD.pack(_MAGIC, len(description), len(tokens)) + description
        body += array("i", tokens).tobytes()
        path = self._path(name)
        temporary = path.with_suffix(f".{os.getpid()}.new")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with temporary.open("wb") as file:
                file.write(_checksum(body, data))
                file.write(body)
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        except OSError:
            with suppress(OSError):
                temporary.unlink()
            return False
        self._tidy(path)
        return True

    def find(self, name: str) -> KeptState | None:
        """Return the state of that name; one that does not fit is removed."""
        path = self._path(name)
        try:
            found = self._read(path, name)
            if found is None:
                path.unlink(missing_ok=True)
            else:
                os.utime(path)
        except OSError:
            return None
        return found

    def drop(self, name: str) -> None:
        """Remove a state the engine would not take."""
        self._path(name).unlink(missing_ok=True)

    def _read(self, path: Path, name: str) -> KeptState | None:
        if not path.is_file():
            return None
        raw = path.read_bytes()
        start = _DIGEST_BYTES + _HEAD.size
        if len(raw) < start or raw[:_DIGEST_BYTES] != _checksum(
            memoryview(raw)[_DIGEST_BYTES:]
        ):
            return None
        magic, size, count = _HEAD.unpack_from(raw, _DIGEST_BYTES)
        described = raw[start : start + size]
        if magic != _MAGIC or described != self._description(name):
            return None
        tokens = array("i")
        place = start + size
        tokens.frombytes(raw[place : place + count * tokens.itemsize])
        return KeptState(tuple(tokens), raw[place + count * tokens.itemsize :])

    def _description(self, name: str) -> bytes:
        return json.dumps({"name": name, **asdict(self._key)}).encode()

    def _path(self, name: str) -> Path:
        plain = re.sub(r"[^a-z0-9-]+", "-", name.lower())[:40]
        mark = hashlib.sha256(self._description(name)).hexdigest()[:16]
        return self._folder / f"{plain}-{mark}{_SUFFIX}"

    def _tidy(self, newest: Path) -> None:
        """Remove the states used longest ago until the rest is within the limits."""
        found = [path for path in self._folder.glob(f"*{_SUFFIX}") if path != newest]
        found.sort(key=lambda path: path.stat().st_mtime_ns, reverse=True)
        total, kept = newest.stat().st_size, 1
        for path in found:
            total += path.stat().st_size
            kept += 1
            if total > self._limits.bytes or kept > self._limits.files:
                path.unlink(missing_ok=True)


def _checksum(*parts: bytes | memoryview) -> bytes:
    total = hashlib.blake2b(digest_size=_DIGEST_BYTES)
    for part in parts:
        total.update(part)
    return total.digest()
