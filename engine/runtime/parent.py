"""A worker does not outlive its owner, nor do the processes it began."""

import os
import signal
import sys
from types import FrameType

_PR_SET_PDEATHSIG = 1


def die_with_parent() -> None:
    """Ask the system to tell this process when its parent dies (Linux alone).

    The end of the pipe tells the same everywhere, unless something else holds the pipe.
    """
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415 (needed here alone)

    signal.signal(signal.SIGTERM, _on_term)
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def end_with_descendants() -> None:
    """End this process and its group at once.

    On Windows the job of the owner ends the descendants.
    """
    if sys.platform != "win32" and os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(0)


def _on_term(_number: int, _frame: FrameType | None) -> None:
    end_with_descendants()
