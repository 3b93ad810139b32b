"""The lanes work runs on; the only place with threads."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from ui.kit.garbage import MainThreadGarbage

_IO_WORKERS = 4


class Lane(StrEnum):
    """Where work runs."""

    DATABASE = "database"
    """One worker; order kept."""
    IO = "io"
    """Files, engines, downloads; several at once."""


class Runner(Protocol):
    """Runs work on a lane, and brings callbacks to the main thread."""

    def run(self, lane: Lane, work: Callable[[], None]) -> None:
        """Run ``work`` on ``lane``."""

    def on_main(self, call: Callable[[], None]) -> None:
        """Run ``call`` on the main thread, soon; callable from any thread."""

    def close(self) -> None:
        """Finish what runs, drop what waits."""


class _MainThread(QObject):
    """Carries calls to the thread it was made on."""

    _posted = Signal(object)
    _done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._listens = False
        self._returned: deque[list[Callable[[], None]]] = deque()
        self._garbage: MainThreadGarbage | None = None
        self._is_closed = False

    def listen(self) -> None:
        """Take calls from now on; on the main thread, before any other thread posts."""
        if self._listens:
            return
        # Qt's constants take a tenth of the time to the first frame to load, and
        # nothing runs on a lane before that frame.
        from PySide6.QtCore import Qt, QThread  # noqa: PLC0415 (only where it is needed)

        self._posted.connect(self._on_posted, Qt.ConnectionType.QueuedConnection)
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)
        self._listens = True
        # A timer belongs to the thread it was made on; the first call may be another's.
        if QThread.currentThread() == self.thread():
            self._collect()
        else:
            self.post(self._collect)

    def post(self, call: Callable[[], None]) -> None:
        self._posted.emit(call)

    def let_go(self, errand: list[Callable[[], None]]) -> None:
        """Have what was done forgotten on this thread, with every widget it holds."""
        self._returned.append(errand)
        self._done.emit()

    def close(self) -> None:
        self._is_closed = True
        if self._garbage is not None:
            self._garbage.close()

    def _collect(self) -> None:
        if not self._is_closed:
            self._garbage = MainThreadGarbage()

    def _on_posted(self, call: Callable[[], None]) -> None:
        call()

    def _on_done(self) -> None:
        self._returned.popleft().clear()


class ThreadRunner:
    """The real lanes. Make it on the main thread, close it before leaving."""

    def __init__(self) -> None:
        self._main = _MainThread()
        self._lanes: dict[Lane, Executor] = {
            Lane.DATABASE: ThreadPoolExecutor(1, thread_name_prefix="database"),
            Lane.IO: ThreadPoolExecutor(_IO_WORKERS, thread_name_prefix="io"),
        }

    def run(self, lane: Lane, work: Callable[[], None]) -> None:
        """Run ``work`` on ``lane``; the first time from the main thread."""
        self._main.listen()
        errand = [work]
        # The lane never holds the last reference: callbacks hold widgets.
        del work

        def on_lane() -> None:
            try:
                errand[0]()
            finally:
                self._main.let_go(errand)

        self._lanes[lane].submit(on_lane)

    def on_main(self, call: Callable[[], None]) -> None:
        """Run ``call`` on the main thread, soon."""
        self._main.listen()
        self._main.post(call)

    def close(self) -> None:
        """Wait for what runs, drop what waits."""
        for executor in self._lanes.values():
            executor.shutdown(wait=True, cancel_futures=True)
        self._main.close()


class InlineRunner:
    """Runs everything at once on the calling thread: for tests and samples."""

    def run(self, lane: Lane, work: Callable[[], None]) -> None:
        """Run ``work`` now."""
        work()

    def on_main(self, call: Callable[[], None]) -> None:
        """Run ``call`` now."""
        call()

    def close(self) -> None:
        """Nothing waits."""
