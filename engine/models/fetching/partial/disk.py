"""What the disk's refusals mean."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from engine.api.errors import Unavailable
from engine.models.fetching import words

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


@contextmanager
def disk_in_words(missing: int = 0) -> Iterator[None]:
    """Tell what the disk says no to in words; ``missing``: bytes still to be written.

    Raises:
        Unavailable: instead of OSError.
    """
    try:
        yield
    except OSError as cause:
        raise _told(cause, missing) from cause


def _told(cause: OSError, missing: int) -> Unavailable:
    if cause.errno in _FULL:
        return words.disk_full(max(1, -(-missing // 1_000_000)))
    if cause.errno == errno.EFBIG:
        return words.file_too_large()
    return words.disk_refused()
