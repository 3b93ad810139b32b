"""A worker process and everything it began."""

import contextlib
import os
import signal
import sys

import psutil

_WORK_S = 0.02
"""Processor time between two looks; threads that only wait for Python use less."""


class ProcessTree:
    """What a worker process takes, and its end with all its descendants."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._known: dict[int, psutil.Process] = {}
        self._of_descendants = 0
        self._used_s = 0.0
        try:
            self._root: psutil.Process | None = psutil.Process(pid)
        except psutil.Error:
            self._root = None

    def measure(self, *, with_descendants: bool) -> int:
        """Return the resident bytes of all; 0 when it is gone.

        Args:
            with_descendants: look for descendants again, which takes milliseconds;
                else those found last are taken to have stayed as they were.
        """
        if self._root is None:
            return 0
        if with_descendants:
            self._known.update((each.pid, each) for each in self._descendants())
            self._of_descendants = sum(map(_resident, self._known.values()))
        return _resident(self._root) + self._of_descendants

    def is_at_work(self) -> bool:
        """Return whether the process used the processor or the disk since last asked."""
        if self._root is None:
            return False
        try:
            times = self._root.cpu_times()
            waits_for_disk = self._root.status() == psutil.STATUS_DISK_SLEEP
        except psutil.Error:
            return False
        before, self._used_s = self._used_s, times.user + times.system
        return waits_for_disk or self._used_s - before >= _WORK_S

    def kill(self) -> None:
        """End all of them at once, also what left the group when it was known."""
        self._known.update((each.pid, each) for each in self._descendants())
        if self._root is not None:
            _kill(self._root)
        self.reap_orphans()

    def reap_orphans(self) -> None:
        """End the descendants of a process that is gone."""
        if sys.platform != "win32":
            # Nobody may be left in the group.
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._pid, signal.SIGKILL)
        for process in self._known.values():
            _kill(process)

    def _descendants(self) -> list[psutil.Process]:
        if self._root is None:
            return []
        try:
            return self._root.children(recursive=True)
        except psutil.Error:
            return []


def _resident(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0


def _kill(process: psutil.Process) -> None:
    with contextlib.suppress(psutil.Error):  # It may be gone already.
        process.kill()
