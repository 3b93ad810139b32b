"""The partial file on a slow disk, and what an earlier download put down."""

import os
import threading
from pathlib import Path

import pytest

from engine.models.fetching.facts import Facts
from engine.models.fetching.partial.arrived import Arrival, pick_up, put_down
from engine.models.fetching.partial.partial_file import PartialFile
from engine.models.fetching.partial.places import part_places
from engine.models.fetching.records import RemoteFile
from engine.models.fetching.waiting.stopping import Stopping
from tests.servers.served import Served, random_bytes


def test_a_file_closed_while_the_disk_is_slow_is_let_go_of_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = PartialFile(tmp_path / "data", tmp_path / "state", booted=1.0)
    slow, awake, let_go = threading.Event(), threading.Event(), threading.Event()

    def sync(_: int) -> None:
        slow.set()
        awake.wait()

    monkeypatch.setattr(os, "fsync", sync)
    begin = threading.Thread(target=part.begin, args=(Facts(total=5, digest="d"),))
    begin.start()
    slow.wait()
    part.close(let_go.set)
    early = let_go.is_set()

    awake.set()
    begin.join()

    assert not early
    assert let_go.is_set()


def test_a_file_taken_away_while_it_is_looked_at_is_found_where_it_went(
    tmp_path: Path,
) -> None:
    served = Served(random_bytes(100_000))
    blob = tmp_path / "blob"
    file = RemoteFile(("https://h/x",), served.size, served.sha256, kept_at=blob)
    places = part_places(file, tmp_path)
    places.data.write_bytes(served.content)
    put_down(
        places, Arrival(sha256=served.sha256, size=served.size, host="h", checks=())
    )

    class TakenMeanwhile(Stopping):
        def check(self) -> None:
            places.whole.rename(blob)

    fetched = pick_up(places, file, TakenMeanwhile())

    assert fetched is not None
    assert fetched.path == blob
