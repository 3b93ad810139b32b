"""Whether other programs keep the processor busy."""

import psutil

BUSY_PERCENT = 35.0
"""Of all cores: a trial beside it would tell half of what the machine can do."""
_LOOK_S = 0.5


def are_others_busy() -> bool:
    """Return whether they do now; looks for half a second."""
    return psutil.cpu_percent(_LOOK_S) > BUSY_PERCENT
