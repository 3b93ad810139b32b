"""Why a worker process died, from what it left behind."""

import signal
from dataclasses import dataclass
from pathlib import Path

from engine.runtime.worker import Cause

_WINDOWS = {
    0xC000001D: Cause.ILLEGAL_INSTRUCTION,
    0xC0000096: Cause.ILLEGAL_INSTRUCTION,
    0xC0000017: Cause.OUT_OF_MEMORY,
    0xC000012D: Cause.OUT_OF_MEMORY,
    0xC0000006: Cause.CORRUPT_FILE,
    0xC0000135: Cause.MISSING_LIBRARY,
    0xC0000139: Cause.MISSING_LIBRARY,
    0xC0000142: Cause.MISSING_LIBRARY,
    1: Cause.KILLED,
    int(signal.SIGTERM): Cause.KILLED,
}
"""Exit codes of Windows; 1 and 15 are what task managers and psutil leave."""
_FROM_OUTSIDE = frozenset({"SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT"})
_OUT_OF_MEMORY_WORDS = ("bad_alloc", "Cannot allocate memory", "MemoryError")
_ILLEGAL_WORDS = "Fatal Python error: Illegal instruction"
"""Python says it before it dies, and may die of something else while it says so."""
_BROKEN_CHECK = "GGML_ASSERT"
_NEARLY = 0.8
"""Share of the ceiling at which a kill by the system means memory."""
_VMSTAT = Path("/proc/vmstat")
_CGROUP_EVENTS = Path("/sys/fs/cgroup/memory.events")


@dataclass(frozen=True, slots=True)
class Remains:
    """What is known of a process that is gone."""

    exit_code: int | None
    """As ``Popen`` tells it: negative for a signal."""
    last_lines: str
    was_ready: bool
    memory_share: float
    """Last memory measured, as a share of its ceiling."""
    system_killed: bool
    """Whether the system ended a process for want of memory meanwhile."""


def find_cause(remains: Remains) -> Cause:
    """Return why a process died that nobody of ours ended."""
    code = remains.exit_code
    if code is None:
        return Cause.CRASHED
    if code < 0:
        return _cause_of_signal(_signal_name(-code), remains)
    if code in _WINDOWS and (code > 0xFF or _is_windows()):
        return _WINDOWS[code]
    return _cause_of_lines(remains)


def memory_kills() -> int:
    """Return how many processes this system ended for want of memory so far.

    0 where the system does not tell.
    """
    return _count(_VMSTAT, "oom_kill") + _count(_CGROUP_EVENTS, "oom_kill")


def _cause_of_signal(name: str, remains: Remains) -> Cause:
    if name == "SIGILL":
        return Cause.ILLEGAL_INSTRUCTION
    if name == "SIGBUS":
        # A file mapped into memory turned out shorter than it says.
        return Cause.CORRUPT_FILE
    if name == "SIGKILL":
        starved = remains.system_killed or remains.memory_share >= _NEARLY
        return Cause.OUT_OF_MEMORY if starved else Cause.KILLED
    if name in _FROM_OUTSIDE:
        return Cause.KILLED
    return _cause_of_lines(remains)


def _cause_of_lines(remains: Remains) -> Cause:
    said = remains.last_lines
    if _ILLEGAL_WORDS in said:
        return Cause.ILLEGAL_INSTRUCTION
    if any(words in said for words in _OUT_OF_MEMORY_WORDS):
        return Cause.OUT_OF_MEMORY
    if _BROKEN_CHECK in said and not remains.was_ready:
        return Cause.CORRUPT_FILE
    return Cause.CRASHED


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return ""


def _is_windows() -> bool:
    return not hasattr(signal, "SIGKILL")


def _count(path: Path, word: str) -> int:
    try:
        lines = path.read_text("ascii").splitlines()
    except (OSError, ValueError):
        return 0
    counts = [line.split()[1] for line in lines if line.startswith(f"{word} ")]
    return int(counts[0]) if counts and counts[0].isdigit() else 0
