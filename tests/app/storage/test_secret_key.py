import pytest

from app.storage.secret_key import SecretKey


def test_a_key_shows_nothing_of_itself() -> None:
    shown = repr(SecretKey(b"a" * 32))

    assert "aaaa" not in shown
    assert "6161" not in shown


def test_a_wiped_key_cannot_be_used() -> None:
    key = SecretKey(b"a" * 32)

    key.wipe()

    with pytest.raises(ValueError, match="wiped"):
        key.reveal()


def test_a_key_of_another_length_is_none() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        SecretKey(b"short")
