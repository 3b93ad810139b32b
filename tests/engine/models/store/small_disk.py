"""Disks with little room: a real one where the system lets us mount it.

Where it does not, no file of a child may grow beyond a few bytes: the system then
refuses the same writes. Neither is skipped.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from engine.models.store.store import ModelStore
from tests.engine.models.store.broken_off import CHILDREN, DONE, Deed, do

PAGE = 4096
DISK = 4 * 1024 * 1024


class SmallDisk:
    """A folder on it, and how much room it has left."""

    def __init__(self, root: Path, *, is_real: bool) -> None:
        self.root = root
        self.is_real = is_real
        self._filler = root / "filler"

    def ends(self, deed: Deed, left: int) -> int:
        """Do ``deed`` with ``left`` bytes of room in a child; return its exit."""
        if self.is_real:
            self._fill(left)
        try:
            child = CHILDREN.Process(
                target=_do, args=(self.root, deed, None if self.is_real else left)
            )
            child.start()
            child.join()
        finally:
            self._filler.unlink(missing_ok=True)
        return child.exitcode or DONE

    def _fill(self, left: int) -> None:
        facts = os.statvfs(self.root)
        room = facts.f_bavail * facts.f_frsize - left
        self._filler.write_bytes(bytes(max(room, 0)))


@contextmanager
def small_disk(folder: Path, *, may_mount: bool = True) -> Iterator[SmallDisk]:
    """Give a disk of four megabytes, or what stands for it."""
    folder.mkdir()
    options = f"size={DISK}"
    mounted = (
        may_mount
        and sys.platform == "linux"
        and not subprocess.run(
            ["mount", "-t", "tmpfs", "-o", options, "exerzia-store-tests", str(folder)],
            check=False,
            capture_output=True,
        ).returncode
    )
    try:
        yield SmallDisk(folder, is_real=mounted)
    finally:
        if mounted:
            subprocess.run(["umount", str(folder)], check=True)


def _do(root: Path, deed: Deed, largest: int | None) -> None:
    if largest is not None and sys.platform != "win32":
        import resource  # noqa: PLC0415 (exists on POSIX alone)
        import signal  # noqa: PLC0415 (as above)

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
    do(ModelStore(root / "models"), deed)
