"""This computer and its packs, without a widget."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal

from app.application import Application
from app.domain.machine import MachineProfile
from app.domain.models import Shelf
from app.models.metered_network import MeteredNetwork
from app.shared.changes import Noun
from engine.api.cancel import Cancel
from engine.api.language import Language
from engine.models.catalogue.records import PackLevel
from engine.trial.records import Stage
from ui.kit.arrivals import ArrivalsModel
from ui.kit.context import UiContext
from ui.kit.jobs import Stream
from ui.kit.lanes import Lane
from ui.kit.problems import Problem
from ui.kit.view_model import ViewModel
from ui.shell.first_run.bringing import Bringing
from ui.shell.first_run.machine_state import Importing, MachineState
from ui.shell.first_run.machine_work import Look, look, measure, read_shelf


class MachineViewModel(ViewModel[MachineState]):
    """Looks at once, measures by itself, and starts what the person asks for.

    Signals:
        started: the download is under way: one can go on.
        permission_wanted: this network is paid for by volume; carries the bytes.
    """

    started = Signal()
    permission_wanted = Signal(int)
    listens_to = frozenset({Noun.MODEL})

    def __init__(self, ui: UiContext, application: Application) -> None:
        super().__init__(MachineState(ui.texts.language), ui.tasks, ui.changes)
        self._ui = ui
        self._application = application
        self._has_begun = False
        self._has_language = False
        self._measuring: Cancel | None = None
        self._arrivals = ArrivalsModel(application.models, ui.tasks, self)
        self._arrivals.state_changed.connect(self._on_arrivals)
        self._arrivals.permission_wanted.connect(self.permission_wanted)
        self._bringing = Bringing(ui, application)
        self._bringing.setParent(self)
        self._bringing.state_changed.connect(self._on_brought)

    def begin(self) -> None:
        """Look and measure while the person reads; again, nothing happens."""
        if self._has_begun:
            return
        self._has_begun = True
        self._arrivals.follow()
        application, language = self._application, self.state.language
        self.tasks.query(
            lambda: look(application, language),
            self._on_looked,
            self._on_failed,
            lane=Lane.IO,
        )

    def enough(self) -> None:
        """Measure no further: the engines are needed, or nobody reads it."""
        if self._measuring is not None:
            self._measuring.cancel()

    def refresh(self) -> None:
        """Read the shelf again: models came or went."""
        application, profile = self._application, self.state.profile

        def done(shelf: Shelf) -> None:
            self._set(replace(self.state, shelf=shelf))

        if profile is not None:
            self.tasks.query(
                lambda: read_shelf(application, profile), done, lane=Lane.IO
            )

    def follow_language(self, language: Language) -> None:
        """Offer the packs of the interface's language, unless another was chosen."""
        if not self._has_language:
            self._set(replace(self.state, language=language))

    def choose_language(self, language: Language) -> None:
        """Offer the packs of this language."""
        self._has_language = True
        self._set(replace(self.state, language=language))

    def choose_level(self, level: PackLevel) -> None:
        """Pick a pack."""
        self._set(replace(self.state, level=level, problem=None))

    def download(self, *, allow_metered: bool = False) -> None:
        """Fetch the picked pack; the person has seen its licences."""
        pack, models = self.state.pack, self._application.models
        if pack is None:
            return
        self._set(replace(self.state, problem=None))

        def work() -> int | None:
            try:
                models.downloads.start((pack.id,), allow_metered=allow_metered)
            except MeteredNetwork as metered:
                return metered.missing
            return None

        self.tasks.query(work, self._on_started, self._on_failed, lane=Lane.IO)

    def go_on_with_it(self) -> None:
        """Fetch what stands still, or failed."""
        self._arrivals.go_on()

    def allow_metered(self) -> None:
        """Fetch it over this network all the same."""
        if self.state.stands_still:
            self._arrivals.go_on(allow_metered=True)
        else:
            self.download(allow_metered=True)

    def bring(self, path: Path) -> None:
        """Take models from a file or a folder; needs no network."""
        self._set(replace(self.state, problem=None))
        self._bringing.begin(path)

    def accept_maker(self) -> None:
        """Let the signature of the refused bundle count, and take it."""
        self._bringing.accept_maker()

    @property
    def bringing(self) -> Bringing:
        """Models on their way from a file or a folder."""
        return self._bringing

    def _on_looked(self, found: Look) -> None:
        self._set(
            replace(
                self.state,
                profile=found.profile,
                failing=found.failing,
                shelf=found.shelf,
                is_offline=found.is_offline,
            )
        )
        if not found.profile.is_measured_well:
            self._measure()

    def _measure(self) -> None:
        application, language = self._application, self.state.language
        cancel = self._measuring = Cancel()
        self.destroyed.connect(cancel.cancel)

        def work(stream: Stream[Stage]) -> tuple[MachineProfile, Shelf] | None:
            profile = measure(application, language, stream.send, cancel)
            if profile is None:
                return None
            return profile, read_shelf(application, profile)

        def on_stage(stage: Stage) -> None:
            self._set(replace(self.state, stage=stage))

        def done(found: tuple[MachineProfile, Shelf] | None) -> None:
            if found is not None:
                self._set(replace(self.state, profile=found[0], shelf=found[1]))
            self._set(replace(self.state, stage=None))

        def failed(_problem: Problem) -> None:
            # What the facts say stays: nobody asked for the measurement.
            self._set(replace(self.state, stage=None))

        self.tasks.ask(work, on_stage, done, failed)

    def _on_started(self, missing: int | None) -> None:
        if missing is not None:
            self.permission_wanted.emit(missing)
            return
        self.started.emit()

    def _on_arrivals(self) -> None:
        self._set(replace(self.state, arrivals=self._arrivals.state))

    def _on_brought(self) -> None:
        brought = self._bringing.state
        self._set(
            replace(
                self.state,
                importing=Importing(brought.done, brought.total, brought.came)
                if brought.path is not None and brought.problem is None
                else None,
                problem=brought.problem,
            )
        )

    def _on_failed(self, problem: Problem) -> None:
        self._set(replace(self.state, problem=problem))
