"""What a download waits for, and that it stops waiting at once when asked to."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from engine.api.cancel import Cancel
from engine.api.errors import Unavailable
from engine.models.fetching.fetch import fetch
from engine.models.fetching.records import (
    Clocks,
    Patience,
    Progress,
    RemoteFile,
    Route,
)
from engine.models.fetching.waiting.sleep import Sleep
from tests.servers import behaviours
from tests.servers.downloads import IMPATIENT, Download
from tests.servers.exchange import Exchange
from tests.servers.file_server import FileServer
from tests.servers.served import Served, random_bytes

PATIENT = Patience()
SOON_SECONDS = 0.6
"""Far below what is waited for; benchmarks/downloads.py measures how long it takes."""


@contextmanager
def released() -> Iterator[threading.Event]:
    """Give an event that is set in the end, so that no server thread waits on."""
    event = threading.Event()
    try:
        yield event
    finally:
        event.set()


def seconds(work: Callable[[], object]) -> float:
    began = time.monotonic()
    work()
    return time.monotonic() - began


def cancelled_when(asked: threading.Event, cancel: Cancel) -> list[float]:
    """Cancel when the event is set; return where the time of that will be."""
    times: list[float] = []

    def wait_and_cancel() -> None:
        asked.wait()
        times.append(time.monotonic())
        cancel.cancel()

    threading.Thread(target=wait_and_cancel, daemon=True).start()
    return times


def test_a_server_that_falls_silent_is_asked_again(
    pinned: Download, server: FileServer, served: Served
) -> None:
    with released() as never:
        server.planned_for_parts.append(behaviours.silent_after(50_000, never))

        content = pinned.content()

    assert content == served.content


def test_a_server_that_never_answers_is_told(
    pinned: Download, server: FileServer
) -> None:
    patience = replace(IMPATIENT, stall=0.05, tries=2)
    with released() as never:
        server.usual = behaviours.silent(never)

        with pytest.raises(Unavailable, match="no longer answers"):
            replace(pinned, route=Route(proxy="", patience=patience)).run()


def test_a_slow_server_is_not_given_up(pinned: Download, server: FileServer) -> None:
    slow = Served(random_bytes(330_000))
    address = server.serve("/slow.bin", slow)
    server.pace = 0.04
    patience = replace(IMPATIENT, stall=0.7, tries=0)
    route = Route(proxy="", patience=patience, connections=1)
    file = RemoteFile((address,), slow.size, slow.sha256)

    content = replace(pinned, file=file, route=route).content()

    assert content == slow.content


@pytest.mark.parametrize("bytes_first", [0, 50_000])
def test_a_cancel_ends_a_silent_connection_at_once(
    bytes_first: int, pinned: Download, server: FileServer
) -> None:
    cancel, asked = Cancel(), threading.Event()
    times = cancelled_when(asked, cancel)
    with released() as never:
        stays_silent = behaviours.silent_after(bytes_first, never)

        def silent(exchange: Exchange) -> None:
            asked.set()
            stays_silent(exchange)

        server.planned_for_parts.append(silent)
        download = replace(pinned, route=Route(proxy="", patience=PATIENT))

        fetched = download.run(cancel)
        ended = time.monotonic()

    assert fetched is None
    assert ended - times[0] < SOON_SECONDS


def test_a_cancel_ends_a_pause_between_tries_at_once(
    pinned: Download, server: FileServer
) -> None:
    cancel, asked = Cancel(), threading.Event()
    times = cancelled_when(asked, cancel)

    def busy(exchange: Exchange) -> None:
        exchange.nothing(503, {"Retry-After": "60"})
        asked.set()

    server.usual = busy
    download = replace(pinned, route=Route(proxy="", patience=PATIENT))

    fetched = download.run(cancel)
    ended = time.monotonic()

    assert fetched is None
    assert ended - times[0] < SOON_SECONDS


def test_a_cancel_ends_the_wait_of_a_bandwidth_limit_at_once(
    pinned: Download, server: FileServer
) -> None:
    cancel, asked = Cancel(), threading.Event()
    times = cancelled_when(asked, cancel)

    def well(exchange: Exchange) -> None:
        exchange.well()
        asked.set()

    server.planned_for_parts.append(well)
    route = Route(proxy="", most_bytes_a_second=1_000, patience=PATIENT)

    fetched = replace(pinned, route=route).run(cancel)
    ended = time.monotonic()

    assert fetched is None
    assert ended - times[0] < SOON_SECONDS


def test_a_cancel_ends_the_search_for_a_host_at_once(
    pinned: Download, monkeypatch: pytest.MonkeyPatch
) -> None:
    cancel, asked = Cancel(), threading.Event()
    times = cancelled_when(asked, cancel)
    with released() as never:

        def slow_look_up(*_: object, **__: object) -> object:
            asked.set()
            never.wait()
            message = "not found"
            raise OSError(message)

        monkeypatch.setattr("socket.getaddrinfo", slow_look_up)
        download = replace(pinned, route=Route(proxy="", patience=PATIENT))

        fetched = download.run(cancel)
        ended = time.monotonic()

    assert fetched is None
    assert ended - times[0] < SOON_SECONDS


def test_a_cancel_before_the_first_byte_opens_nothing(
    pinned: Download, server: FileServer
) -> None:
    cancel = Cancel()
    cancel.cancel()

    fetched = pinned.run(cancel)

    assert fetched is None
    assert not server.asked


class ListenerError(Exception):
    pass


def test_what_a_listener_raises_ends_the_download(
    pinned: Download, server: FileServer, served: Served
) -> None:
    def fail(progress: Progress) -> None:
        raise ListenerError(progress.host)

    server.pace = 0.001

    with pytest.raises(ListenerError):
        fetch(pinned.file, pinned.into, pinned.route, fail, Cancel(), lambda _: None)

    assert pinned.content() == served.content


def test_the_limit_holds_for_all_connections_together(
    pinned: Download, served: Served
) -> None:
    route = Route(proxy="", patience=IMPATIENT, most_bytes_a_second=4_000_000)
    download = replace(pinned, route=route)

    took = seconds(download.run)

    assert took > served.size / 4_000_000 - 0.3


def test_a_sleeping_computer_reconnects_at_once(
    pinned: Download, server: FileServer, served: Served
) -> None:
    slept = threading.Event()

    def wall() -> float:
        return time.time() + (3_600 if slept.is_set() else 0)

    with released() as never:
        stays_silent = behaviours.silent_after(50_000, never)

        def silent(exchange: Exchange) -> None:
            slept.set()
            stays_silent(exchange)

        server.planned_for_parts.append(silent)
        patience = replace(PATIENT, first_pause=0.001)
        route = Route(proxy="", patience=patience, clocks=Clocks(wall=wall))
        download = replace(pinned, route=route)

        content = download.content()

    assert content == served.content


@pytest.mark.parametrize(
    ("wall", "monotonic", "slept"),
    [
        (0.2, 0.2, False),
        (3_600.0, 0.2, True),
        (3_600.0, 3_600.0, True),
        (-60, 0, False),
    ],
)
def test_a_jump_of_either_clock_is_a_sleep(
    wall: float, monotonic: float, slept: bool
) -> None:
    walls, monotonics = iter([1_000.0, 1_000.0 + wall]), iter([5.0, 5.0 + monotonic])
    sleep = Sleep(Clocks(lambda: next(walls), lambda: next(monotonics)), jump=5.0)

    assert sleep.over() is slept
