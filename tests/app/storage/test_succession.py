import errno
import shutil
from pathlib import Path
from uuid import UUID

import pytest

from app.account.tools import AccountTools
from app.shared.errors import Unavailable
from app.storage.header import HEADER_NAME, read_header
from app.storage.succession import (
    EARLIER_NAME,
    forget_earlier,
    keep_earlier,
    new_database_name,
    succeed,
    sweep,
)
from tests.builders import A_MOMENT


@pytest.fixture
def folder(tools: AccountTools, profile_id: UUID) -> Path:
    return tools.profiles.folder_of(profile_id)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*") if path.is_file()}


def test_the_successor_is_the_only_database_left(folder: Path) -> None:
    header = read_header(folder / HEADER_NAME)
    fresh = header.model_copy(update={"database": new_database_name()})

    succeed(folder, fresh, Path.touch)

    assert names(folder) >= {fresh.database, HEADER_NAME}
    assert header.database not in names(folder)


def test_a_successor_that_cannot_be_written_changes_nothing(folder: Path) -> None:
    before = names(folder)
    fresh = read_header(folder / HEADER_NAME).model_copy(
        update={"database": new_database_name()}
    )

    with pytest.raises(Unavailable):
        succeed(folder, fresh, _full_disk)

    assert names(folder) == before


def test_what_an_interrupted_succession_left_is_swept_away(folder: Path) -> None:
    before = names(folder)
    (folder / "vault-00000000.db").touch()
    (folder / "vault-00000000.db-wal").touch()
    (folder / "vault.json.new").touch()
    (folder / "restored-00000000.new-journal").touch()
    (folder / EARLIER_NAME / "half.new").mkdir(parents=True)

    sweep(folder)

    assert names(folder) == before
    assert list((folder / EARLIER_NAME).iterdir()) == []


def test_nothing_is_swept_away_beside_a_header_that_cannot_be_read(
    folder: Path,
) -> None:
    (folder / HEADER_NAME).write_bytes(b"damaged")
    before = names(folder)

    sweep(folder)

    assert names(folder) == before


def test_an_earlier_state_that_cannot_be_kept_whole_is_not_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_of: object) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(shutil, "copy2", full)

    with pytest.raises(Unavailable, match="disk is full"):
        keep_earlier(folder, A_MOMENT)

    assert list((folder / EARLIER_NAME).iterdir()) == []


def test_two_states_of_the_same_moment_are_both_kept(folder: Path) -> None:
    keep_earlier(folder, A_MOMENT)
    keep_earlier(folder, A_MOMENT)

    assert len(list((folder / EARLIER_NAME).iterdir())) == 2


def test_forgetting_earlier_states_that_are_not_there_is_no_error(
    folder: Path,
) -> None:
    forget_earlier(folder)

    assert not (folder / EARLIER_NAME).exists()


def _full_disk(_path: Path) -> None:
    raise Unavailable("", "")
