import pytest

from app.account.auto_lock import CHOICES_MINUTES, DEFAULT_MINUTES, is_lock_due

TEN_MINUTES_MS = 600_000


@pytest.mark.requirement("E-137")
def test_a_profile_locks_after_ten_minutes_without_use() -> None:
    assert DEFAULT_MINUTES == 10
    assert DEFAULT_MINUTES in CHOICES_MINUTES
    assert not is_lock_due(TEN_MINUTES_MS - 1, DEFAULT_MINUTES)
    assert is_lock_due(TEN_MINUTES_MS, DEFAULT_MINUTES)


def test_a_profile_that_never_locks_never_does() -> None:
    assert not is_lock_due(10**12, None)
