"""The way on which models come, as the page shows it."""

from dataclasses import dataclass

from ui.kit.problems import Problem


@dataclass(frozen=True, slots=True)
class Way:
    """What was chosen; empty words: as the system says."""

    mirror: str = ""
    proxy: str = ""
    """Without its user."""
    user: str = ""
    certificates: str = ""
    """Path of the file."""
    limit: str = ""
    """Kilobytes a second, as it was written."""


@dataclass(frozen=True, slots=True)
class NetworkState:
    """The way, and why another was not taken."""

    way: Way | None = None
    """None: not read yet."""
    has_password: bool = False
    """Whether one is known for the proxy."""
    problem: Problem | None = None
