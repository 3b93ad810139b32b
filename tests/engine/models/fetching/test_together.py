"""Two downloads of one file at once: the second waits, and nothing is fetched twice."""

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from engine.api.cancel import Cancel
from engine.models.fetching.partial.places import part_places
from engine.models.files.lock import FileLock
from tests.servers.downloads import Download
from tests.servers.exchange import Exchange
from tests.servers.file_server import FileServer
from tests.servers.served import Served


def test_two_threads_get_the_file_for_one_download(
    pinned: Download, server: FileServer, served: Served
) -> None:
    with ThreadPoolExecutor(2) as threads:
        both = [threads.submit(pinned.run) for _ in range(2)]
        fetched = [each.result() for each in both]

    assert [each.path.read_bytes() for each in fetched if each] == [served.content] * 2
    assert server.sent <= served.size + 2


def test_two_processes_get_the_file_for_one_download(
    pinned: Download, server: FileServer, served: Served
) -> None:
    server.pace = 0.001
    command = [
        *(sys.executable, "-m", "tests.servers.downloading", str(pinned.into)),
        *(pinned.file.addresses[0], str(served.size), served.sha256),
    ]

    both = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(2)]
    told = [process.communicate()[0].decode().split() for process in both]

    assert [words[1] for words in told] == ["whole", "whole"]
    assert sorted(int(words[0]) for words in told) == [0, served.size]


def test_who_waits_can_be_cancelled(pinned: Download) -> None:
    places = part_places(pinned.file, pinned.into)
    places.lock.parent.mkdir(parents=True)
    holder = FileLock(places.lock, passing=True)
    holder.take()
    cancel = Cancel()
    timer = threading.Timer(0.02, cancel.cancel)
    timer.start()

    fetched = pinned.run(cancel)

    holder.release()
    assert fetched is None


def test_who_waited_finds_what_the_first_one_put_away(
    pinned: Download, server: FileServer, served: Served
) -> None:
    blob = pinned.into.with_name("blob")
    knowing = replace(pinned, file=replace(pinned.file, kept_at=blob))
    first_came = threading.Event()

    def came(exchange: Exchange) -> None:
        first_came.set()
        exchange.well()

    server.planned.append(came)

    def first() -> None:
        fetched = pinned.run()
        assert fetched is not None
        fetched.path.rename(blob)

    with ThreadPoolExecutor(2) as threads:
        running = threads.submit(first)
        first_came.wait()
        second = threads.submit(knowing.run)
        running.result()
        fetched = second.result()

    assert fetched is not None
    assert fetched.path == blob
    assert server.sent <= served.size + 1


def test_a_lock_left_behind_by_a_killed_process_holds_nobody_up(
    pinned: Download, served: Served
) -> None:
    places = part_places(pinned.file, pinned.into)
    places.lock.parent.mkdir(parents=True)
    places.lock.write_text("999999\n")

    content = pinned.content()

    assert content == served.content
    assert not places.lock.exists()


def test_one_that_holds_the_turn_keeps_it(pinned: Download) -> None:
    path = pinned.into.with_suffix(".lock")
    first, second = FileLock(path, passing=True), FileLock(path, passing=True)

    taken = [first.take(), second.take()]
    first.release()
    taken.append(second.take())
    second.release()

    assert taken == [True, False, True]
