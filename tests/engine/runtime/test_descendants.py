"""Nothing a worker began outlives it, nor does a worker outlive its owner."""

import subprocess
import sys
from pathlib import Path

import pytest

from engine.runtime.messages import Parcel
from engine.runtime.worker import Worker, WorkerLost
from tests.engine.runtime.conftest import StartWorker
from tests.engine.runtime.waiting import is_gone, until

ROOT = Path(__file__).parents[3]


def begun_by(worker: Worker, *, away: bool) -> list[int]:
    pids = worker.call("child", Parcel({"away": away})).body["pids"]
    assert isinstance(pids, list)
    return [int(str(pid)) for pid in pids]


def all_gone(pids: list[int]) -> bool:
    return until(lambda: all(map(is_gone, pids)))


def test_a_close_ends_what_the_worker_began_also_what_left_its_group(
    a_worker: StartWorker,
) -> None:
    worker = a_worker()
    begun = begun_by(worker, away=True)

    worker.close()

    assert all_gone(begun)


def test_a_death_ends_what_the_worker_began(a_worker: StartWorker) -> None:
    worker = a_worker()
    begun = begun_by(worker, away=False)

    with pytest.raises(WorkerLost):
        worker.call("fault", Parcel({"fault": "kill"}))

    assert all_gone(begun)


def test_memory_counts_what_the_worker_began(a_worker: StartWorker) -> None:
    worker = a_worker()
    worker.call("echo", Parcel())
    assert until(lambda: worker.health.memory_bytes > 0)
    alone = worker.health.memory_bytes

    begun_by(worker, away=False)

    assert until(lambda: worker.health.memory_bytes > alone + 3_000_000)


@pytest.mark.requirement("E-050")
@pytest.mark.parametrize("ending", ["exit", "killed", "busy"])
def test_the_end_of_the_application_ends_its_workers(
    tmp_path: Path, ending: str
) -> None:
    owner = subprocess.run(
        [sys.executable, "-m", "tests.engine.runtime.owner", ending, str(tmp_path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        check=False,
        timeout=30,
    )

    pids = [int(word) for word in owner.stdout.split()]

    assert len(pids) >= 2
    assert all_gone(pids)
