"""How large the log is."""

from pathlib import Path

from app.machine.check import Check, State
from app.shared.errors import N_


def check_logs(folder: Path) -> Check:
    """Return the size of the log; it holds codes and times, never content."""
    return Check(
        "logs",
        N_("Log"),
        State.WORKS,
        N_("{kilobytes} kB. It holds codes and times, never a word of a session."),
        values={"kilobytes": (_bytes_in(folder) + 999) // 1000},
    )


def _bytes_in(folder: Path) -> int:
    try:
        return sum(path.stat().st_size for path in folder.glob("*") if path.is_file())
    except OSError:
        return 0
