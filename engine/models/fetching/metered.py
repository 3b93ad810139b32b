"""Whether bytes cost money on this network, where the system can tell."""

import shutil
import subprocess
import sys

_PATIENCE_SECONDS = 1.0
_QUESTION = (
    "--system",
    "get-property",
    "org.freedesktop.NetworkManager",
    "/org/freedesktop/NetworkManager",
    "org.freedesktop.NetworkManager",
    "Metered",
)
_MEANINGS = {"u 1": True, "u 2": False, "u 3": True, "u 4": False}
"""NetworkManager's numbers: yes, no, and its own guesses; 0 is "unknown"."""


def on_metered_network() -> bool | None:
    """Return whether the system calls its network metered; None: it does not tell.

    Asks NetworkManager on Linux, over the system's own bus; no network is used. On
    Windows and macOS nobody is asked yet. May take a second: not for the window's
    thread.
    """
    tool = shutil.which("busctl") if sys.platform == "linux" else None
    if tool is None:
        return None
    try:
        told = subprocess.run(  # noqa: S603 (a fixed question to the system's own tool)
            [tool, *_QUESTION],
            capture_output=True,
            text=True,
            timeout=_PATIENCE_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return _MEANINGS.get(told.stdout.strip())
