"""Workers that are closed after each test, whatever it did to them."""

import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from engine.runtime.messages import JsonValue, Parcel
from engine.runtime.supervisor import supervise
from engine.runtime.worker import Worker, WorkerSpec

MEGABYTE = 1024 * 1024
SERVICES = "tests.engine.runtime.services"
StartWorker = Callable[..., Worker]


@pytest.fixture
def journal() -> list[Mapping[str, JsonValue]]:
    return []


@pytest.fixture
def a_worker(
    tmp_path: Path, journal: list[Mapping[str, JsonValue]]
) -> Iterator[StartWorker]:
    """Make a worker over the test's own service; more is set by keyword."""
    made: list[Worker] = []

    def make(
        settings: Mapping[str, JsonValue] | None = None,
        service: str = "Echo",
        kind: str = "voice",
        **spec: object,
    ) -> Worker:
        defaults: dict[str, object] = {"memory_ceiling": 400 * MEGABYTE}
        worker = supervise(
            WorkerSpec(
                kind,
                f"{SERVICES}:{service}",
                Parcel(settings or {}),
                **(defaults | spec),  # type: ignore[arg-type] # the fields of the spec
            ),
            state_folder=tmp_path / "state",
            journal=journal.append,
        )
        made.append(worker)
        return worker

    yield make

    for worker in made:
        worker.close()
    left = [thread.name for thread in threading.enumerate() if "worker-" in thread.name]
    assert left == []
