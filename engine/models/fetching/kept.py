"""What a download that was interrupted has left, and an end to it."""

from contextlib import suppress
from pathlib import Path

from engine.models.fetching.partial.disk import disk_in_words
from engine.models.fetching.partial.partial_file import bytes_in
from engine.models.fetching.partial.places import part_places
from engine.models.fetching.records import RemoteFile
from engine.models.fetching.waiting.stopping import Stopping
from engine.models.files.lock import FileLock

_LOOKS = 40
_LOOK_SECONDS = 0.05


def bytes_kept(file: RemoteFile, into: Path) -> int:
    """Return how many bytes of ``file`` need not be fetched again."""
    places = part_places(file, into)
    if places.whole.is_file():
        return places.whole.stat().st_size
    return bytes_in(places.data, places.state)


def discard(file: RemoteFile, into: Path) -> int:
    """Throw away what there is of ``file``; return the bytes that frees.

    Nothing, and 0, while it is being downloaded.

    Raises:
        Unavailable: the disk refuses.
    """
    places = part_places(file, into)
    if not any(path.exists() for path in places.all):
        return 0
    lock = FileLock(places.lock, passing=True)
    with disk_in_words():
        if not _taken_soon(lock):
            return 0
        try:
            here = [path for path in places.all if path.is_file()]
            # Blocks, not length: a partial file has holes.
            freed = sum(getattr(path.stat(), "st_blocks", 0) * 512 for path in here)
            for path in here:
                _remove(path)
            return freed
        finally:
            lock.release()


def _taken_soon(lock: FileLock) -> bool:
    """Take the turn; a download that was just cancelled gives it back any moment."""
    patience = Stopping()
    for _ in range(_LOOKS):
        if lock.take():
            return True
        patience.rest(_LOOK_SECONDS)
    return False


def _remove(path: Path) -> None:
    """Remove a file; Windows refuses as long as a hash that was stopped has it open."""
    patience = Stopping()
    for _ in range(_LOOKS):
        with suppress(PermissionError):
            path.unlink(missing_ok=True)
            return
        patience.rest(_LOOK_SECONDS)
    path.unlink(missing_ok=True)
