"""A worker starts when it is needed, and is left off when it cannot."""

import threading
from collections.abc import Mapping
from pathlib import Path

import pytest

from engine.api.errors import Unavailable
from engine.runtime.messages import JsonValue, Parcel
from engine.runtime.worker import Cause, Worker, WorkerLost, WorkerState
from tests.engine.runtime.conftest import StartWorker
from tests.engine.runtime.services import write_model
from tests.engine.runtime.waiting import until

FAULTS_AND_CAUSES = {
    "illegal": Cause.ILLEGAL_INSTRUCTION,
    "bus": Cause.CORRUPT_FILE,
    "assertion": Cause.CORRUPT_FILE,
    "memory_error": Cause.OUT_OF_MEMORY,
    "segv": Cause.CRASHED,
    "exit": Cause.CRASHED,
    "bug": Cause.CRASHED,
    "kill": Cause.KILLED,
    "library": Cause.MISSING_LIBRARY,
}


@pytest.fixture
def order(tmp_path: Path) -> Path:
    """A file that says how the service fails while it loads; removed, it loads."""
    return tmp_path / "order"


def lost_by(worker: Worker) -> WorkerLost:
    with pytest.raises(WorkerLost) as lost:
        worker.call("echo", Parcel())
    return lost.value


def test_warming_starts_a_worker_in_the_background(a_worker: StartWorker) -> None:
    worker = a_worker()

    worker.warm()

    assert until(lambda: worker.health.state is WorkerState.READY)


def test_many_who_ask_at_once_start_one_process(
    a_worker: StartWorker, journal: list[Mapping[str, JsonValue]]
) -> None:
    worker = a_worker()
    exchanges = [worker.begin("echo", Parcel({"n": n})) for n in range(20)]

    answers = [exchange.result().body["n"] for exchange in exchanges]

    assert answers == list(range(20))
    assert [entry["what"] for entry in journal] == ["ready"]


def test_what_is_sent_before_the_worker_is_ready_arrives_in_order(
    a_worker: StartWorker,
) -> None:
    heard: list[JsonValue] = []
    stream = a_worker({"slow_s": 0.3}).begin(
        "hear", Parcel(), lambda part: heard.append(part.body["heard"])
    )

    for size in (1, 2, 3):
        stream.send(Parcel(blob=bytes(size)))
    stream.send(Parcel({"is_last": True}))

    assert stream.result().body["heard"] == 6
    assert heard == [1, 3, 6]


@pytest.mark.requirement("E-050")
@pytest.mark.parametrize(("fault", "cause"), FAULTS_AND_CAUSES.items())
def test_a_death_while_loading_is_told_and_a_repaired_worker_starts(
    a_worker: StartWorker, order: Path, fault: str, cause: Cause
) -> None:
    order.write_text(fault, "utf-8")
    worker = a_worker({"fault_file": str(order)})

    lost = lost_by(worker)
    order.unlink()

    assert lost.cause is cause
    assert worker.call("echo", Parcel({"n": 1})).body == {"n": 1}
    assert worker.health.problem is None


def test_a_service_that_refuses_to_load_is_quoted(
    a_worker: StartWorker, tmp_path: Path
) -> None:
    model = tmp_path / "model.bin"
    write_model(model, b"weights" * 1_000)
    model.write_bytes(model.read_bytes()[:-1])
    worker = a_worker({"model": str(model)})

    lost = lost_by(worker)

    assert lost.cause is Cause.CORRUPT_FILE
    assert (lost.what, lost.remedy) == ("The model is damaged.", "Install it again.")
    assert lost.values == {"name": "model.bin"}
    assert isinstance(worker.health.problem, Unavailable)


def test_a_service_whose_library_is_missing_is_told(a_worker: StartWorker) -> None:
    lost = lost_by(a_worker(service="NotOffered"))

    assert lost.cause is Cause.MISSING_LIBRARY
    assert lost.what == (
        "The interviewer’s voice cannot run: a library it needs is missing."
    )


def test_a_start_that_takes_too_long_is_ended(a_worker: StartWorker) -> None:
    lost = lost_by(a_worker({"slow_s": 60}, start_patience_s=0.3))

    assert lost.cause is Cause.SILENT


def test_a_start_that_is_slow_and_not_too_slow_is_waited_for(
    a_worker: StartWorker,
) -> None:
    worker = a_worker({"slow_s": 1.5}, life_patience_s=1.0)

    assert worker.call("echo", Parcel({"n": 1})).body == {"n": 1}


@pytest.mark.requirement("E-051")
def test_after_three_deaths_while_starting_it_is_given_up(
    a_worker: StartWorker, order: Path
) -> None:
    order.write_text("illegal", "utf-8")
    worker = a_worker({"fault_file": str(order)})

    causes = [lost_by(worker).cause for _ in range(4)]

    assert causes == [Cause.ILLEGAL_INSTRUCTION] * 3 + [Cause.GIVEN_UP]
    assert worker.health.state is WorkerState.GIVEN_UP
    assert worker.health.deaths == 3


def test_a_worker_given_up_is_not_loaded_by_the_next_start_of_the_application(
    a_worker: StartWorker, order: Path
) -> None:
    given_up(a_worker, order)
    next_time = a_worker({"fault_file": str(order)}, fingerprint="one")

    next_time.warm()

    assert next_time.health.state is WorkerState.GIVEN_UP
    assert lost_by(next_time).cause is Cause.GIVEN_UP


def test_another_file_is_given_another_chance(
    a_worker: StartWorker, order: Path
) -> None:
    given_up(a_worker, order)
    order.unlink()

    other = a_worker({"fault_file": str(order)}, fingerprint="two")

    assert other.call("echo", Parcel({"n": 1})).body == {"n": 1}


def test_a_worker_given_up_starts_when_the_person_asks_again(
    a_worker: StartWorker, order: Path
) -> None:
    worker = given_up(a_worker, order)
    order.unlink()

    worker.forgive()

    assert worker.health.problem is None
    assert worker.call("echo", Parcel({"n": 1})).body == {"n": 1}
    next_time = a_worker({"fault_file": str(order)}, fingerprint="one")
    assert next_time.health.state is WorkerState.OFF


def given_up(a_worker: StartWorker, order: Path) -> Worker:
    order.write_text("segv", "utf-8")
    worker = a_worker({"fault_file": str(order)}, fingerprint="one")
    for _ in range(3):
        lost_by(worker)
    return worker


def test_an_answer_makes_earlier_deaths_forgotten(
    a_worker: StartWorker, order: Path
) -> None:
    worker = a_worker({"fault_file": str(order)})

    for _ in range(3):
        order.write_text("segv", "utf-8")
        worker.close()
        lost_by(worker)
        order.unlink()
        worker.call("echo", Parcel())

    assert worker.health.state is WorkerState.READY
    assert worker.health.deaths == 3


def test_a_worker_can_be_closed_while_it_starts(
    a_worker: StartWorker, tmp_path: Path
) -> None:
    worker = a_worker({"slow_s": 60})
    exchange = worker.begin("echo", Parcel())
    assert until(lambda: worker.health.pid is not None)

    worker.close()

    with pytest.raises(WorkerLost):
        exchange.result()
    assert worker.health.state is WorkerState.OFF
    assert list((tmp_path / "state").iterdir()) == []


def test_closing_again_and_again_while_others_ask_leaves_nobody_waiting(
    a_worker: StartWorker,
) -> None:
    worker = a_worker()
    outcomes: list[str] = []
    threads = [
        threading.Thread(target=ask_often, args=(worker, outcomes)) for _ in range(4)
    ]

    for thread in threads:
        thread.start()
    for _ in range(5):
        worker.close()
    for thread in threads:
        thread.join(30)

    assert len(outcomes) == 40
    assert set(outcomes) <= {"answered", Cause.KILLED}


def ask_often(worker: Worker, outcomes: list[str]) -> None:
    for _ in range(10):
        try:
            worker.call("echo", Parcel())
        except WorkerLost as lost:
            outcomes.append(lost.cause)
        else:
            outcomes.append("answered")
