"""A worker that crashes leaves no copy of its memory on disk: it holds what was said."""

import sys

_PR_SET_DUMPABLE = 4
_SEM_FAILCRITICALERRORS = 0x0001
_SEM_NOGPFAULTERRORBOX = 0x0002


def leave_no_dumps() -> None:
    """Have the system write no core file and show no box when this process crashes."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 (slow to load, and needed here alone)

        quietly = _SEM_FAILCRITICALERRORS | _SEM_NOGPFAULTERRORBOX
        ctypes.windll.kernel32.SetErrorMode(quietly)
        return
    import resource  # noqa: PLC0415 (not on Windows)

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 (slow to load, and needed here alone)

        # A collector of crashes gets core files whatever their limit is.
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0)
