"""Two processes, or threads, at once: each model whole, each deed done."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest

from engine.api.errors import Unavailable
from engine.models.files.lock import alone_in
from engine.models.store.store import ModelStore
from tests.engine.models.store.broken_off import CHILDREN
from tests.engine.models.store.stocked import (
    adopt,
    content,
    damaged,
    digest,
    install,
    manifest,
    versions,
)

ROUNDS = 15
COMMON = {"tokenizer.json": content("words ")}


def files(number: int) -> dict[str, bytes]:
    return {"small.gguf": content(f"model {number} "), **COMMON}


def publish_all(root: Path, start: Barrier) -> None:
    store = ModelStore(root)
    for number in range(1, ROUNDS + 1):
        start.wait(60)
        install(store, f"model-{number}", files(number))


def prune_always(root: Path, start: Barrier) -> None:
    store = ModelStore(root)
    for number in range(1, ROUNDS + 1):
        adopt(store, content(f"garbage {number} "))
        store.release([digest(content(f"garbage {number} "))])
        start.wait(60)
        store.prune()
        store.prune()


def remove_each(root: Path, start: Barrier) -> None:
    store = ModelStore(root)
    for number in range(1, ROUNDS + 1):
        install(store, f"passing-{number}", files(number))
        start.wait(60)
        store.remove(f"passing-{number}")


def together(root: Path, *deeds: Callable[[Path, Barrier], None]) -> list[int | None]:
    start = CHILDREN.Barrier(len(deeds))
    children = [CHILDREN.Process(target=deed, args=(root, start)) for deed in deeds]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return [child.exitcode for child in children]


def all_versions() -> dict[str, int]:
    return {f"model-{number}": 1 for number in range(1, ROUNDS + 1)}


def test_two_processes_that_publish_the_same_models_both_succeed(
    tmp_path: Path,
) -> None:
    ended = together(tmp_path, publish_all, publish_all)

    store = ModelStore(tmp_path)
    assert ended == [0, 0]
    assert versions(store) == all_versions()
    assert damaged(store) == {}
    assert store.unused() == 0


def test_what_one_process_publishes_another_neither_prunes_nor_removes(
    tmp_path: Path,
) -> None:
    ended = together(tmp_path, publish_all, prune_always, remove_each)

    store = ModelStore(tmp_path)
    assert ended == [0, 0, 0]
    assert versions(store) == all_versions()
    assert damaged(store) == {}
    assert store.unused() == 0


def test_threads_of_one_process_take_turns(tmp_path: Path) -> None:
    store = ModelStore(tmp_path)
    told: list[str] = []

    def publish(number: int) -> None:
        told.append(install(store, f"model-{number}", files(number)).id)

    threads = [threading.Thread(target=publish, args=(each,)) for each in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(told) == sorted(versions(store))
    assert damaged(store) == {}


def hold(lock: Path, held: "multiprocessing.synchronize.Event") -> None:
    with alone_in(lock):
        held.set()
        signal.pause()


def test_a_writer_that_is_killed_stands_in_nobodys_way(tmp_path: Path) -> None:
    held = CHILDREN.Event()
    child = CHILDREN.Process(target=hold, args=(tmp_path / "lock", held))
    child.start()
    held.wait(60)
    with pytest.raises(Unavailable, match="changing the models"):
        _take(tmp_path / "lock")

    os.kill(child.pid or 0, signal.SIGKILL)
    child.join()

    _take(tmp_path / "lock")


def _take(lock: Path) -> None:
    with alone_in(lock, patience_s=0.05):
        pass


def test_a_file_system_without_locks_is_written_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(95, "not supported")

    monkeypatch.setattr("engine.models.files.lock._take", refuse)
    store = ModelStore(tmp_path)

    adopt(store, COMMON["tokenizer.json"])

    assert store.publish(manifest("small", COMMON)).id == "small"
