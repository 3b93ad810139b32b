import errno

import pytest

from app.shared.errors import Unavailable
from app.storage.failures import disk_told, from_database, from_system


class DriverError(Exception):
    def __init__(self, code: int | None, words: str = "other words") -> None:
        super().__init__(words)
        self.sqlite_errorcode = code


@pytest.mark.parametrize(
    ("code", "what"),
    [
        (5, "using this vault"),
        (6, "using this vault"),
        (8, "cannot be written"),
        (1032, "cannot be written"),
        (10, "could not be read"),
        (778, "could not be read"),
        (11, "damaged"),
        (13, "full"),
        (14, "missing"),
        (26, "damaged"),
    ],
)
def test_what_the_database_cannot_help_is_told_in_words(code: int, what: str) -> None:
    told = from_database(DriverError(code))

    assert told is not None
    assert what in told.what
    assert told.remedy


def test_a_failure_inside_a_copy_is_known_by_its_words() -> None:
    told = from_database(DriverError(1, "database or disk is full"))

    assert told is not None
    assert "full" in told.what


@pytest.mark.parametrize(
    "error", [DriverError(1), DriverError(19), DriverError(None), ValueError()]
)
def test_what_is_our_own_fault_stays_a_bug(error: Exception) -> None:
    assert from_database(error) is None


@pytest.mark.parametrize(
    ("number", "what"),
    [
        (errno.ENOSPC, "full"),
        (errno.EDQUOT, "full"),
        (errno.EROFS, "cannot be written"),
        (errno.EACCES, "cannot be written"),
        (errno.ENOENT, "missing"),
        (errno.EIO, "could not be read"),
        (None, "could not be read"),
    ],
)
def test_what_the_file_system_cannot_help_is_told_in_words(
    number: int | None, what: str
) -> None:
    assert what in from_system(OSError(number, "some words")).what


def test_the_cause_of_a_failure_is_kept() -> None:
    cause = OSError(errno.ENOSPC, "no space")

    with pytest.raises(Unavailable) as told, disk_told():
        raise cause

    assert told.value.__cause__ is cause
