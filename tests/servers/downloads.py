"""A download as the tests start it: quick to lose patience, quiet to listen to."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from engine.api.cancel import Cancel
from engine.models.fetching.fetch import fetch
from engine.models.fetching.records import (
    Connection,
    Fetched,
    Patience,
    Progress,
    RemoteFile,
    Route,
)

IMPATIENT = Patience(
    stall=0.25,
    connect=2.0,
    tries=4,
    first_pause=0.001,
    longest_pause=0.005,
    longest_asked=0.01,
)
"""Told in fractions of a second, so that nobody waits for a test of waiting."""


@dataclass
class Download:
    """One file to be fetched, again and again; what was told meanwhile is kept."""

    file: RemoteFile
    into: Path
    route: Route = field(default_factory=lambda: Route(proxy="", patience=IMPATIENT))
    progress: list[Progress] = field(default_factory=list)
    connections: list[Connection] = field(default_factory=list)

    def run(self, cancel: Cancel | None = None) -> Fetched | None:
        """Fetch it, or go on with it."""
        return fetch(
            self.file,
            self.into,
            self.route,
            self.progress.append,
            cancel or Cancel(),
            self.connections.append,
        )

    def content(self) -> bytes:
        """Fetch it, and return its bytes."""
        fetched = self.run()
        assert fetched is not None
        return fetched.path.read_bytes()

    def by(self, route: Route) -> "Download":
        """Return the same download by another way."""
        return replace(self, route=replace(route, patience=IMPATIENT))
