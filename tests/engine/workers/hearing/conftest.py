"""The real hearing worker, and somebody who listens to it."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from engine.api.hearing import HearingEvent, ListenWish, TurnHeard
from engine.runtime.supervisor import supervise
from engine.runtime.worker import Worker
from engine.workers.hearing.client import (
    HearingClient,
    StreamListener,
    hearing_worker,
)

_PARCEL_BYTES = 3_200
_PATIENCE_S = 60.0


class Audience:
    """Hears the events of one stream."""

    def __init__(self) -> None:
        self.events: list[HearingEvent] = []
        self.lost: list[Exception] = []
        self._heard = threading.Condition()

    def on_event(self, event: HearingEvent) -> None:
        with self._heard:
            self.events.append(event)
            self._heard.notify_all()

    def on_lost(self, error: Exception) -> None:
        with self._heard:
            self.lost.append(error)
            self._heard.notify_all()

    def wait_for(self, fact: Callable[[], bool]) -> None:
        with self._heard:
            assert self._heard.wait_for(fact, _PATIENCE_S)

    @property
    def turns(self) -> list[TurnHeard]:
        return [event for event in self.events if isinstance(event, TurnHeard)]


class Ear:
    """Plays sound into a stream and waits for what is heard of it."""

    def __init__(self, client: HearingClient, wish: ListenWish) -> None:
        self.client = client
        self.audience = Audience()
        self.listener: StreamListener = client.listen(
            wish, self.audience.on_event, self.audience.on_lost
        )

    def play(self, pcm: bytes) -> None:
        for begin in range(0, len(pcm), _PARCEL_BYTES):
            self.listener.feed(pcm[begin : begin + _PARCEL_BYTES])

    def end(self) -> list[HearingEvent]:
        """End the stream; return everything up to the turn the end makes."""
        before = len(self.audience.turns)
        self.listener.finish()
        self.audience.wait_for(lambda: len(self.audience.turns) > before)
        self.listener.close()
        return list(self.audience.events)


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Worker]]:
    workers: list[Worker] = []

    def begin(model: Path | None) -> Worker:
        folder = tmp_path_factory.mktemp("runtime")
        workers.append(supervise(hearing_worker(model), state_folder=folder))
        return workers[-1]

    yield begin

    for worker in workers:
        worker.close()


@pytest.fixture(scope="module")
def ear(start: Callable[..., Worker]) -> Callable[[], Ear]:
    """Return an ear without a model: voice activity alone."""
    client = HearingClient(start(None), in_step=True)
    return lambda: Ear(client, ListenWish("en"))
