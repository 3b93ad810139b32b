"""A worker that answers when the test lets it."""

import threading
from collections.abc import Callable

from engine.api.cancel import Cancel
from engine.runtime.messages import Parcel
from engine.runtime.worker import (
    Exchange,
    Health,
    OnPart,
    WorkerLost,
    WorkerState,
)

PATIENCE_S = 10.0


class FakeWorker:
    """Answers every call with its name, once ``may_answer`` is set."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.asked = threading.Event()
        self.may_answer = threading.Event()
        self.may_answer.set()
        self.closed = threading.Event()
        self.warmed = threading.Event()
        self.forgiven = False
        self.is_streaming = False
        self.ready_line: Parcel | None = Parcel({"name": name})
        self.is_started = False

    @property
    def health(self) -> Health:
        state = WorkerState.READY if self.is_started else WorkerState.OFF
        return Health(state, None, 0, 1, None)

    @property
    def is_busy(self) -> bool:
        return self.is_streaming

    def warm(self) -> None:
        self.is_started = True
        self.warmed.set()

    def begin(
        self,
        _verb: str,
        _parcel: Parcel,
        _on_part: OnPart | None = None,
        _on_lost: Callable[[WorkerLost], None] | None = None,
    ) -> Exchange:
        self.is_started = self.is_streaming = True
        return FakeStream()

    def call(
        self,
        _verb: str,
        _parcel: Parcel,
        _on_part: OnPart | None = None,
        _cancel: Cancel | None = None,
        _silence_s: float = 60.0,
    ) -> Parcel:
        self.is_started = True
        self.asked.set()
        assert self.may_answer.wait(PATIENCE_S)
        assert not self.closed.is_set()
        return Parcel({"by": self.name, "tokens": 1})

    def forgive(self) -> None:
        self.forgiven = True

    def close(self) -> None:
        self.is_started = False
        self.closed.set()


class FakeStream:
    """A request nobody waits for."""

    def send(self, part: Parcel) -> None:
        """Take it."""

    def cancel(self) -> None:
        """Nothing to do."""

    def result(self) -> Parcel:
        return Parcel()
