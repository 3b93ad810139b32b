"""A new database in the place of the old one, at any moment exactly one of them valid.

The header names its database. A successor is written beside it under a new name;
replacing the header, in one step, makes it the vault. A stop before that leaves the old
vault, a stop after it the new one, and ``sweep`` removes what belongs to neither.
"""

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from secrets import token_hex

from app.shared.errors import ExpectedError
from app.storage.copying import files_of
from app.storage.failures import disk_told
from app.storage.files import flush, make_private_folder, settle
from app.storage.header import HEADER_NAME, Header, read_header, write_header

EARLIER_NAME = "earlier"
"""Folder of the states of a vault before a migration or a restoration."""

_EARLIER_KEPT = 2


def new_database_name() -> str:
    """Return a file name that no database of the folder has had."""
    return f"vault-{token_hex(4)}.db"


def succeed(folder: Path, fresh: Header, make: Callable[[Path], None]) -> None:
    """Make ``fresh`` and its database the vault in ``folder``.

    Args:
        folder: of the profile, held alone.
        fresh: the header to be; its database has a name not in use.
        make: writes and verifies the database at the path it is given, and leaves
            nothing behind when it fails.

    Raises:
        Unavailable: the disk said no; the vault is as it was.
    """
    make(folder / fresh.database)
    try:
        settle(folder)
        write_header(folder / HEADER_NAME, fresh)
    finally:
        sweep(folder)


def sweep(folder: Path) -> None:
    """Remove what belongs to no vault; what cannot be removed now waits for the next.

    Args:
        folder: of the profile, held alone.
    """
    with suppress(ExpectedError), disk_told():
        ours = set(files_of(folder / read_header(folder / HEADER_NAME).database))
        for path in [*folder.glob("vault-*.db*"), *folder.glob("*.new*")]:
            if path not in ours:
                path.unlink()
        for half in (folder / EARLIER_NAME).glob("*.new"):
            shutil.rmtree(half)


def keep_earlier(folder: Path, moment: datetime) -> None:
    """Keep a copy of the vault as it stands, encrypted as it is.

    Args:
        folder: of the profile, held alone, its database closed.
        moment: now, in UTC; names the copy.

    Raises:
        Unavailable: the disk said no; then no half copy is left.
    """
    earlier = folder / EARLIER_NAME
    make_private_folder(earlier)
    name = f"{moment:%Y%m%dT%H%M%S.%fZ}-{token_hex(2)}"
    copy, kept = earlier / f"{name}.new", earlier / name
    with disk_told():
        shutil.rmtree(copy, ignore_errors=True)
        make_private_folder(copy)
        try:
            for path in [*folder.glob("vault-*.db*"), *folder.glob(HEADER_NAME)]:
                shutil.copy2(path, copy / path.name)
                flush(copy / path.name)
        except BaseException:
            shutil.rmtree(copy, ignore_errors=True)
            raise
        copy.replace(kept)
        settle(earlier)
        for old in sorted(earlier.iterdir())[:-_EARLIER_KEPT]:
            shutil.rmtree(old)


def forget_earlier(folder: Path) -> None:
    """Remove every earlier state of the vault.

    Raises:
        Unavailable: the disk said no.
    """
    with disk_told():
        if (folder / EARLIER_NAME).is_dir():
            shutil.rmtree(folder / EARLIER_NAME)
