"""The models on their way: in memory, and on disk for the next start."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from app.domain.models import Transfer, TransferState
from app.models.fetch_model import partial_folder
from app.models.missing_bytes import is_here
from app.models.queued_model import STANDING, QueuedModel
from app.models.wanted_list import Wanted, wanted_in
from app.shared.errors import Unavailable
from engine.models.catalogue.records import ModelEntry

if TYPE_CHECKING:
    from app.models.tools import ModelTools
    from engine.models.store.store import ModelStore


class DownloadQueue:
    """What ``Downloads`` holds under its lock; made from what stands on disk.

    Args:
        tools: of models.
        store: where the models go.
    """

    def __init__(self, tools: "ModelTools", store: "ModelStore") -> None:
        self.store = store
        self._tools = tools
        self._list = wanted_in(store)
        self._items: dict[str, QueuedModel] = {}
        for wanted in self._list.all():
            self._come_back(wanted)

    def __iter__(self) -> Iterator[QueuedModel]:
        return iter(tuple(self._items.values()))

    def transfers(self) -> tuple[Transfer, ...]:
        """Return what is told of each."""
        return tuple(item.transfer() for item in self)

    def find(self, model_id: str) -> QueuedModel | None:
        """Return the one of that id; None when it is not on its way."""
        return self._items.get(model_id)

    def chosen(
        self, model_id: str | None, states: Iterable[TransferState]
    ) -> tuple[QueuedModel, ...]:
        """Return the one of that id, or all for None, when in one of these states."""
        wanted = tuple(states)
        return tuple(
            item
            for item in self
            if item.state in wanted and model_id in (None, item.entry.id)
        )

    def enqueue(self, entry: ModelEntry, order: int) -> None:
        """Let a model wait for its turn; one that stands goes on.

        Raises:
            Unavailable: the wish cannot be kept on disk.
        """
        item = self._items.get(entry.id)
        if item is None or item.state is TransferState.DONE:
            wanted = Wanted(entry.id, entry.version, order)
            self._list.keep(wanted)
            self._items.pop(entry.id, None)
            self._items[entry.id] = self._queued(entry, wanted, TransferState.WAITING)
        elif item.state in STANDING:
            item.wait()

    def keep(self, item: QueuedModel) -> None:
        """Remember where a model stands.

        Raises:
            Unavailable: the disk said no.
        """
        if self._items.get(item.entry.id) is item:
            self._list.keep(item.wanted)

    def done(self, item: QueuedModel) -> None:
        """Take in that a model is here."""
        item.finish()
        if self._items.get(item.entry.id) in (item, None):
            self._list.forget(item.entry.id)
        self._sweep(item)

    def leave(self, item: QueuedModel) -> None:
        """Tell of a model no longer."""
        self._items.pop(item.entry.id, None)
        if item.state is not TransferState.DONE:
            self._list.forget(item.entry.id)

    def is_wanted(self, item: QueuedModel) -> bool:
        """Return whether nobody let it leave."""
        return self._items.get(item.entry.id) is item

    def throw_away(self, item: QueuedModel) -> None:
        """Remove what came of a model that left; nothing of it is being fetched.

        Files that another model needs, or one that is still wanted, stay.
        """
        self._sweep(item)
        whole = {came.sha256 for came in item.wanted.files.values()}
        unwanted = whole - self._still_wanted()
        if not unwanted:
            return
        with suppress(Unavailable):  # then it counts as used for a week
            self.store.release(unwanted)
            self.store.prune()

    def _still_wanted(self) -> set[str]:
        """Return the digests of what is wanted here, or by another Exerzia."""
        wanted = (*(item.wanted for item in self), *self._list.all())
        entries = map(self._tools.catalogue.model, {each.model_id for each in wanted})
        pinned = (
            file.sha256 for entry in filter(None, entries) for file in entry.files
        )
        came = {file.sha256 for each in wanted for file in each.files.values()}
        return came.union(filter(None, pinned))

    def _sweep(self, item: QueuedModel) -> None:
        with suppress(Unavailable):  # what stays is gone on with next time
            folder = partial_folder(self.store, item.entry)
            shutil.rmtree(folder, ignore_errors=True)

    def _come_back(self, wanted: Wanted) -> None:
        entry = self._tools.catalogue.model(wanted.model_id)
        if entry is None:
            return
        if is_here(self.store, entry):
            self._list.forget(entry.id)
            return
        if wanted.version != entry.version:
            wanted = Wanted(entry.id, entry.version, wanted.order)
        self._items[entry.id] = self._queued(entry, wanted, TransferState.PAUSED)

    def _queued(
        self, entry: ModelEntry, wanted: Wanted, state: TransferState
    ) -> QueuedModel:
        return QueuedModel(entry, wanted, state, self._tools.parts.clock)
