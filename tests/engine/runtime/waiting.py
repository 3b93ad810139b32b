"""Waiting for what another process or thread does."""

import threading
import time
from collections.abc import Callable

import psutil

PATIENCE_S = 15.0


def until(holds: Callable[[], bool], patience_s: float = PATIENCE_S) -> bool:
    """Return whether something came to hold before patience ended."""
    never = threading.Event()
    end = time.monotonic() + patience_s
    while not (held := holds()) and time.monotonic() < end:
        never.wait(0.01)
    return held


def is_gone(pid: int) -> bool:
    """Return whether a process ended; one nobody has waited for yet has ended too."""
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True
