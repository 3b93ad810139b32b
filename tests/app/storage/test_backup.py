from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.account.tools import AccountTools
from app.shared.errors import ExpectedError, Refused, Unavailable
from app.storage.backup import (
    BackupHeader,
    BackupManifest,
    read_backup_header,
    unpack_backup,
    write_backup,
)
from app.storage.secret_key import SecretKey
from tests.examples import examples

KEY = SecretKey(bytes(range(32)))
MANIFEST = BackupManifest(
    profile_name="Léa", schema_version="0001", database_key=bytes(32)
)
CONTENT = bytes(number % 251 for number in range(200_000))

linux = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="needs the device that is always full"
)


@pytest.fixture
def header(tools: AccountTools) -> BackupHeader:
    slot, _code = tools.locksmith.recovery_slot(UUID(int=1), KEY)
    return BackupHeader(
        id=UUID(int=1), created_at=datetime(2026, 3, 2, tzinfo=UTC), slots=(slot,)
    )


@pytest.fixture
def backup(header: BackupHeader, tmp_path: Path) -> Path:
    """A backup of something that is no database, which this layer does not mind."""
    (tmp_path / "database").write_bytes(CONTENT)
    path = tmp_path / "saved.exerzia"
    write_backup(path, header, KEY, MANIFEST, tmp_path / "database")
    return path


def test_a_backup_gives_back_what_was_saved(
    backup: Path, header: BackupHeader, tmp_path: Path
) -> None:
    manifest = unpack_backup(backup, KEY, tmp_path / "again")

    assert read_backup_header(backup) == header
    assert manifest == MANIFEST
    assert (tmp_path / "again").read_bytes() == CONTENT


def test_a_backup_says_nothing_of_whose_it_is(backup: Path) -> None:
    assert "Léa".encode() not in backup.read_bytes()


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=examples(60),
)
@given(place=st.integers(min_value=0))
def test_a_backup_with_one_changed_bit_is_never_taken_for_whole(
    backup: Path, tmp_path: Path, place: int
) -> None:
    content = bytearray(backup.read_bytes())
    place %= len(content) * 8
    content[place // 8] ^= 1 << place % 8
    changed = tmp_path / "changed.exerzia"
    changed.write_bytes(content)

    with pytest.raises(ExpectedError):
        unpack_backup(changed, KEY, tmp_path / "again")

    assert not (tmp_path / "again").exists()


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=examples(60),
)
@given(kept=st.integers(min_value=0))
def test_a_backup_cut_short_is_never_taken_for_whole(
    backup: Path, tmp_path: Path, kept: int
) -> None:
    content = backup.read_bytes()
    cut = tmp_path / "cut.exerzia"
    cut.write_bytes(content[: kept % len(content)])

    with pytest.raises(ExpectedError):
        unpack_backup(cut, KEY, tmp_path / "again")


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=examples(60),
)
@given(content=st.binary(max_size=200))
def test_any_other_file_is_refused(tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "other"
    other.write_bytes(content)

    with pytest.raises(Refused, match="not a backup"):
        read_backup_header(other)


def test_a_backup_of_a_newer_version_is_refused_kindly(
    backup: Path, tmp_path: Path
) -> None:
    newer = tmp_path / "newer.exerzia"
    newer.write_bytes(backup.read_bytes().replace(b"backup 1\n", b"backup 2\n", 1))

    with pytest.raises(Refused, match="newer version"):
        read_backup_header(newer)


def test_a_backup_whose_label_makes_no_sense_is_told_as_damaged(
    tmp_path: Path,
) -> None:
    path = tmp_path / "label.exerzia"
    path.write_bytes(b"exerzia backup 1\n{}\n")

    with pytest.raises(Unavailable, match="damaged"):
        read_backup_header(path)


def test_a_backup_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no file"):
        read_backup_header(tmp_path / "none.exerzia")


def test_a_backup_whose_manifest_makes_no_sense_is_told_as_damaged(
    header: BackupHeader, tmp_path: Path
) -> None:
    (tmp_path / "database").write_bytes(b"words")
    path = tmp_path / "saved.exerzia"
    senseless = MANIFEST.model_copy(update={"database_key": b"short"})
    write_backup(path, header, KEY, senseless, tmp_path / "database")

    with pytest.raises(Unavailable, match="damaged"):
        unpack_backup(path, KEY, tmp_path / "again")


@linux
def test_a_full_disk_leaves_the_backup_that_was_there(
    backup: Path, header: BackupHeader, tmp_path: Path
) -> None:
    before = backup.read_bytes()
    backup.with_name(backup.name + ".new").symlink_to("/dev/full")

    with pytest.raises(Unavailable, match="disk is full"):
        write_backup(backup, header, KEY, MANIFEST, tmp_path / "database")

    assert backup.read_bytes() == before
    assert sorted(path.name for path in tmp_path.glob("saved*")) == ["saved.exerzia"]
