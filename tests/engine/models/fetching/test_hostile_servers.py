"""Servers and links that mean harm, or might as well: nothing hangs, leaks or is hit."""

import contextlib
import os
import sys
import threading
from dataclasses import replace
from pathlib import Path

import httpx2
import pytest

from engine.api.cancel import Cancel
from engine.api.errors import Unavailable
from engine.models.fetching.fetch import fetch
from engine.models.fetching.fetch_text import fetch_text
from engine.models.fetching.kept import bytes_kept
from engine.models.fetching.partial.places import part_places
from engine.models.fetching.records import Connection, Progress, Route
from engine.models.fetching.waiting.failures import RequestFailed, Retry
from engine.models.fetching.wire.asking import followed
from tests.servers import behaviours
from tests.servers.downloads import IMPATIENT, Download
from tests.servers.exchange import Exchange
from tests.servers.file_server import FileServer
from tests.servers.served import Served

USER = "lea:s3cret"
posix_only = pytest.mark.skipif(
    sys.platform == "win32", reason="links and rights of files are POSIX's"
)


@pytest.mark.parametrize(
    "location",
    [
        "http://other.example/model.bin",
        "http://127.0.0.1:631/printers",
        "http://localhost/",
        "http://[::1]/",
        "file:///etc/passwd",
        "ftp://hub.example/model.bin",
        "",
    ],
)
def test_an_encrypted_address_leads_to_no_other_kind(location: str) -> None:
    url = httpx2.URL("https://hub.example/model.bin")

    with pytest.raises(RequestFailed) as refused:
        followed(url, location)

    assert refused.value.retry is Retry.NEVER


def test_a_redirect_brings_no_user_and_password() -> None:
    url = httpx2.URL("https://hub.example/model.bin")

    further = followed(url, f"https://{USER}@cdn.example/signed?x=1#part")

    assert further.host == "cdn.example"
    assert not further.userinfo


def test_a_text_that_comes_by_the_byte_is_given_up(
    server: FileServer, address: str
) -> None:
    server.usual = behaviours.dripping(server.stopped)
    patience = replace(IMPATIENT, text=0.3)

    with pytest.raises(Unavailable, match="no longer answers"):
        fetch_text((address,), Route(proxy="", patience=patience), _unheard)


def test_a_size_that_no_model_has_is_not_believed(
    unpinned: Download, server: FileServer
) -> None:
    server.usual = behaviours.without_end

    with pytest.raises(Unavailable, match="another file"):
        unpinned.run()

    assert bytes_kept(unpinned.file, unpinned.into) == 0
    assert {asked.range for asked in server.asked} == {"bytes=0-0"}


def test_a_server_that_goes_away_with_the_last_segment_left_is_told(
    pinned: Download, server: FileServer, served: Served
) -> None:
    def leave_with_it(exchange: Exchange) -> None:
        server.wait_for_the_last()
        server.close_door()
        exchange.well(cut_after=1000)

    server.planned_for_parts.append(leave_with_it)
    too_long = Cancel()
    alarm = threading.Timer(20.0, too_long.cancel)
    alarm.start()

    with pytest.raises(Unavailable, match="cannot be reached"):
        pinned.run(too_long)

    alarm.cancel()
    assert 0 < bytes_kept(pinned.file, pinned.into) < served.size


@posix_only
@pytest.mark.parametrize("kind", ["lock", "data", "state"])
def test_a_link_in_the_folder_of_downloads_leads_to_no_other_file(
    kind: str, pinned: Download, tmp_path: Path
) -> None:
    victim = tmp_path / "letter.txt"
    victim.write_text("Dear reader")
    places = {
        "lock": part_places(pinned.file, pinned.into).lock,
        "data": part_places(pinned.file, pinned.into).data,
        "state": part_places(pinned.file, pinned.into).state,
    }
    pinned.into.mkdir()
    places[kind].symlink_to(victim)

    with contextlib.suppress(Unavailable):
        pinned.run()

    assert victim.read_text() == "Dear reader"


@posix_only
def test_what_was_fetched_can_be_read_by_whom_the_umask_lets(
    pinned: Download,
) -> None:
    before = os.umask(0o022)

    fetched = pinned.run()

    os.umask(before)
    assert fetched is not None
    assert fetched.path.stat().st_mode & 0o777 == 0o644


def test_a_folder_where_the_state_should_be_is_told_and_holds_nobody_up(
    pinned: Download, server: FileServer, served: Served
) -> None:
    state = part_places(pinned.file, pinned.into).state

    def put_it_there(exchange: Exchange) -> None:
        state.unlink()
        state.mkdir()
        exchange.well()

    server.planned.append(put_it_there)

    with pytest.raises(Unavailable, match="cannot be written to"):
        pinned.run()

    state.rmdir()
    assert pinned.content() == served.content


def test_a_pause_does_not_wait_for_what_is_noted(pinned: Download) -> None:
    noting, noted = threading.Event(), threading.Event()

    def note(_: Connection) -> None:
        noting.set()
        noted.wait()

    cancel = Cancel()
    run = threading.Thread(
        target=fetch,
        args=(pinned.file, pinned.into, pinned.route, _unseen, cancel, note),
    )
    run.start()
    noting.wait()
    pause = threading.Thread(target=cancel.cancel)
    pause.start()

    pause.join(5.0)

    waits = pause.is_alive()
    noted.set()
    pause.join()
    run.join()
    assert not waits


def _unheard(_: Connection) -> None:
    """Nobody listens."""


def _unseen(_: Progress) -> None:
    """Nobody looks."""
