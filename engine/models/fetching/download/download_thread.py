"""The thread of a download, and the file it works on while it holds its turn."""

import threading
from collections.abc import Callable
from pathlib import Path

import psutil

from engine.models.fetching.download.download import Download
from engine.models.fetching.partial.arrived import Arrival, pick_up, put_down
from engine.models.fetching.partial.disk import disk_in_words
from engine.models.fetching.partial.local_copy import LocalCopy
from engine.models.fetching.partial.partial_file import PartialFile
from engine.models.fetching.partial.places import PartPlaces
from engine.models.fetching.records import Fetched, Progress, RemoteFile
from engine.models.fetching.waiting.stopping import Stopped
from engine.models.fetching.wire.traffic import Traffic
from engine.models.files.lock import FileLock


class DownloadThread:
    """One download on a thread of its own; whoever waits for it may leave at once.

    What such a thread still does after ``leave`` (a name it looks up, say) changes no
    file any more: another download of the same file may begin at once.
    """

    def __init__(
        self, traffic: Traffic, file: RemoteFile, places: PartPlaces, lock: FileLock
    ) -> None:
        """``lock``: taken; given back by ``leave``."""
        self._traffic = traffic
        self._file = file
        self._places = places
        self._turn = lock
        self._guard = threading.Lock()
        self._left = False
        self._part: PartialFile | None = None
        self._copy: LocalCopy | None = None
        self._result: Fetched | BaseException | None = None
        self.ended = threading.Event()
        """Set when there is a result."""

    def start(self, on_end: Callable[[], None]) -> None:
        """Begin; ``on_end`` is called when there is a result, on the other thread."""
        threading.Thread(
            target=self._run, args=(on_end,), name="download", daemon=True
        ).start()

    def result(self) -> Fetched | None:
        """Return the file; None when it was stopped or has not ended.

        Raises:
            Exception: why there is none.
        """
        if isinstance(self._result, BaseException):
            raise self._result
        return self._result

    def progress(self) -> Progress:
        """Return where it stands."""
        copy, traffic = self._copy, self._traffic
        total = (copy.facts.total if copy else None) or self._file.size or 0
        done = copy.size if copy else 0
        checked = copy.checked if copy else 0
        return Progress(done, total, traffic.received, traffic.host, checked)

    def leave(self) -> None:
        """Let nothing be written from now on, and give the turn back."""
        with self._guard:
            self._left = True
            if self._part is None:
                self._turn.release()
            else:
                self._part.close(self._turn.release)

    def _run(self, on_end: Callable[[], None]) -> None:
        try:
            with disk_in_words():
                self._result = self._fetched()
        except Stopped:
            self._result = None
        except BaseException as problem:  # noqa: BLE001 (raised by who waits)
            self._result = problem
        finally:
            self.ended.set()
            on_end()

    def _fetched(self) -> Fetched:
        traffic = self._traffic
        found = pick_up(self._places, self._file, traffic.stopping)
        if found is not None:
            return found
        part = self._open()
        md5 = self._file.md5 is not None
        copy = self._copy = LocalCopy(part, traffic.stopping, md5=md5)
        download = Download(traffic, self._file, copy, self._places.data)
        arrival = download.run()
        path = self._put_down(part, arrival)
        received, checks = traffic.received, arrival.checks
        return Fetched(
            path, arrival.sha256, arrival.size, arrival.host, received, checks
        )

    def _open(self) -> PartialFile:
        with self._guard:
            if self._left:
                raise Stopped
            places = self._places
            self._part = PartialFile(places.data, places.state, psutil.boot_time())
            return self._part

    def _put_down(self, part: PartialFile, arrival: Arrival) -> Path:
        with self._guard:
            if self._left:
                raise Stopped
            try:
                part.check_is_still_there(arrival.size)
            except FileNotFoundError:
                # What the state vouches for is not what lies there now.
                self._places.state.unlink(missing_ok=True)
                raise
            part.close(_nothing)
            self._part = None
            put_down(self._places, arrival)
            return self._places.whole


def _nothing() -> None:
    """Keep the turn: the file is still to be put down."""
