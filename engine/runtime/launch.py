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
        "EXERZIA_NETWORK_RECORD",  # where tests write down what reached for the network
        "HOME",
        "LANG",
        "LD_LIBRARY_PATH",
        "LOCALAPPDATA",
        "PATH",
        "PATHEXT",
        "PROCESSOR_ARCHITECTURE",
        "PROCESSOR_IDENTIFIER",
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
# The last is how a frozen application finds its own files again.
_KEPT_FAMILIES = ("LC_", "OMP_", "_PYI_")
_UNLESS_CHOSEN = {
    # Threads that wait by spinning starve each other as soon as a core is busy: two of
    # them were then seen to take a hundred times as long.
    "OMP_WAIT_POLICY": "passive",
}
_ALWAYS = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    # ONNX Runtime else numbers this device, notes what it runs and sends it to its maker.
    "ORT_DISABLE_TELEMETRY": "1",
    "GGML_NO_BACKTRACE": "1",  # else llama.cpp starts a debugger when it fails
    "PYTHONUTF8": "1",
}


def launch() -> subprocess.Popen[bytes]:
    """Start a worker process with three pipes, in a group of its own.

    On Linux it is told of the death of the *thread* that calls this: the caller stays
    until the process is gone.

    Raises:
        OSError: the system cannot start it.
    """
    return subprocess.Popen(  # noqa: S603 (our own program, without a shell)
        worker_command(sys.executable, is_frozen=getattr(sys, "frozen", False)),
        bufsize=0,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=worker_environment(os.environ),
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def worker_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Return what a worker needs of our environment, and what keeps it offline.

    Nothing else goes along: no proxies, no passphrases.
    """
    kept = {
        name: value
        for name, value in environment.items()
        if name.upper() in _KEPT or name.upper().startswith(_KEPT_FAMILIES)
    }
    paths = [str(_ROOT), environment.get("PYTHONPATH", "")]
    return {
        **_UNLESS_CHOSEN,
        **kept,
        **_ALWAYS,
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
    }


def worker_command(executable: str, *, is_frozen: bool) -> list[str]:
    """Return the words that start a worker process.

    Args:
        executable: Python, or the frozen application itself.
        is_frozen: whether it is the application.
    """
    if is_frozen:
        return [executable, WORKER_WORD]
    # -P: a folder named "engine" where the person happens to stand is not ours.
    return [executable, "-P", "-m", "engine.runtime.host"]
