"""A worker answers as if it were here, and is a process of its own."""

import os
import threading
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from engine.api.cancel import Cancel
from engine.api.errors import Refused, Unavailable
from engine.runtime.messages import JsonValue, Parcel
from engine.runtime.worker import Cause, WorkerLost, WorkerState
from tests.engine.runtime.conftest import StartWorker
from tests.engine.runtime.waiting import until

PATIENCE_S = 10.0
SOUND = bytes(range(256)) * 4_000


def test_a_call_brings_back_body_and_bytes(a_worker: StartWorker) -> None:
    sent = Parcel({"words": "été", "level": 0.5, "none": None}, SOUND)

    answer = a_worker().call("echo", sent)

    assert answer == sent


@pytest.mark.requirement("E-050")
def test_a_worker_is_another_process(a_worker: StartWorker) -> None:
    worker = a_worker()
    worker.call("echo", Parcel())

    assert worker.health.pid not in {None, os.getpid()}
    assert worker.health.state is WorkerState.READY


def test_nothing_is_started_before_it_is_needed(a_worker: StartWorker) -> None:
    worker = a_worker()

    assert worker.health.state is WorkerState.OFF
    assert worker.health.pid is None
    assert worker.ready_line is None


def test_the_ready_line_is_kept(a_worker: StartWorker) -> None:
    worker = a_worker()
    worker.call("echo", Parcel())

    assert worker.ready_line is not None
    assert worker.ready_line.body["version"] == "1"


def test_parts_come_in_order_on_the_thread_that_called(a_worker: StartWorker) -> None:
    numbers: list[JsonValue] = []
    threads: set[threading.Thread] = set()

    def take(part: Parcel) -> None:
        numbers.append(part.body["number"])
        threads.add(threading.current_thread())

    answer = a_worker().call("count", Parcel({"parts": 300, "size": 5_000}), take)

    assert numbers == list(range(300))
    assert answer.body == {"sent": 300}
    assert threads == {threading.current_thread()}


def test_requests_are_answered_at_the_same_time(a_worker: StartWorker) -> None:
    worker = a_worker()
    long = worker.begin("wait", Parcel())

    with ThreadPoolExecutor(8) as threads:
        answers = list(
            threads.map(
                lambda number: worker.call("echo", Parcel({"n": number})), range(40)
            )
        )
    long.cancel()

    assert [answer.body["n"] for answer in answers] == list(range(40))
    assert long.result().body == {"cancelled": True}


def test_a_stream_takes_more_and_gives_parts_meanwhile(a_worker: StartWorker) -> None:
    heard: list[JsonValue] = []
    stream = a_worker().begin("hear", Parcel(), lambda p: heard.append(p.body["heard"]))

    for _ in range(50):
        stream.send(Parcel(blob=b"ab" * 10))
    stream.send(Parcel({"is_last": True}))

    assert stream.result().body["heard"] == 1_000
    assert heard == list(range(20, 1_020, 20))


def test_parts_of_a_stream_come_on_one_thread_of_the_runtime(
    a_worker: StartWorker,
) -> None:
    threads: set[str] = set()
    parcel = Parcel({"parts": 20, "size": 0})

    stream = a_worker().begin(
        "count", parcel, lambda _: threads.add(threading.current_thread().name)
    )
    stream.result()

    assert threads == {"worker-voice-postman"}


def test_a_callback_may_ask_the_same_worker(a_worker: StartWorker) -> None:
    worker = a_worker()
    answers: list[Parcel] = []

    stream = worker.begin(
        "count",
        Parcel({"parts": 3, "size": 0}),
        lambda part: answers.append(worker.call("echo", part)),
    )
    stream.result()

    assert [answer.body["number"] for answer in answers] == [0, 1, 2]


def test_a_callback_that_would_wait_for_itself_is_told(a_worker: StartWorker) -> None:
    errors: list[str] = []
    told = threading.Event()

    def ask_for_the_end(_part: Parcel) -> None:
        try:
            stream.result()
        except RuntimeError as error:
            errors.append(str(error))
        told.set()

    stream = a_worker().begin("count", Parcel({"parts": 1, "size": 0}), ask_for_the_end)

    assert told.wait(PATIENCE_S)
    assert errors == ["a callback cannot wait for what comes after it"]


def test_a_cancelled_call_returns_what_there_is(a_worker: StartWorker) -> None:
    worker = a_worker()
    cancel = Cancel()
    parts: list[Parcel] = []

    def stop_at_the_third(part: Parcel) -> None:
        parts.append(part)
        if len(parts) == 3:
            cancel.cancel()

    answer = worker.call(
        "count", Parcel({"parts": 1_000_000, "size": 0}), stop_at_the_third, cancel
    )

    assert 3 <= int(str(answer.body["sent"])) < 1_000_000
    assert len(parts) == answer.body["sent"]


def test_a_call_cancelled_before_the_worker_is_ready_returns_nothing(
    a_worker: StartWorker,
) -> None:
    worker = a_worker({"slow_s": 60})
    cancel = Cancel()
    threading.Timer(0.05, cancel.cancel).start()

    answer = worker.call("echo", Parcel({"words": "too late"}), cancel=cancel)

    assert answer == Parcel()


def test_a_stream_waiting_for_more_sees_a_cancel_at_once(a_worker: StartWorker) -> None:
    stream = a_worker().begin("hear", Parcel())
    stream.send(Parcel(blob=b"abc"))

    stream.cancel()

    assert stream.result().body.get("cancelled", True) is True


def test_a_refusal_reaches_the_caller_as_it_is(a_worker: StartWorker) -> None:
    worker = a_worker()

    with pytest.raises(Refused) as refused:
        worker.call("refuse", Parcel())

    assert refused.value.what == "This cannot be read aloud."
    assert refused.value.remedy == "Write it in words."
    assert refused.value.values == {"n": 3}


@pytest.mark.requirement("E-060")
def test_a_fault_of_the_service_is_told_without_its_words(
    a_worker: StartWorker, journal: list[Mapping[str, JsonValue]]
) -> None:
    worker = a_worker()

    with pytest.raises(Unavailable) as failed:
        worker.call("fault", Parcel({"fault": "bug"}))

    assert str(failed.value) == "The interviewer’s voice could not do what was asked."
    assert worker.call("echo", Parcel({"n": 1})).body == {"n": 1}
    assert worker.health.deaths == 0
    assert "somebody said" not in str(journal)
    assert journal[-1]["type"] == "KeyError"


def test_a_worker_that_fails_three_times_in_a_row_is_made_anew(
    a_worker: StartWorker,
) -> None:
    worker = a_worker()
    worker.call("echo", Parcel())
    first = worker.health.pid

    for _ in range(3):
        with pytest.raises(Unavailable):
            worker.call("fault", Parcel({"fault": "bug"}))

    assert until(lambda: worker.health.deaths == 1)
    assert worker.call("echo", Parcel({"n": 1})).body == {"n": 1}
    assert worker.health.pid != first


def test_what_a_library_prints_does_not_disturb(a_worker: StartWorker) -> None:
    worker = a_worker()

    worker.call("say", Parcel({"words": "llama_model_loader: 25 tensors\n" * 500}))

    assert worker.call("echo", Parcel({"n": 2})).body == {"n": 2}


def test_the_environment_of_a_worker_is_offline_and_without_secrets(
    a_worker: StartWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTPS_PROXY", "http_proxy", "EXERZIA_PASSPHRASE", "AWS_SECRET"):
        monkeypatch.setenv(name, "something")

    environment = a_worker().call("environment", Parcel()).body

    assert environment["HF_HUB_OFFLINE"] == environment["TRANSFORMERS_OFFLINE"] == "1"
    assert "something" not in environment.values()


def test_a_worker_starts_from_any_folder(
    a_worker: StartWorker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "engine").mkdir()
    (tmp_path / "engine" / "__init__.py").write_text("raise SystemExit(3)", "utf-8")
    monkeypatch.chdir(tmp_path)

    assert a_worker().call("echo", Parcel({"n": 1})).body == {"n": 1}


def test_a_closed_worker_gives_everything_back_and_starts_again(
    a_worker: StartWorker, tmp_path: Path
) -> None:
    sign = tmp_path / "sign"
    worker = a_worker({"closed_file": str(sign)})
    worker.call("echo", Parcel())
    pid = worker.health.pid

    worker.close()

    assert sign.read_text("utf-8") == "closed"
    assert not psutil.pid_exists(pid or 0)
    assert worker.health.state is WorkerState.OFF
    assert worker.call("echo", Parcel({"n": 1})).body == {"n": 1}


def test_what_is_under_way_when_a_worker_is_closed_is_told(
    a_worker: StartWorker,
) -> None:
    worker = a_worker()
    lost: list[WorkerLost] = []
    waiting = worker.begin("wait", Parcel({"deaf": True}), on_lost=lost.append)
    worker.call("echo", Parcel())

    worker.close()

    with pytest.raises(WorkerLost):
        waiting.result()
    assert [error.cause for error in lost] == [Cause.KILLED]


def test_health_tells_the_memory_a_worker_takes(a_worker: StartWorker) -> None:
    worker = a_worker()
    worker.call("count", Parcel({"parts": 1, "size": 0}))

    assert until(lambda: worker.health.memory_bytes > 1_000_000)
