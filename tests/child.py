"""Running something in a child process that can be killed, or may not do all we may.

POSIX only: the child is a fork, so it starts in a millisecond with all that is loaded.
"""

import os
import signal
import sys
import traceback
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

needs_fork = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="the child process of these tests is a fork"
)

NOBODY = 65_534
CRASHED = 66
"""Exit code of a child that ended itself in the middle of its work."""

_TOUCHES_FILES = (
    "open",
    "os.rename",
    "os.remove",
    "os.mkdir",
    "os.rmdir",
    "os.chmod",
    "shutil.rmtree",
    "shutil.copyfile",
)


def in_child(work: Callable[[], object]) -> tuple[int, str]:
    """Run ``work`` in a child; return its exit code (negative: signal) and result.

    The result is what ``work`` returned, or the error it raised, as text.
    """
    reading, writing = os.pipe()
    child = _forked()
    if child == 0:
        os.close(reading)
        _end_with(work, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        result = pipe.read().decode()
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), result


def said_until_killed(work: Callable[[Callable[[str], None]], object]) -> str:
    """Run ``work`` in a child that is killed; return what it had said by then."""
    reading, writing = os.pipe()
    child = _forked()
    if child == 0:
        os.close(reading)
        work(lambda words: _say(writing, words))
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read().decode()
    os.waitpid(child, 0)
    return said


def crash_at_file_event(number: int) -> None:
    """End this process, without any cleaning up, when it touches files so often."""
    seen = 0

    def count(event: str, _arguments: tuple[object, ...]) -> None:
        nonlocal seen
        if event in _TOUCHES_FILES:
            seen += 1
            if seen == number:
                os._exit(CRASHED)

    sys.addaudithook(count)


def kill_after(seconds: float) -> None:
    """Have the system kill this process, wherever it is then."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds)


def give_up_rights(folder: Path) -> Path:
    """Become somebody who does not own ``folder``; return its path as they reach it.

    The superuser writes to any folder, so the child must be somebody else for
    permissions to mean something.
    """
    os.chdir(folder)
    if os.getuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    return Path()


def _forked() -> int:
    """Fork; return the child's number, or 0 in the child.

    Python 3.12 warns when there are threads: a lock one of them holds stays locked in
    the child. Where tests are shared out there is one that waits for the next test; the
    child never needs what it holds.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


def _say(pipe: int, words: str) -> None:
    os.write(pipe, words.encode())


def _end_with(work: Callable[[], object], pipe: int) -> None:
    try:
        result = str(work())
        code = 0
    except BaseException as error:  # noqa: BLE001 (the parent judges whatever it was)
        result = f"{type(error).__name__}: {error}"
        code = 1
        if os.environ.get("SHOW_CHILD_ERRORS"):
            traceback.print_exc()
    os.write(pipe, result.encode()[:60_000])
    os._exit(code)
