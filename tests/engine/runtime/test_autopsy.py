"""The cause of a death is read from what the process left behind."""

import signal

import pytest

from engine.runtime.autopsy import Remains, find_cause, memory_kills
from engine.runtime.worker import Cause


def remains(
    code: int | None,
    *,
    said: str = "",
    was_ready: bool = True,
    share: float = 0.1,
    system_killed: bool = False,
) -> Remains:
    return Remains(code, said, was_ready, share, system_killed)


@pytest.mark.parametrize(
    ("left", "cause"),
    [
        (remains(-signal.SIGILL), Cause.ILLEGAL_INSTRUCTION),
        (remains(-signal.SIGKILL), Cause.KILLED),
        (remains(-signal.SIGKILL, share=0.9), Cause.OUT_OF_MEMORY),
        (remains(-signal.SIGKILL, system_killed=True), Cause.OUT_OF_MEMORY),
        (remains(-signal.SIGTERM), Cause.KILLED),
        (remains(-signal.SIGSEGV), Cause.CRASHED),
        (remains(-signal.SIGABRT), Cause.CRASHED),
        (remains(-signal.SIGABRT, said="std::bad_alloc"), Cause.OUT_OF_MEMORY),
        (remains(-signal.SIGABRT, said="GGML_ASSERT(x) failed"), Cause.CRASHED),
        (
            remains(-signal.SIGABRT, said="GGML_ASSERT(x) failed", was_ready=False),
            Cause.CORRUPT_FILE,
        ),
        (
            remains(-signal.SIGSEGV, said="Fatal Python error: Illegal instruction\n"),
            Cause.ILLEGAL_INSTRUCTION,
        ),
        (remains(-200), Cause.CRASHED),
        (remains(0), Cause.CRASHED),
        (remains(1), Cause.CRASHED),
        (remains(None), Cause.CRASHED),
        (remains(0xC000001D), Cause.ILLEGAL_INSTRUCTION),
        (remains(0xC0000135), Cause.MISSING_LIBRARY),
        (remains(0xC0000017), Cause.OUT_OF_MEMORY),
        (remains(0xC0000006), Cause.CORRUPT_FILE),
        (remains(0xC0000005), Cause.CRASHED),
        (remains(0xC0000409), Cause.CRASHED),
    ],
)
def test_the_cause_is_read_from_the_remains(left: Remains, cause: Cause) -> None:
    assert find_cause(left) is cause


def test_kills_for_want_of_memory_are_counted_or_not_known() -> None:
    assert memory_kills() >= 0
