"""The worker processes of this process, told apart by what they have loaded."""

from pathlib import Path

import psutil

_LIBRARIES = {
    "language": "libllama",
    "hearing": "libctranslate2",
    "voice": "libespeak-ng",
}


def worker_of(kind: str) -> psutil.Process:
    """Return the worker of an engine; Linux only.

    Raises:
        StopIteration: it has not loaded its library yet.
    """
    return next(
        process
        for process in psutil.Process().children(recursive=True)
        if _LIBRARIES[kind] in Path(f"/proc/{process.pid}/maps").read_text("utf-8")
    )
