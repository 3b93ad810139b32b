"""Keys, their fingerprints and their files."""

import errno
import os
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.api.errors import Refused, Unavailable
from engine.models.signing import SigningKey, VerifyKey

KNOWN = VerifyKey(bytes(range(32)))


def test_a_signature_counts_for_its_key_and_its_bytes_alone() -> None:
    mine, other = SigningKey.new(), SigningKey.new()

    signature = mine.sign(b"content")

    assert mine.public.verify(signature, b"content")
    assert not mine.public.verify(signature, b"Content")
    assert not other.public.verify(signature, b"content")
    assert not mine.public.verify(b"", b"content")


@settings(max_examples=50)
@given(place=st.integers(0, 511))
def test_no_bit_of_a_signature_can_be_changed(place: int) -> None:
    key = SigningKey.new()
    signature = bytearray(key.sign(b"content"))

    signature[place // 8] ^= 1 << place % 8

    assert not key.public.verify(bytes(signature), b"content")


def test_a_fingerprint_is_eighty_bits_of_the_digest_in_four_groups() -> None:
    # SHA-256 of bytes 0 to 31 begins with 630dcd2966c433669112.
    assert KNOWN.fingerprint == "CC6W-TAB6-RGSP-D48J"


def test_a_public_key_comes_back_from_its_text() -> None:
    assert VerifyKey.from_text(KNOWN.text) == KNOWN


@pytest.mark.parametrize(
    "text",
    [
        "",
        "AAAA",
        KNOWN.text[:-1],
        f"{KNOWN.text} ",
        f"{KNOWN.text}\n",
        "é" * 44,
        "!" * 44,
    ],
)
def test_what_is_no_key_is_not_taken_for_one(text: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        VerifyKey.from_text(text)


def test_a_private_key_comes_back_from_its_file(tmp_path: Path) -> None:
    key = SigningKey.new()

    key.save(tmp_path / "keys" / "maker.pem")

    assert SigningKey.from_file(tmp_path / "keys" / "maker.pem").public == key.public


@pytest.mark.skipif(sys.platform == "win32", reason="rights are told otherwise there")
def test_a_private_key_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "maker.pem"

    SigningKey.new().save(path)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_private_key_never_writes_over_a_file(tmp_path: Path) -> None:
    path = tmp_path / "maker.pem"
    first = SigningKey.new()
    first.save(path)

    with pytest.raises(Refused):
        SigningKey.new().save(path)

    assert SigningKey.from_file(path).public == first.public


@pytest.mark.parametrize(
    "content", [b"", b"-----BEGIN " + b"PRIVATE KEY-----", b"\0" * 9000]
)
def test_a_file_without_a_private_key_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "maker.pem"
    path.write_bytes(content)

    with pytest.raises(Unavailable, match=r"maker\.pem holds no key"):
        SigningKey.from_file(path)


def test_half_a_private_key_does_not_stay_in_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "no space left")

    path, key = tmp_path / "maker.key", SigningKey.new()
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(Unavailable):
            key.save(path)

    key.save(path)

    assert SigningKey.from_file(path).public == key.public


def test_a_private_key_does_not_show_itself() -> None:
    key = SigningKey.new()

    assert repr(key) == f"SigningKey({key.public.fingerprint})"
