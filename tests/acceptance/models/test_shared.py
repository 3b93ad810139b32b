"""Two people at one computer use one copy of a model."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from app.bootstrap import build_application
from tests.acceptance.models.computer import Computer
from tests.models.install import TINY_GGUF, install_models

pytestmark = [pytest.mark.slow]


@pytest.mark.requirement("E-199")
def test_two_people_use_the_one_copy_an_administrator_put_there(
    another: Callable[[str], Computer], tmp_path: Path
) -> None:
    files = install_models(tmp_path / "files")
    lea, sam = another("lea"), another("sam")
    everybodys = tmp_path / "everybodys"
    for each in (lea, sam):
        each.home.mkdir()
        (each.home / "shared").symlink_to(everybodys)
    everybodys.mkdir()

    brought = lea.models("import", files, "--shared")
    make_read_only(everybodys)
    of_lea, of_sam = lea.shelf()["installed"], sam.shelf()["installed"]
    refused = sam.models("remove", of_sam[0]["id"], "--yes")
    again = sam.models("import", TINY_GGUF)

    assert brought.code == 0
    assert {each["id"] for each in of_lea} == {each["id"] for each in of_sam}
    assert all(each["shared"] and each["in_use"] for each in (*of_lea, *of_sam))
    assert refused.code == 3
    assert again.code == 0
    assert files_of(lea) == files_of(sam)
    assert copies_of(TINY_GGUF, tmp_path, but=files) == 1


def make_read_only(folder: Path) -> None:
    """Take everybody's right to write there: the superuser keeps it all the same."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(path.stat().st_mode & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))


def files_of(computer: Computer) -> set[Path]:
    """Return the files its engines run."""
    application = build_application(computer.home)
    found = application.models.store.installed()
    application.close()
    return {path.resolve() for each in found for path in each.paths}


def copies_of(file: Path, folder: Path, but: Path) -> int:
    """Return how many different files below ``folder`` hold the same bytes."""
    content, inodes = file.read_bytes(), set[int]()
    for place, _, names in os.walk(folder):
        for path in (Path(place) / name for name in names):
            elsewhere = path.is_relative_to(but) or path.is_symlink()
            if not elsewhere and path.stat().st_size == len(content):
                inodes |= (
                    {path.stat().st_ino} if path.read_bytes() == content else set()
                )
    return len(inodes)
