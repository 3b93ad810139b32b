"""Why a service could not be loaded."""

from engine.api.errors import Unavailable
from engine.hardware.unfit import CpuUnfit, LibraryMissing
from engine.runtime.worker import Cause

_LIBRARY_WORDS = ("shared library", "shared object", "could not find module", "dlopen")
"""What the loaders of native libraries say, in lower case."""


def cause_of_load_failure(error: BaseException) -> Cause:
    """Return the cause to tell for what ``Service.load`` raised."""
    match error:
        case CpuUnfit():
            return Cause.ILLEGAL_INSTRUCTION
        case LibraryMissing() | ImportError():
            return Cause.MISSING_LIBRARY
        case MemoryError():
            return Cause.OUT_OF_MEMORY
        case OSError() | RuntimeError() if _speaks_of_a_library(error):
            return Cause.MISSING_LIBRARY
        case Unavailable() | OSError():
            return Cause.CORRUPT_FILE
        case _:
            return Cause.CRASHED


def _speaks_of_a_library(error: Exception) -> bool:
    said = str(error).lower()
    return any(words in said for words in _LIBRARY_WORDS)
