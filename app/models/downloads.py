"""Models on their way here: start, pause, resume, cancel."""

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib.metadata import version
from typing import TYPE_CHECKING

from app.domain.models import Transfer, TransferState
from app.models.download_queue import DownloadQueue
from app.models.fetch_model import ModelJob, fetch_model
from app.models.metered_network import MeteredNetwork
from app.models.missing_bytes import is_here, missing_bytes
from app.models.queued_model import GOING, STANDING, QueuedModel
from app.models.refuse_for_show import refuse_for_show
from app.models.teller import Teller
from app.models.wanted_list import Wanted
from app.models.wanted_models import wanted_models
from app.shared.errors import N_, ExpectedError, Refused, Unavailable
from engine.models.catalogue.records import ModelEntry
from engine.models.catalogue.suits import suits

if TYPE_CHECKING:
    from app.models.tools import ModelTools

_CLOSE_S = 3.0
"""The longest a close waits for the last bytes to be written."""


class Downloads:
    """Fetches models one after the other, on a thread of its own.

    Usable from every thread. Needs no vault: it goes on while a profile is locked. What
    is wanted stands on disk; after a close or a crash it comes back as PAUSED. Nothing
    is started, and nothing opened, before ``start`` or ``resume`` is called.
    """

    def __init__(
        self,
        tools: "ModelTools",
        make_thread: Callable[[Callable[[], None]], threading.Thread] | None = None,
    ) -> None:
        """Take the tools, and what makes the thread that fetches."""
        self._tools = tools
        self._make_thread = make_thread or _daemon
        self._lock = threading.RLock()
        self._held: DownloadQueue | None = None
        self._thread: threading.Thread | None = None
        self._fetched: QueuedModel | None = None
        self._teller = Teller(tools.parts.clock)

    def start(
        self, ids: Sequence[str], *, allow_metered: bool = False
    ) -> tuple[Transfer, ...]:
        """Put models at the end of the queue; those that are here are left out.

        The person has seen the licences and asked for it.

        Args:
            ids: of models or packs.
            allow_metered: whether it may come over a network paid for by volume.

        Returns:
            All transfers. A model that stood goes on.

        Raises:
            Refused: the catalogue knows no such model, it needs a newer Exerzia, this
                is a demonstration, or (``MeteredNetwork``) the person has to decide
                first.
            Unavailable: there is not room for twice what is missing.
        """
        refuse_for_show(self._tools)
        entries = self._to_fetch(ids)
        if not entries:
            return self.transfers()
        missing = self._missing(entries)
        self._tools.store.check_room(missing)
        self._check_network(missing, allow_metered=allow_metered)
        now = round(self._tools.parts.clock.now().timestamp() * 1000)
        with self._lock:
            for place, entry in enumerate(entries):
                self._queue.enqueue(entry, now + place)
        return self._go_on()

    def pause(self, model_id: str | None = None) -> None:
        """Let one model stand, or all; what came is kept."""
        with self._lock:
            for item in self._queue.chosen(model_id, GOING):
                item.pause()
        self._tell()

    def resume(
        self, model_id: str | None = None, *, allow_metered: bool = False
    ) -> tuple[Transfer, ...]:
        """Let one model go on that was paused or has failed, or all of them.

        Raises:
            MeteredNetwork: the person has to decide first.
        """
        with self._lock:
            standing = self._queue.chosen(model_id, STANDING)
        if not standing:
            return self.transfers()
        missing = self._missing([item.entry for item in standing])
        self._check_network(missing, allow_metered=allow_metered)
        with self._lock:
            for item in self._queue.chosen(model_id, STANDING):
                item.wait()
        return self._go_on()

    def cancel(self, model_id: str) -> None:
        """Want a model no longer; what came of it is thrown away.

        One that is here stays; it is told of no longer.
        """
        with self._lock:
            item = self._queue.find(model_id)
            if item is None:
                return
            self._queue.leave(item)
            item.cancel.cancel()
            if item is not self._fetched and item.state is not TransferState.DONE:
                self._queue.throw_away(item)
        self._tell()

    def transfers(self) -> tuple[Transfer, ...]:
        """Return every model on its way, and those that came in this run."""
        with self._lock:
            return self._queue.transfers()

    def watch(self, told: Callable[[tuple[Transfer, ...]], None]) -> Callable[[], None]:
        """Have ``told`` called when something changed, at most ten times a second.

        On the thread of the downloads, or the one that asked for the change. A speed
        that falls because nothing comes is not told: ask ``transfers`` now and then.

        Returns:
            What ends that.
        """
        return self._teller.watch(told)

    def close(self) -> None:
        """Pause everything and wait for the last bytes, a few seconds at most."""
        with self._lock:
            if self._held is None:
                return
            thread = self._thread
        self.pause()
        if thread is not None and thread is not threading.current_thread():
            thread.join(_CLOSE_S)

    def reopen(self) -> None:
        """Pause everything, then take up the queue of the store the tools have now."""
        self.close()
        with self._lock:
            self._held = None
        self._tell()

    @property
    def _queue(self) -> DownloadQueue:
        """What is on its way; only for who holds the lock."""
        if self._held is None:
            self._held = DownloadQueue(self._tools, self._tools.store)
        return self._held

    def _to_fetch(self, ids: Sequence[str]) -> list[ModelEntry]:
        store, catalogue = self._tools.store, self._tools.catalogue
        entries = [
            entry
            for entry in wanted_models(catalogue, ids)
            if not is_here(store, entry)
        ]
        for entry in entries:
            _check_version(entry)
        return entries

    def _missing(self, entries: Sequence[ModelEntry]) -> int:
        with self._lock:
            found = [self._queue.find(entry.id) for entry in entries]
            here = sum(item.tally.done for item in found if item is not None)
        return max(0, missing_bytes(self._tools.store, entries) - here)

    def _check_network(self, missing: int, *, allow_metered: bool) -> None:
        if not allow_metered and self._tools.parts.network().is_metered():
            raise MeteredNetwork(missing)

    def _go_on(self) -> tuple[Transfer, ...]:
        with self._lock:
            if self._thread is None or not self._thread.is_alive():
                self._thread = self._make_thread(self._work)
                self._thread.start()
        self._tell()
        return self.transfers()

    def _work(self) -> None:
        while True:
            with self._lock:
                queue = self._queue
                waiting = queue.chosen(None, (TransferState.WAITING,))
                if not waiting:
                    self._thread = None
                    return
                item = self._fetched = waiting[0]
                item.begin()
            self._tell()
            self._run(queue, item)
            self._tell()

    def _run(self, queue: DownloadQueue, item: QueuedModel) -> None:
        problem: ExpectedError | None = _bug()
        came = False
        try:
            came, problem = self._fetch(queue, item), None
        except ExpectedError as told:
            problem = told
        except Exception as bug:  # noqa: BLE001 (costs this model, not those behind it)
            _tell_bug(bug)
        finally:
            self._ended(queue, item, problem, came=came)
        if came:
            self._tools.refreshed()

    def _fetch(self, queue: DownloadQueue, item: QueuedModel) -> bool:
        store = queue.store
        if is_here(store, item.entry):
            return True
        left = missing_bytes(store, (item.entry,)) - item.tally.done
        store.check_room(max(0, left))

        def told(host: str) -> None:
            with self._lock:
                item.heard(host)
            self._teller.maybe(self.transfers)

        def keep(wanted: Wanted) -> None:
            with self._lock:
                item.came(wanted)
                queue.keep(item)

        job = ModelJob(self._tools, store, item.entry, item.tally, told, keep)
        try:
            return fetch_model(job, item.wanted, item.cancel)
        except Unavailable:
            # Another Exerzia that had it first has cleared up where this one worked.
            if is_here(store, item.entry):
                return True
            raise

    def _ended(
        self,
        queue: DownloadQueue,
        item: QueuedModel,
        problem: ExpectedError | None,
        *,
        came: bool,
    ) -> None:
        with self._lock:
            self._fetched = None
            if came:
                queue.done(item)
                return
            item.stopped(problem)
            if not queue.is_wanted(item):
                queue.throw_away(item)
                return
            with suppress(Unavailable):  # the figures of the last time stay
                queue.keep(item)

    def _tell(self) -> None:
        self._teller.now(self.transfers)


def _daemon(work: Callable[[], None]) -> threading.Thread:
    return threading.Thread(target=work, name="downloads", daemon=True)


def _check_version(entry: ModelEntry) -> None:
    if not suits(entry, version("exerzia")):
        raise Refused(
            N_("{name} needs Exerzia {version} or later."),
            N_("Update Exerzia, then try again."),
            {"name": entry.name, "version": entry.minimum_application},
        )


def _tell_bug(bug: Exception) -> None:
    """Tell whoever watches over threads, as if this one had ended."""
    thread = threading.current_thread()
    told = (type(bug), bug, bug.__traceback__, thread)
    threading.excepthook(threading.ExceptHookArgs(told))


def _bug() -> Unavailable:
    return Unavailable(
        N_("The download stopped because of a fault in Exerzia."),
        N_("Resume it. If it stops again, start Exerzia anew."),
    )
