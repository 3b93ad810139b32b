import errno
from pathlib import Path

import pytest

from app.shared.errors import Unavailable
from app.storage.presence import Presence, alone_in


def test_two_may_share_a_vault(tmp_path: Path) -> None:
    first, second = Presence(tmp_path), Presence(tmp_path)

    first.leave()
    second.leave()

    with alone_in(tmp_path):
        pass


def test_nobody_is_let_in_while_one_is_alone(tmp_path: Path) -> None:
    with alone_in(tmp_path), pytest.raises(Unavailable, match="Another program"):
        Presence(tmp_path)


def test_nobody_is_alone_while_another_is_in(tmp_path: Path) -> None:
    presence = Presence(tmp_path)

    with pytest.raises(Unavailable, match="Another program"), alone_in(tmp_path):
        pass

    presence.leave()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="missing"):
        Presence(tmp_path / "nowhere")


def test_a_disk_that_cannot_lock_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_of: object, **_named: object) -> None:
        raise OSError(errno.ENOLCK, "no locks available")

    monkeypatch.setattr("app.storage.presence._take", fail)

    with pytest.raises(Unavailable, match="could not be read or written"):
        Presence(tmp_path)
