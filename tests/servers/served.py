"""A file on the server of the tests."""

import hashlib
import random
from dataclasses import dataclass, field
from functools import cached_property


@dataclass
class Served:
    """Bytes under a path, with what the server says of them."""

    content: bytes
    etag: str = '"one"'
    """Empty: the server gives none."""
    ranges: bool = True
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def size(self) -> int:
        return len(self.content)

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()

    @cached_property
    def md5(self) -> str:
        return hashlib.md5(self.content, usedforsecurity=False).hexdigest()


def random_bytes(size: int, seed: int = 1) -> bytes:
    """Return the same ``size`` bytes for the same ``seed``."""
    chance = random.Random(seed)  # noqa: S311 (content, no secret)
    return chance.randbytes(size)
