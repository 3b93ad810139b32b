"""Models without a widget: packs, what is here, and the room for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal

from app.application import Application
from app.models.choose_folder import choose_folder
from app.models.choose_model import choose_model
from app.models.prune_models import prune_models
from app.shared.changes import Changes, Noun
from engine.api.language import Language
from engine.models.catalogue.records import ModelEntry, Purpose
from ui.kit.amounts import size_in_words
from ui.kit.arrivals import ArrivalsModel
from ui.kit.context import UiContext
from ui.kit.lanes import Lane
from ui.kit.problems import Problem
from ui.kit.tasks import Failed
from ui.kit.view_model import ViewModel
from ui.workspaces.settings.models.state import ModelsState
from ui.workspaces.settings.models.work import (
    LicenceText,
    Look,
    cancel,
    fetch,
    go_on,
    licence,
    look,
    pause,
    remove,
)

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Metered:
    """A network that is paid for by volume, and what would come through it."""

    missing: int
    """Bytes."""
    allow: Callable[[], None]
    """Goes on all the same."""


class ModelsViewModel(ViewModel[ModelsState]):
    """Reads nothing before ``begin``; fetches nothing that was not asked for.

    Signals:
        permission_wanted: this network is paid for by volume; carries ``Metered``.
        looked: what is here was read, for who waits for it.
    """

    permission_wanted = Signal(object)
    looked = Signal()
    listens_to = frozenset({Noun.MODEL, Noun.SETTINGS})

    def __init__(self, ui: UiContext, application: Application) -> None:
        super().__init__(ModelsState(ui.texts.language), ui.tasks, ui.changes)
        self._ui = ui
        self._application = application
        self._has_begun = False
        self._has_language = False
        self._arrivals = ArrivalsModel(application.models, ui.tasks, self)
        self._arrivals.state_changed.connect(self._on_arrivals)

    def begin(self) -> None:
        """Read what is here, and follow what comes; again, nothing happens."""
        if not self._has_begun:
            self._has_begun = True
            self._arrivals.follow()
            self.refresh()

    def refresh(self) -> None:
        """Read again what is here and what can be had."""
        if not self._has_begun:
            return
        application, language = self._application, self.state.language
        self.tasks.query(
            lambda: look(application, language),
            self._on_looked,
            self._on_failed,
            lane=Lane.IO,
        )

    def follow_language(self, language: Language) -> None:
        """Offer the packs of the interface's language, unless another was chosen."""
        if not self._has_language:
            self._set(replace(self.state, language=language))

    def choose_language(self, language: Language) -> None:
        """Offer the packs of this language."""
        self._has_language = True
        self._set(replace(self.state, language=language))

    def fetch(self, ids: Sequence[str], *, allow_metered: bool = False) -> None:
        """Fetch models or packs; the person has seen their licences."""
        models = self._application.models
        self._ask_network(
            lambda: fetch(models, ids, allow_metered=allow_metered),
            lambda: self.fetch(ids, allow_metered=True),
        )

    def go_on(self, ids: Sequence[str], *, allow_metered: bool = False) -> None:
        """Fetch on what stands still, or failed."""
        models = self._application.models
        self._ask_network(
            lambda: go_on(models, ids, allow_metered=allow_metered),
            lambda: self.go_on(ids, allow_metered=True),
        )

    def pause(self, ids: Sequence[str]) -> None:
        """Let these stand still; nothing of them is lost."""
        models = self._application.models
        self._work(lambda: pause(models, ids))

    def cancel(self, ids: Sequence[str]) -> None:
        """Want these no longer; what came of them is thrown away."""
        models = self._application.models
        self._work(lambda: cancel(models, ids))

    def choose_model(self, purpose: Purpose, model_id: str | None) -> None:
        """Run another model from now on; None: the best that is here."""
        models = self._application.models
        self._write(lambda: choose_model(models, purpose, model_id))

    def remove(self, model_id: str) -> None:
        """Remove a model; it was confirmed."""
        models = self._application.models
        self._freeing(lambda: remove(models, model_id))

    def free_room(self) -> None:
        """Remove what no model uses any more."""
        models = self._application.models
        self._freeing(lambda: prune_models(models))

    def choose_folder(self, folder: Path | None) -> None:
        """Put new models there from now on; None: the usual folder."""
        models = self._application.models
        self._write(lambda: choose_folder(models, folder))

    def read_licence(
        self,
        entry: ModelEntry,
        done: Callable[[LicenceText], None],
        failed: Failed,
        *,
        may_fetch: bool,
    ) -> None:
        """Hand over the words of a licence; only ``may_fetch`` opens a connection."""
        models = self._application.models
        self.tasks.query(
            lambda: licence(models, entry, may_fetch=may_fetch),
            done,
            failed,
            lane=Lane.IO,
        )

    def close_problem(self) -> None:
        """The person has read what went wrong."""
        self._set(replace(self.state, problem=None))

    def _ask_network(
        self, work: Callable[[], int | None], again: Callable[[], None]
    ) -> None:
        def done(missing: int | None) -> None:
            if missing is not None:
                self.permission_wanted.emit(Metered(missing, again))
            self._arrivals.refresh()

        self._begin_work(work, done)

    def _work(self, work: Callable[[], None]) -> None:
        def done(_: None) -> None:
            self._arrivals.refresh()

        self._begin_work(work, done)

    def _write(self, work: Callable[[], Changes]) -> None:
        # Not on the database's lane: engines may have to let go of a model first.
        self._begin_work(work, self._ui.changes.broadcast)

    def _freeing(self, work: Callable[[], tuple[int, Changes]]) -> None:
        def done(outcome: tuple[int, Changes]) -> None:
            freed, changes = outcome
            self._ui.changes.broadcast(changes)
            size = size_in_words(freed, self._ui.texts)
            self._ui.notices.tell(self._ui.t("{size} are free again.", size=size))

        self._begin_work(work, done)

    def _begin_work(self, work: Callable[[], R], done: Callable[[R], None]) -> None:
        self.close_problem()
        self.tasks.query(work, done, self._on_failed, lane=Lane.IO)

    def _on_looked(self, found: Look) -> None:
        self._set(
            replace(
                self.state,
                shelf=found.shelf,
                profile=found.profile,
                chosen=found.chosen,
                has_own_folder=found.has_own_folder,
                own_catalogue=found.own_catalogue,
                refused_catalogue=found.refused_catalogue,
            )
        )
        self.looked.emit()

    def _on_arrivals(self) -> None:
        self._set(replace(self.state, transfers=self._arrivals.state.transfers))

    def _on_failed(self, problem: Problem) -> None:
        self._set(replace(self.state, problem=problem))
