"""Contents coming into the store, and those nobody needs any more."""

import contextlib
import errno
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from engine.api.errors import N_, Unavailable
from engine.models.files.copying import digest_of
from engine.models.files.durable import discard, flush, replace_patiently, settle
from engine.models.store.layout import STAGED, TRASH, Root, is_digest, new_name
from engine.models.store.reading import blob_in, entries, is_file, referenced, shelved

CLAIM_S: Final = 7 * 24 * 3600.0
"""A blob nobody published is garbage a week after it was last claimed."""


def move_in(root: Root, file: Path, sha256: str) -> Path:
    """Move a verified file among the blobs; only for who is alone there.

    One that is here already, and sound, stays. On the same disk by renaming; from
    another by a copy that is verified, after which the file itself is removed.

    Raises:
        OSError: the disk said no.
        Unavailable: the file is not what it is said to be.
    """
    blob = root.blob(sha256)
    claim(root, (sha256,))
    held = blob_in(root, sha256)
    if held is not None and _is_sound(held, sha256):
        if file.resolve() != held.resolve():
            discard(file)  # models share the copy that is here
        return held
    if held is not None and file.resolve() == held.resolve():
        if held == blob:
            discard(held)  # so that it can be had again
        raise _not_as_told()
    try:
        flush(file)
        replace_patiently(file, blob)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        _copy_in(root, file, sha256)
        discard(file)
    settle(root.blobs)
    return blob


def _copy_in(root: Root, file: Path, sha256: str) -> None:
    staged = new_name(root.blobs, STAGED)
    try:
        shutil.copyfile(file, staged)
        flush(staged)
        _check_copy(staged, sha256)
        replace_patiently(staged, root.blob(sha256))
    except BaseException:
        discard(staged)
        raise


def _check_copy(copy: Path, sha256: str) -> None:
    if not _is_sound(copy, sha256):
        raise _not_as_told()


def _not_as_told() -> Unavailable:
    return Unavailable(
        N_("A file of the model changed while it was copied."),
        N_("Check the disk it comes from, then try again."),
    )


def claim(root: Root, digests: Iterable[str]) -> None:
    """Keep these from being pruned for a week, whether they are here already or not."""
    for digest in digests:
        (root.claims / root.blob(digest).name).touch()


def release(root: Root, digests: Iterable[str]) -> None:
    """Take claims back."""
    for digest in digests:
        discard(root.claims / root.blob(digest).name)


def claimed(root: Root, now: float) -> frozenset[str]:
    """Return the digests claimed within a week before ``now`` (seconds since 1970)."""
    fresh: set[str] = set()
    for path in entries(root.claims):
        with contextlib.suppress(OSError):
            if is_digest(path.name) and now - path.stat().st_mtime < CLAIM_S:
                fresh.add(path.name)
    return frozenset(fresh)


def garbage(root: Root, now: float) -> tuple[Path, ...]:
    """Return the blobs that no model needs and nobody has claimed."""
    kept = referenced(shelved(root)) | claimed(root, now)
    return tuple(
        path
        for path in entries(root.blobs)
        if is_digest(path.name) and path.name not in kept and is_file(path)
    )


def leftovers(root: Root) -> tuple[Path, ...]:
    """Return the files a crash left behind, below folders that the next write sweeps."""
    begun = [
        path
        for folder in (root.installed, root.blobs)
        for path in entries(folder)
        if path.name.startswith((STAGED, TRASH))
    ]
    return tuple(
        file for path in begun for file in (path, *entries(path)) if is_file(file)
    )


def own_bytes(paths: Iterable[Path]) -> int:
    """Return what removing these frees: nothing for contents with another name."""
    total = 0
    for path in paths:
        with contextlib.suppress(OSError):
            about = path.stat()
            total += about.st_size if about.st_nlink <= 1 else 0
    return total


def _is_sound(path: Path, sha256: str) -> bool:
    with contextlib.suppress(OSError):  # a disk that cannot read it back
        return digest_of(path, _unseen) == sha256
    return False


def _unseen(_size: int) -> None:
    """Nobody watches."""
