"""Small disks and sticks: real ones where the system lets us mount them."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

MEGABYTE = 1 << 20
PAGE = 4_096


@contextmanager
def mounted(folder: Path, size: int) -> Iterator[bool]:
    """Mount a disk of ``size`` bytes there; give whether the system let us."""
    folder.mkdir(parents=True)
    options = ("-t", "tmpfs", "-o", f"size={size}", "exerzia-acceptance")
    is_real = sys.platform == "linux" and works("mount", *options, str(folder))
    try:
        yield is_real
    finally:
        if is_real:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)


def make_read_only(folder: Path) -> None:
    """Turn the lock of a mounted stick."""
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)


def fill(folder: Path, left: int) -> Path:
    """Fill the disk of ``folder`` but for ``left`` bytes; return what fills it.

    Somebody else may be writing to it meanwhile.
    """
    facts = os.statvfs(folder)
    filler = folder / "holiday-films"
    missing = max(0, facts.f_bavail * facts.f_frsize - left)
    with filler.open("wb", buffering=0) as stream, suppress(OSError):
        while missing > 0:
            missing -= stream.write(bytes(min(missing, PAGE)))
    return filler


def works(*command: str) -> bool:
    """Return whether the system lets us run this."""
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0
