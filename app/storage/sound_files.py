"""The files of recordings: samples under AES-256-GCM, and nothing beside them.

A file is the sealed stream of ``sealed_stream.py`` alone. Its name is random; only its
length and its dates can be seen without the key. The samples are bound to their session
and turn, so that a file in the place of another one is noticed.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_bytes, token_hex
from uuid import UUID

from app.shared.errors import N_, ExpectedError, Unavailable
from app.storage.failures import disk_told
from app.storage.files import make_private_file, make_private_folder, settle
from app.storage.sealed_stream import PIECE_BYTES, seal, unseal
from app.storage.secret_key import KEY_BYTES, SecretKey

RECORDINGS_NAME = "recordings"
"""Folder of the sound, in the folder of a profile."""

_NAME_BYTES = 16
_ENDING = ".sound"


class SoundFiles:
    """The folder of one profile's recordings; made when there is something to keep."""

    def __init__(self, profile_folder: Path) -> None:
        self.folder = profile_folder / RECORDINGS_NAME

    @staticmethod
    def fresh() -> tuple[str, SecretKey]:
        """Return a name and a key that nothing has had before."""
        return token_hex(_NAME_BYTES) + _ENDING, SecretKey(token_bytes(KEY_BYTES))

    @contextmanager
    def removed_on_failure(self, name: str) -> Iterator[None]:
        """Remove a file when the block fails: nobody has its key any more."""
        try:
            yield
        except BaseException:
            self.remove(name)
            raise

    def write(self, name: str, key: SecretKey, bound: bytes, pcm: bytes) -> None:
        """Write samples, sealed and durable.

        Raises:
            Unavailable: the disk said no; half a file may be left.
        """
        make_private_folder(self.folder)
        path = self.folder / name
        make_private_file(path)
        view = memoryview(pcm)
        starts = range(0, len(pcm), PIECE_BYTES)
        pieces = (bytes(view[start : start + PIECE_BYTES]) for start in starts)
        with disk_told(), path.open("wb") as output:
            seal(output, key, bound, pieces)
            output.flush()
            os.fsync(output.fileno())
        settle(self.folder)

    def read(self, name: str, key: SecretKey, bound: bytes) -> bytes:
        """Return the samples of a file.

        Raises:
            Unavailable: it is not there, altered, or its disk said no.
        """
        path = self.folder / name
        if not path.is_file():
            raise sound_gone()
        with disk_told(), path.open("rb") as stream:
            try:
                return b"".join(unseal(stream, key, bound))
            except Unavailable as error:
                raise sound_damaged() from error

    def size(self, name: str) -> int | None:
        """Return the bytes a file takes on the disk; None when it is not there."""
        with suppress(OSError):
            return (self.folder / name).stat().st_size
        return None

    def remove(self, name: str) -> None:
        """Remove a file; what cannot be removed now waits for the next sweep."""
        with suppress(OSError):
            (self.folder / name).unlink()

    def names(self) -> frozenset[str]:
        """Return the names of what is there."""
        with suppress(OSError):
            return frozenset(path.name for path in self.folder.iterdir())
        return frozenset()

    def remove_written_before(self, moment_s: float) -> int:
        """Remove what was last written before a moment, without any key.

        Args:
            moment_s: seconds since 1970.

        Returns:
            How many files went.
        """
        before = len(self.names())
        for name in self.names():
            with suppress(OSError):
                if (self.folder / name).stat().st_mtime < moment_s:
                    self.remove(name)
        return before - len(self.names())


def bound_to(session_id: UUID, turn: int) -> bytes:
    """Return what the samples of an answer are bound to."""
    return f"exerzia recording 1|{session_id}|{turn}".encode()


def sound_gone() -> ExpectedError:
    """Return the failure of an answer whose sound is not there any more."""
    return Unavailable(
        N_("The sound of this answer is no longer kept."),
        N_("Its words are still in the report."),
    )


def sound_damaged() -> ExpectedError:
    """Return the failure of a file that was altered or cut short."""
    return Unavailable(
        N_("The sound of this answer is damaged and cannot be heard."),
        N_("Its words are still in the report."),
    )
