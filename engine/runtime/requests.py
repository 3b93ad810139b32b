"""The requests under way in a worker process."""

import queue
import threading
from collections.abc import Callable

from engine.api.cancel import Cancel
from engine.runtime.frames import Frame, FrameKind
from engine.runtime.messages import Parcel

SendFrame = Callable[[Frame], None]


class HostedRequest:
    """One request, as the service sees it (see ``service.Request``)."""

    def __init__(self, frame: Frame, send: SendFrame) -> None:
        self._frame = frame
        self._send = send
        self._cancel = Cancel()
        self._received: queue.SimpleQueue[Parcel | None] = queue.SimpleQueue()
        self._cancel.when_cancelled(lambda: self._received.put(None))

    @property
    def number(self) -> int:
        """Its number, chosen by the owner."""
        return self._frame.request

    @property
    def verb(self) -> str:
        """What is asked."""
        return self._frame.word

    @property
    def parcel(self) -> Parcel:
        """With what."""
        return self._frame.parcel

    @property
    def cancel(self) -> Cancel:
        """Whether nobody waits for it any more."""
        return self._cancel

    def send(self, part: Parcel) -> None:
        """Send a part of the answer at once."""
        self._send(Frame(FrameKind.PART, self.number, parcel=part))

    def receive(self, timeout_s: float) -> Parcel | None:
        """Return what the caller sent after the request; None when nothing came.

        A cancel ends the wait.
        """
        try:
            return self._received.get(timeout=max(timeout_s, 0))
        except queue.Empty:
            return None

    def take(self, parcel: Parcel) -> None:
        """Keep what the caller sent for ``receive``."""
        self._received.put(parcel)


class Requests:
    """All requests under way; safe from every thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: dict[int, HostedRequest] = {}

    def add(self, request: HostedRequest) -> None:
        """Begin one."""
        with self._lock:
            self._running[request.number] = request

    def remove(self, request: HostedRequest) -> None:
        """End one."""
        with self._lock:
            self._running.pop(request.number, None)

    def give(self, number: int, parcel: Parcel) -> None:
        """Hand more to one, unless it has ended."""
        if request := self._find(number):
            request.take(parcel)

    def cancel(self, number: int) -> None:
        """Tell one that nobody waits any more, unless it has ended."""
        if request := self._find(number):
            request.cancel.cancel()

    def cancel_all(self) -> None:
        """Tell every one that nobody waits any more."""
        with self._lock:
            running = list(self._running.values())
        for request in running:
            request.cancel.cancel()

    def _find(self, number: int) -> HostedRequest | None:
        with self._lock:
            return self._running.get(number)
