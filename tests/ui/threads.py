"""Tasks that run at once, beside threads that are not the window's."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QThread, Signal

from ui.kit.changes import ChangeHub
from ui.kit.lanes import InlineRunner
from ui.kit.problems import ProblemDesk
from ui.kit.tasks import Tasks


class _MainThread(QObject):
    posted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.posted.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def _run(self, call: Callable[[], None]) -> None:
        call()


class MainThreadRunner(InlineRunner):
    """Work runs at once; what another thread tells waits for the window's."""

    def __init__(self) -> None:
        self._main = _MainThread()

    def on_main(self, call: Callable[[], None]) -> None:
        if QThread.currentThread() is self._main.thread():
            call()
        else:
            self._main.posted.emit(call)


def tasks_beside_threads(changes: ChangeHub, desk: ProblemDesk) -> Tasks:
    """Return calls for tests in which something real has a thread of its own."""
    return Tasks(MainThreadRunner(), changes, desk)
