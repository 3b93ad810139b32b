"""A worker that died comes back, and nobody who asked is left waiting."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from engine.api.cancel import Cancel
from engine.runtime.messages import JsonValue, Parcel
from engine.runtime.worker import Cause, Worker, WorkerLost, WorkerState
from tests.engine.runtime.conftest import StartWorker
from tests.engine.runtime.waiting import until

ROOT = Path(__file__).parents[3]
WORDS = "un mot que quelqu’un a dit"


def kill(worker: Worker) -> None:
    pid = worker.health.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)


def ready(worker: Worker) -> bool:
    return until(lambda: worker.health.state is WorkerState.READY)


@pytest.mark.requirement("E-050")
def test_a_worker_that_died_at_rest_is_back_before_it_is_asked(
    a_worker: StartWorker,
) -> None:
    worker = a_worker()
    worker.call("echo", Parcel())

    kill(worker)

    assert until(lambda: worker.health.deaths == 1)
    assert ready(worker)


def test_a_worker_that_dies_again_rests_before_it_starts(a_worker: StartWorker) -> None:
    worker = a_worker()
    worker.warm()

    for _ in range(2):
        assert ready(worker)
        kill(worker)
        assert until(lambda: worker.health.state is not WorkerState.READY)
    begun = time.monotonic()
    assert until(lambda: worker.health.state is WorkerState.RESTING)
    assert ready(worker)

    assert worker.health.deaths == 2
    assert time.monotonic() - begun > 0.4


def test_every_request_under_way_is_told_once(a_worker: StartWorker) -> None:
    worker = a_worker()
    lost: list[WorkerLost] = []
    exchanges = [worker.begin("wait", Parcel(), on_lost=lost.append) for _ in range(10)]
    worker.call("echo", Parcel())

    kill(worker)
    errors = [error_of(exchange.result) for exchange in exchanges]

    assert [error.cause for error in errors] == [Cause.KILLED] * 10
    assert until(lambda: len(lost) == 10)


def error_of(work: Callable[[], object]) -> WorkerLost:
    with pytest.raises(WorkerLost) as lost:
        work()
    return lost.value


def test_killing_again_and_again_while_others_ask_leaves_nobody_waiting(
    a_worker: StartWorker,
) -> None:
    worker = a_worker()
    worker.call("echo", Parcel())
    over = threading.Event()

    with ThreadPoolExecutor(4) as threads:
        asking = [threads.submit(ask_until_answered, worker, 30) for _ in range(3)]
        killing = threads.submit(kill_often, worker, over)
        answered = [one.result(60) for one in asking]
        over.set()
        kills = killing.result(60)

    assert answered == [30, 30, 30]
    assert kills >= 1


def ask_until_answered(worker: Worker, times: int) -> int:
    answered = 0
    while answered < times:
        try:
            worker.call("count", Parcel({"parts": 20, "size": 3_000}))
        except WorkerLost:
            continue
        answered += 1
    return answered


def kill_often(worker: Worker, over: threading.Event) -> int:
    kills = 0
    while kills == 0 or (kills < 5 and not over.wait(0.05)):
        pid = worker.health.pid
        if worker.health.state is WorkerState.READY and pid is not None:
            os.kill(pid, signal.SIGKILL)
            kills += 1
    return kills


def test_a_call_without_progress_ends_the_worker(a_worker: StartWorker) -> None:
    worker = a_worker()

    with pytest.raises(WorkerLost) as lost:
        worker.call("wait", Parcel({"deaf": True}), silence_s=0.3)

    assert lost.value.cause is Cause.SILENT
    assert worker.call("echo", Parcel({"n": 1})).body == {"n": 1}


def test_a_call_with_progress_may_last(a_worker: StartWorker) -> None:
    worker = a_worker()

    answer = worker.call("tick", Parcel({"times": 8, "every_s": 0.2}), silence_s=0.9)

    assert answer.body == {"ticks": 8}


def test_a_worker_that_holds_python_and_works_is_not_taken_for_dead(
    a_worker: StartWorker,
) -> None:
    worker = a_worker(life_patience_s=1.5)

    answer = worker.call("busy", Parcel())

    assert answer.body == {"bits": 9_509_776}
    assert worker.health.deaths == 0


def test_a_worker_deaf_to_a_cancel_is_ended(a_worker: StartWorker) -> None:
    worker = a_worker()
    cancel = Cancel()
    worker.call("echo", Parcel())
    threading.Timer(0.1, cancel.cancel).start()

    with pytest.raises(WorkerLost) as lost:
        worker.call("wait", Parcel({"deaf": True}), cancel=cancel, silence_s=0.5)

    assert lost.value.cause is Cause.SILENT


def test_a_stopped_worker_is_closed_within_two_seconds(a_worker: StartWorker) -> None:
    worker = a_worker()
    worker.call("echo", Parcel())
    pid = worker.health.pid
    assert pid is not None
    os.kill(pid, signal.SIGSTOP)

    begun = time.monotonic()
    worker.close()

    assert time.monotonic() - begun < 2.0


@pytest.mark.slow
@pytest.mark.alone
def test_a_computer_that_slept_finds_its_worker_as_it_was(tmp_path: Path) -> None:
    words = [
        sys.executable,
        "-m",
        "tests.engine.runtime.owner",
        "sleeps",
        str(tmp_path),
    ]
    owner = subprocess.Popen(
        words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert owner.stdout is not None
    pids = [owner.pid, int(owner.stdout.readline().split()[0])]

    for pid in pids:
        os.kill(pid, signal.SIGSTOP)
    threading.Event().wait(5.0)
    for pid in pids:
        os.kill(pid, signal.SIGCONT)
        threading.Event().wait(1.0)
    said, _ = owner.communicate(b"\n", timeout=20)

    assert said.split() == [b"answered", b"0"]


@pytest.mark.requirement("E-060")
def test_the_journal_tells_codes_and_times_and_no_word(
    a_worker: StartWorker, journal: list[Mapping[str, JsonValue]]
) -> None:
    worker = a_worker({"prompt": WORDS})
    worker.call("echo", Parcel({"words": WORDS}))
    worker.call("say", Parcel({"words": WORDS}))
    with pytest.raises(WorkerLost):
        worker.call("fault", Parcel({"fault": "segv", "words": WORDS}))

    worker.close()

    assert [entry["what"] for entry in journal] in (
        ["ready", "died", "ready", "closed"],
        ["ready", "died", "closed"],
    )
    assert journal[1]["cause"] == "crashed"
    assert journal[1]["exit_code"] == -signal.SIGSEGV
    assert journal[0]["version"] == "1"
    assert WORDS not in str(journal)
