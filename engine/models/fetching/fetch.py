"""Fetches one file whole, or keeps what it has for the next time."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from engine.api.cancel import Cancel
from engine.models.fetching.partial.disk import disk_in_words
from engine.models.fetching.partial.places import PartPlaces, part_places
from engine.models.fetching.records import (
    Connection,
    Fetched,
    Progress,
    RemoteFile,
    Route,
)
from engine.models.fetching.waiting.sleep import Sleep
from engine.models.fetching.waiting.stopping import Stopped, Stopping
from engine.models.files.lock import FileLock

if TYPE_CHECKING:
    from engine.models.fetching.download.download_thread import DownloadThread

_TICK_SECONDS = 0.2
_TURN_SECONDS = 0.05
_TIDY_SECONDS = 0.1
"""What a stopped download may take to end by itself, before it is left alone."""


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
    calls for the same file, in threads or processes, wait for one another.
    ``on_progress`` is called on the thread that calls this, ``note`` on threads of
    the download, one at a time, before a host is reached.

    Returns:
        The whole file, or None when it was cancelled: what came is kept in ``into``.

    Raises:
        Unavailable: the network, the server or the disk said no; what came is kept,
            unless it was wrong.
        Refused: no address can be used, or a setting is wrong.
    """
    # Here, so that knowing this function costs a start nothing.
    from engine.models.fetching.download.download_thread import DownloadThread  # noqa: PLC0415
    from engine.models.fetching.wire.traffic import Traffic, purpose_of  # noqa: PLC0415

    traffic = Traffic(route, purpose_of(file), note)
    forget = cancel.when_cancelled(traffic.stop)
    try:
        places = part_places(file, into)
        lock = _turn(places, traffic.stopping)
        run = DownloadThread(traffic, file, places, lock)
        try:
            _watch(run, route, on_progress, traffic.stopping, traffic.cut_connections)
        finally:
            traffic.stop()
            run.ended.wait(_TIDY_SECONDS)
            run.leave()
            traffic.note_all()
        return run.result()
    except Stopped:
        return None
    finally:
        forget()


def _turn(places: PartPlaces, stopping: Stopping) -> FileLock:
    """Wait until nobody else downloads this file.

    Raises:
        Unavailable: the folder cannot be written to.
        Stopped: it was asked to meanwhile.
    """
    lock = FileLock(places.lock, passing=True)
    with disk_in_words():
        places.lock.parent.mkdir(parents=True, exist_ok=True)
        while not lock.take():
            stopping.wait(_TURN_SECONDS)
    return lock


def _watch(
    run: "DownloadThread",
    route: Route,
    on_progress: Callable[[Progress], None],
    stopping: Stopping,
    reconnect: Callable[[], None],
) -> None:
    """Tell how it goes until it ends or is stopped."""
    sleep = Sleep(route.clocks, route.patience.sleep)
    ended = stopping.child()
    run.start(ended.stop)
    while not ended.stopped:
        on_progress(run.progress())
        ended.rest(_TICK_SECONDS)
        if sleep.over():
            reconnect()
    on_progress(run.progress())
