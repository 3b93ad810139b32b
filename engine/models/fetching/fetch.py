"""Fetches one file whole, or keeps what it has for the next time."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from engine.api.cancel import Cancel
from engine.models.fetching.disk import disk_in_words
from engine.models.fetching.places import PartPlaces, part_places
from engine.models.fetching.records import (
    Connection,
    Fetched,
    Progress,
    RemoteFile,
    Route,
)
from engine.models.fetching.sleep import Sleep
from engine.models.fetching.stopping import Stopped, Stopping
from engine.models.fetching.turn_lock import TurnLock

if TYPE_CHECKING:
    from engine.models.fetching.run import Run

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
    from engine.models.fetching.errand import Errand, purpose_of  # noqa: PLC0415
    from engine.models.fetching.run import Run  # noqa: PLC0415

    errand = Errand(route, purpose_of(file), note)
    forget = cancel.when_cancelled(errand.stop)
    try:
        places = part_places(file, into)
        lock = _turn(places, errand.stopping)
        run = Run(errand, file, places, lock)
        try:
            _watch(run, route, on_progress, errand.stopping, errand.cut_lines)
        finally:
            errand.stop()
            run.ended.wait(_TIDY_SECONDS)
            run.leave()
            errand.note_all()
        return run.result()
    except Stopped:
        return None
    finally:
        forget()


def _turn(places: PartPlaces, stopping: Stopping) -> TurnLock:
    """Wait until nobody else downloads this file.

    Raises:
        Unavailable: the folder cannot be written to.
        Stopped: it was asked to meanwhile.
    """
    lock = TurnLock(places.lock)
    with disk_in_words():
        places.lock.parent.mkdir(parents=True, exist_ok=True)
        while not lock.take():
            stopping.wait(_TURN_SECONDS)
    return lock


def _watch(
    run: "Run",
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
