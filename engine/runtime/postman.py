"""Calls back on a thread of the runtime, in order."""

import queue
import sys
import threading
from collections.abc import Callable


class Postman:
    """One thread that does what is posted, one after the other.

    It starts with the first errand. An error in one is told through
    ``threading.excepthook``, and the next is done all the same.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._lock = threading.Lock()
        self._errands: queue.SimpleQueue[Callable[[], None] | None] | None = None
        self._thread: threading.Thread | None = None

    def post(self, errand: Callable[[], None]) -> None:
        """Have something done soon."""
        with self._lock:
            if self._errands is None:
                self._errands = queue.SimpleQueue()
                self._thread = threading.Thread(
                    target=_run, args=(self._errands,), name=self._name, daemon=True
                )
                self._thread.start()
            self._errands.put(errand)

    @property
    def is_here(self) -> bool:
        """Whether the calling thread is the postman's."""
        return threading.current_thread() is self._thread

    def finish(self, patience_s: float) -> None:
        """Do what was posted, then end the thread; it starts again when needed."""
        with self._lock:
            thread, errands = self._thread, self._errands
            self._thread = self._errands = None
        if errands is not None and thread is not None:
            errands.put(None)
            if thread is not threading.current_thread():
                thread.join(patience_s)


def _run(errands: queue.SimpleQueue[Callable[[], None] | None]) -> None:
    while errand := errands.get():
        try:
            errand()
        except Exception:  # noqa: BLE001 (a bug of the caller: shown, and outlived)
            hook = threading.ExceptHookArgs(
                (*sys.exc_info(), threading.current_thread())
            )
            threading.excepthook(hook)
