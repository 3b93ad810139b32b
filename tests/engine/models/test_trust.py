"""Whose signatures count."""

from pathlib import Path

import pytest

from engine.api.errors import Refused, Unavailable
from engine.models.signing import SigningKey, VerifyKey
from engine.models.trust import TrustedBy, TrustedKeys


def a_key() -> VerifyKey:
    return SigningKey.new().public


def test_a_built_in_key_counts_and_any_other_does_not(tmp_path: Path) -> None:
    built_in = a_key()

    trusted = TrustedKeys([tmp_path / "nowhere"], tmp_path / "own", (built_in,))

    assert trusted.trusts(built_in)
    assert not trusted.trusts(a_key())


def test_a_key_that_an_administrator_puts_there_counts(tmp_path: Path) -> None:
    key = a_key()
    (tmp_path / "it.pub").write_text(f"{key.text} Northern Power, IT\n", "utf-8")

    trusted = TrustedKeys([tmp_path], None, ())

    assert trusted.trusts(key)
    assert [(one.name, one.by) for one in trusted.all()] == [
        ("Northern Power, IT", TrustedBy.ADMINISTRATOR)
    ]


def test_a_key_counts_from_the_moment_it_is_accepted(tmp_path: Path) -> None:
    key = a_key()
    trusted = TrustedKeys([], tmp_path / "own", ())
    before = trusted.trusts(key)

    trusted.accept(key, "Zoé\nfrom\u202e the IT desk")

    assert not before
    assert trusted.trusts(key)
    assert TrustedKeys([], tmp_path / "own", ()).trusts(key)
    assert trusted.all()[0].name == "Zoé from the IT desk"
    assert [path.suffix for path in (tmp_path / "own").iterdir()] == [".pub"]


def test_a_key_that_is_accepted_twice_is_kept_once(tmp_path: Path) -> None:
    key = a_key()
    trusted = TrustedKeys([], tmp_path, ())

    trusted.accept(key, "first")
    trusted.accept(key, "second")

    assert [one.name for one in trusted.all()] == ["second"]


def test_what_was_accepted_can_be_taken_back(tmp_path: Path) -> None:
    key, built_in = a_key(), a_key()
    trusted = TrustedKeys([], tmp_path, (built_in,))
    trusted.accept(key, "a colleague")

    taken_back = [trusted.forget(key), trusted.forget(key), trusted.forget(built_in)]

    assert taken_back == [True, False, False]
    assert not trusted.trusts(key)
    assert trusted.trusts(built_in)


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"ssh-ed25519 AAAAC3Nza", b"A" * 44, b"A" * 100_000]
)
def test_a_foreign_file_is_passed_over(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "foreign.pub").write_bytes(content)
    (tmp_path / "folder.pub").mkdir()
    key = a_key()
    (tmp_path / "right.pub").write_text(key.text, "utf-8")

    trusted = TrustedKeys([tmp_path], None, ())

    assert [one.key for one in trusted.all()] == [key]


def test_a_key_in_a_file_of_another_kind_does_not_count(tmp_path: Path) -> None:
    key = a_key()
    (tmp_path / "notes.txt").write_text(key.text, "utf-8")

    assert not TrustedKeys([tmp_path], None, ()).trusts(key)


def test_without_a_folder_of_ones_own_nothing_is_accepted(tmp_path: Path) -> None:
    key = a_key()
    trusted = TrustedKeys([tmp_path], None, ())

    with pytest.raises(Refused, match="administrator"):
        trusted.accept(key, "somebody")

    assert not trusted.trusts(key)


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "own").write_text("a file is in the way", "utf-8")
    trusted = TrustedKeys([], tmp_path / "own", ())

    with pytest.raises(Unavailable):
        trusted.accept(a_key(), "somebody")
