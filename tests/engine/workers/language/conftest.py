"""The real language worker with the tiny model."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from engine.runtime.supervisor import supervise
from engine.workers.language.client import (
    LanguageChoice,
    LanguageClient,
    language_worker,
)
from tests.models.tiny_gguf.engine import TINY

Start = Callable[[LanguageChoice], LanguageClient]


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("states")


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Start]:
    """Start workers; they all end with the module."""
    workers = []

    def begin(choice: LanguageChoice) -> LanguageClient:
        folder = tmp_path_factory.mktemp("runtime")
        worker = supervise(language_worker(choice), state_folder=folder)
        workers.append(worker)
        return LanguageClient(worker)

    yield begin

    for worker in workers:
        worker.close()


@pytest.fixture(scope="module")
def model(start: Start, states: Path) -> LanguageClient:
    """One worker for the module: each test reads a prompt of its own."""
    return start(LanguageChoice(TINY, states, threads=1))
