"""Starting the program of a worker process."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from engine.runtime.host import WORKER_WORD

_ROOT = Path(__file__).parents[2]
"""The folder ``engine`` is imported from."""
_KEPT = frozenset(
    {
        "APPDATA",
        "COMSPEC",
        "DYLD_FALLBACK_LIBRARY_PATH",
        "DYLD_LIBRARY_PATH",
        "HOME",
        "LANG",
        "LD_LIBRARY_PATH",
        "LOCALAPPDATA",
        "PATH",
        "PATHEXT",
        "SYSTEMDRIVE",
        "SYSTEMROOT",
        "TEMP",
        "TMP",
        "TMPDIR",
        "TZ",
        "USERPROFILE",
        "WINDIR",
    }
)
_KEPT_FAMILIES = ("EXERZIA_", "LC_", "OMP_")
_OFFLINE = {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "DO_NOT_TRACK": "1"}


def launch() -> subprocess.Popen[bytes]:
    """Start a worker process with three pipes, in a group of its own.

    On Linux it is told of the death of the *thread* that calls this: the caller stays
    until the process is gone.

    Raises:
        OSError: the system cannot start it.
    """
    return subprocess.Popen(  # noqa: S603 (our own program, without a shell)
        _command(),
        bufsize=0,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=worker_environment(os.environ),
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def worker_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Return what a worker needs of our environment, and what keeps it offline."""
    kept = {
        name: value
        for name, value in environment.items()
        if name.upper() in _KEPT or name.upper().startswith(_KEPT_FAMILIES)
    }
    paths = [str(_ROOT), environment.get("PYTHONPATH", "")]
    return {
        **kept,
        **_OFFLINE,
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
        "PYTHONUTF8": "1",
    }


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER_WORD]
    # -P: a folder named "engine" where the person happens to stand is not ours.
    return [sys.executable, "-P", "-m", "engine.runtime.host"]
