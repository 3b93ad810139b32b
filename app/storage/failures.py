"""Foreign failures of disk and database, told in our own words."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from app.shared.errors import N_, ExpectedError, Refused, Unavailable

SQLITE_ERROR = 1
SQLITE_BUSY = 5
SQLITE_LOCKED = 6
SQLITE_READONLY = 8
SQLITE_IOERR = 10
SQLITE_CORRUPT = 11
SQLITE_FULL = 13
SQLITE_CANTOPEN = 14
SQLITE_NOTADB = 26

Sentences = tuple[str, str]
"""What happened, and what to do."""

DAMAGED: Sentences = (
    N_("The vault of this profile is damaged and cannot be read."),
    N_("Restore your latest backup; the damaged file is kept beside it."),
)
FULL: Sentences = (
    N_("The disk is full, so nothing more can be saved."),
    N_("Free some space and try again. What was saved before is safe."),
)
READ_ONLY: Sentences = (
    N_("This folder cannot be written to."),
    N_("Check its permissions, or choose another folder."),
)
IN_USE: Sentences = (
    N_("Another program is using this vault."),
    N_("Close the other window of Exerzia and try again."),
)
MISSING: Sentences = (
    N_("The vault of this profile is missing or cannot be opened."),
    N_(
        "Check that its disk is connected and its folder open to you, "
        "or restore your latest backup."
    ),
)
DISK: Sentences = (
    N_("The disk could not be read or written."),
    N_(
        "Free some space and check that the disk is connected, then try again. "
        "What was saved before is safe."
    ),
)

_BY_SQLITE_CODE: dict[int, Sentences] = {
    SQLITE_BUSY: IN_USE,
    SQLITE_LOCKED: IN_USE,
    SQLITE_READONLY: READ_ONLY,
    SQLITE_IOERR: DISK,
    SQLITE_CORRUPT: DAMAGED,
    SQLITE_FULL: FULL,
    SQLITE_CANTOPEN: MISSING,
    SQLITE_NOTADB: DAMAGED,
}

_BY_SQLITE_WORDS: dict[str, int] = {
    "database is locked": SQLITE_BUSY,
    "attempt to write a readonly database": SQLITE_READONLY,
    "disk I/O error": SQLITE_IOERR,
    "database disk image is malformed": SQLITE_CORRUPT,
    "database or disk is full": SQLITE_FULL,
    "unable to open database file": SQLITE_CANTOPEN,
    "file is not a database": SQLITE_NOTADB,
}
"""Inside a function of its own, SQLCipher passes on the words but not the code."""

_BY_ERRNO: dict[int, Sentences] = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EFBIG: FULL,
    errno.EROFS: READ_ONLY,
    errno.EACCES: READ_ONLY,
    errno.EPERM: READ_ONLY,
    errno.ENOENT: MISSING,
    errno.EBUSY: IN_USE,
}


def from_database(error: BaseException) -> Unavailable | None:
    """Return our word for a database driver's error.

    Returns:
        None when the error is none of the world's doing: then it is a bug.
    """
    code = getattr(error, "sqlite_errorcode", None)
    if not isinstance(code, int):
        return None
    if code == SQLITE_ERROR:
        code = _BY_SQLITE_WORDS.get(str(error), code)
    sentences = _BY_SQLITE_CODE.get(code & 0xFF)
    return Unavailable(*sentences) if sentences else None


def from_system(error: OSError) -> Unavailable:
    """Return our word for an error of the file system."""
    return Unavailable(*_BY_ERRNO.get(error.errno or 0, DISK))


@contextmanager
def disk_told() -> Iterator[None]:
    """Turn errors of the file system inside the block into ours.

    Raises:
        Unavailable: the file system said no.
    """
    try:
        yield
    except OSError as error:
        raise from_system(error) from error


def damaged() -> Unavailable:
    """Return the failure of a vault that cannot be read."""
    return Unavailable(*DAMAGED)


def missing() -> Unavailable:
    """Return the failure of a vault whose file is not there."""
    return Unavailable(*MISSING)


def locked() -> ExpectedError:
    """Return the refusal to work on a vault that has been locked."""
    return Refused(N_("This profile is locked."), N_("Unlock it to go on."))


def newer() -> ExpectedError:
    """Return the refusal of what a newer application has written."""
    return Refused(
        N_("This was saved by a newer version of Exerzia."),
        N_("Update Exerzia to open it. Nothing has been changed."),
    )
