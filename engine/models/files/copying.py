"""Large files read in pieces: hashed, checked while they are copied, watched, stopped."""

import hashlib
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from engine.api.cancel import Cancel
from engine.api.errors import N_, Unavailable

PIECE: Final = 1 << 20
"""Bytes read at once: a cancel is seen within milliseconds."""

OnProgress = Callable[[int, int], None]
"""Takes bytes done and bytes in all."""


class Stopped(Exception):  # noqa: N818 (not an error: somebody wished it)
    """The work was asked to stop; never leaves ``engine.models``."""


@dataclass(slots=True)
class Meter:
    """How far one piece of work is, and whether it is still wanted."""

    total: int
    """Bytes in all."""
    on_progress: OnProgress
    cancel: Cancel
    done: int = 0

    def add(self, count: int) -> None:
        """Count bytes that were dealt with.

        Raises:
            Stopped: nobody wants the rest.
        """
        if self.cancel.cancelled:
            raise Stopped
        self.done += count
        self.on_progress(min(self.done, self.total), self.total)


class Sums:
    """Checksums of bytes that go by."""

    def __init__(self) -> None:
        self._sha256 = hashlib.sha256()
        self._md5 = hashlib.md5(usedforsecurity=False)
        self._with_md5 = False
        self.crc = 0
        """CRC-32."""

    @classmethod
    def with_md5(cls) -> "Sums":
        """Return sums that know MD5 as well: all that some publishers tell."""
        sums = cls()
        sums._with_md5 = True
        return sums

    def add(self, piece: bytes) -> None:
        """Take the next bytes."""
        self._sha256.update(piece)
        self.crc = zlib.crc32(piece, self.crc)
        if self._with_md5:
            self._md5.update(piece)

    @property
    def sha256(self) -> str:
        """Of everything so far."""
        return self._sha256.hexdigest()

    @property
    def md5(self) -> str:
        """Of everything so far; empty when nobody asked for it."""
        return self._md5.hexdigest() if self._with_md5 else ""


def digest_of(
    path: Path,
    on_piece: Callable[[int], None],
    *,
    name: str = "sha256",
    before: bytes = b"",
) -> str:
    """Return the digest of a file, in hexadecimal.

    Args:
        path: the file.
        on_piece: takes the size of each piece that was read; may raise to end it.
        name: of the digest, as hashlib calls it.
        before: goes into it before the file.

    Raises:
        OSError: it cannot be read.
    """
    digest = hashlib.new(name, before, usedforsecurity=False)
    with path.open("rb", buffering=0) as stream:
        while piece := stream.read(PIECE):
            digest.update(piece)
            on_piece(len(piece))
    return digest.hexdigest()


def copy(source: BinaryIO, size: int, target: Path | None, sums: Sums) -> Iterator[int]:
    """Read ``size`` bytes into a new file, adding to ``sums``; give each piece's size.

    Args:
        source: stands where they begin.
        size: bytes.
        target: None: they are only read.
        sums: of what was read, whether the source is what it should be or not.

    Raises:
        Unavailable: the source cannot be read to there.
        OSError: the target cannot be written.
    """
    if target is None:
        for piece in pieces(source, size):
            sums.add(piece)
            yield len(piece)
        return
    with target.open("xb") as into:
        for piece in pieces(source, size):
            sums.add(piece)
            into.write(piece)
            yield len(piece)


def pieces(source: BinaryIO, size: int) -> Iterator[bytes]:
    """Give exactly ``size`` bytes of ``source``.

    Raises:
        Unavailable: it cannot be read to there.
    """
    left = size
    while left:
        try:
            piece = source.read(min(left, PIECE))
        except OSError as error:
            raise source_lost() from error
        if not piece:
            raise source_lost()
        left -= len(piece)
        yield piece


def source_lost() -> Unavailable:
    """Return the failure of a file that is gone before its end was read."""
    return Unavailable(
        N_("The file could not be read to its end; nothing was installed."),
        N_("Check that the disk it lies on is still connected, then try again."),
    )
