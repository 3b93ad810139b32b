"""What the command line's exit codes mean."""

from enum import IntEnum


class ExitCode(IntEnum):
    """How a command ended."""

    DONE = 0
    BUG = 1
    WRONG_USE = 2
    REFUSED = 3
    UNAVAILABLE = 4
    INTERRUPTED = 130
