"""Fetches one file whole, or keeps what it has for the next time."""

from collections.abc import Callable
from pathlib import Path

from engine.api.cancel import Cancel
from engine.models.fetching.records import (
    Connection,
    Fetched,
    Progress,
    RemoteFile,
    Route,
)


def fetch(  # noqa: PLR0913, PLR0917 (what, where to, which way, and three who listen)
    file: RemoteFile,
    into: Path,
    route: Route,
    on_progress: Callable[[Progress], None],
    cancel: Cancel,
    note: Callable[[Connection], None],
) -> Fetched | None:
    """Fetch ``file`` into the folder ``into``, going on from what is there already.

    The file is checked against everything that is known of it while it arrives. Two
    calls for the same file, in threads or processes, wait for one another. Both
    listeners are called on the thread that calls this.

    Returns:
        The whole file, or None when it was cancelled: what came is kept in ``into``.

    Raises:
        Unavailable: the network, the server or the disk said no; what came is kept,
            unless it was wrong.
        Refused: no address can be used.
    """
    raise NotImplementedError(file, into, route, on_progress, cancel, note)
