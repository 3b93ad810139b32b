"""A disk that says no: a sentence, and what came is kept."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from engine.api.errors import Unavailable
from engine.models.fetching.kept import bytes_kept
from engine.models.fetching.partial.disk import disk_in_words
from engine.models.fetching.partial.places import part_places
from tests.servers import behaviours
from tests.servers.downloads import Download
from tests.servers.exchange import Exchange
from tests.servers.file_server import FileServer
from tests.servers.served import Served

posix_only = pytest.mark.skipif(
    sys.platform == "win32", reason="limits and special files are POSIX's"
)


@posix_only
def test_a_file_the_disk_cannot_hold_is_told_and_what_came_is_kept(
    pinned: Download, served: Served
) -> None:
    command = [
        *(sys.executable, "-m", "tests.servers.downloading", str(pinned.into)),
        *(pinned.file.addresses[0], str(served.size), served.sha256, "600000"),
    ]

    limited = subprocess.run(command, capture_output=True, text=True, check=False)
    here = bytes_kept(pinned.file, pinned.into)

    assert "This disk cannot hold a file as large as this one." in limited.stderr
    assert 0 < here <= 600_000
    assert pinned.content() == served.content


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (28, "The disk is full: 2 MB more are needed."),
        (30, "cannot be written to"),
        (5, "cannot be written to"),
    ],
)
def test_the_disks_refusals_are_told_in_words(number: int, sentence: str) -> None:
    with pytest.raises(Unavailable, match=sentence), disk_in_words(1_500_000):
        raise OSError(number, "the system's own words")


@posix_only
@pytest.mark.parametrize("puts_another", [False, True])
def test_a_partial_file_that_somebody_removes_meanwhile_is_never_taken_for_whole(
    puts_another: bool, pinned: Download, server: FileServer, served: Served
) -> None:
    data = part_places(pinned.file, pinned.into).data

    def removed(exchange: Exchange) -> None:
        data.unlink()
        data.write_bytes(b"another" * puts_another)
        exchange.well()

    server.planned_for_parts.extend([behaviours.well, removed])
    with pytest.raises(Unavailable, match="cannot be written to"):
        pinned.run()

    assert pinned.content() == served.content


def test_a_folder_that_cannot_be_made_is_told(pinned: Download, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()

    with pytest.raises(Unavailable, match="cannot be written to"):
        replace(pinned, into=file / "partial").run()
