"""What this computer can do, and a pack of models or none."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.application import Application
from app.machine.wording import LEVEL_NAMES
from ui.design.components.disclosure import Disclosure
from ui.design.components.sheet import Sheet
from ui.design.components.skeleton import Skeleton
from ui.kit.context import UiContext
from ui.kit.metered_sheet import MeteredSheet
from ui.shell.first_run.coming import Coming
from ui.shell.first_run.frame import StepFrame
from ui.shell.first_run.licence_sheet import LicenceSheet
from ui.shell.first_run.machine_rows import MachineRows
from ui.shell.first_run.machine_state import MachineState
from ui.shell.first_run.machine_view_model import MachineViewModel
from ui.shell.first_run.pack_card import PackCard
from ui.shell.first_run.source_sheet import SourceSheet


class MachineStep(StepFrame):
    """Nothing here has to be waited for.

    Signals:
        done: go on.
    """

    done = Signal()

    def __init__(
        self, ui: UiContext, application: Application, model: MachineViewModel
    ) -> None:
        super().__init__(ui)
        self._application = application
        self._model = model
        self._skeleton = Skeleton(lines=6)
        self._rows = MachineRows(ui)
        self._packs: PackCard | None = None
        self._others = Disclosure()
        self._progress = Coming(ui)
        for part in (self._skeleton, self._rows, self._progress, self._others):
            self.body.addWidget(part)
        self._others.show_content(self._make_packs)
        self.add_buttons()
        self.primary.clicked.connect(self._on_primary)
        self.secondary.clicked.connect(self._on_file)
        self.quiet.clicked.connect(self.done)
        model.state_changed.connect(self._render)
        model.started.connect(self.done)
        model.permission_wanted.connect(self._on_metered)
        model.bringing.state_changed.connect(self._on_bringing)
        ui.say(self._say)

    def first_field(self) -> QWidget:
        return self.primary

    def _say(self) -> None:
        t = self.ui.t
        self._model.follow_language(self.ui.texts.language)
        self.set_heading(
            t("What this computer can do"),
            t(
                "Measured here, without sending anything. You can change your mind in "
                "the settings."
            ),
        )
        self._skeleton.set_words(t("Looking at this computer…"))
        self._others.set_words(
            t("Other packs, and what is in them"), t("Fewer details")
        )
        self._render()

    def _render(self) -> None:
        state = self._model.state
        self._skeleton.setVisible(state.profile is None)
        self._rows.setVisible(state.profile is not None)
        self._rows.show_state(state)
        open_to_choice = not (state.is_decided or state.stands_still)
        self._others.setVisible(bool(state.packs) and open_to_choice)
        if self._packs is not None and isValid(self._packs):
            self._packs.show_state(state)
        self._progress.show_state(state)
        self._name_buttons(state)
        if self.isVisible():
            self.show_problem(state.problem or state.arrivals.failure)

    def _make_packs(self) -> tuple[QWidget, ...]:
        packs = PackCard(self.ui)
        packs.language_chosen.connect(self._model.choose_language)
        packs.level_chosen.connect(self._model.choose_level)
        packs.content_wanted.connect(self._on_content)
        packs.show_state(self._model.state)
        self._packs = packs
        return (packs,)

    def _name_buttons(self, state: MachineState) -> None:
        t, pack = self.ui.t, state.pack
        without = t("Continue without a model")
        file = t("Choose a file…")
        self.set_footnote(self._footnote_of(state))
        if state.is_decided:
            self.set_buttons(t("Continue"))
        elif state.stands_still:
            self.set_buttons(t("Go on with the download"), file, without)
        elif pack is None:
            self.set_buttons(without, file)
        elif state.is_offline:
            self.set_buttons(file, "", without)
        else:
            self.set_buttons(
                t(
                    "Download the {level} pack",
                    level=t(LEVEL_NAMES[pack.level]),
                ),
                file,
                without,
            )

    def _footnote_of(self, state: MachineState) -> str:
        t = self.ui.t
        if state.is_on_its_way or state.importing is not None:
            return t("Go on: it needs nobody, and is used as soon as it is here.")
        if state.pack is not None and state.pack.is_here:
            return t("Everything this pack brings is here.")
        if state.is_offline:
            return t(
                "This computer has no network: a file from a USB stick does as well. "
                "Without a model, the conversation is typed with a scripted "
                "interviewer, and the report is complete."
            )
        return t(
            "Without a model, the conversation is typed with a scripted interviewer, "
            "and the report is complete."
        )

    def _on_primary(self) -> None:
        state = self._model.state
        pack = state.pack
        if state.is_decided:
            self.done.emit()
        elif state.stands_still:
            self._model.go_on_with_it()
        elif pack is None:
            self.done.emit()
        elif state.is_offline:
            self._on_file()
        else:
            self._on_content()

    def _on_content(self) -> None:
        pack = self._model.state.pack
        if pack is None:
            return
        # A measurement that ends meanwhile must not put another pack in its place.
        self._model.choose_level(pack.level)
        sheet = LicenceSheet(self.ui, self, self._application, pack)
        sheet.accepted.connect(self._model.download)
        sheet.open()

    def _on_file(self) -> None:
        sheet = SourceSheet(self.ui, self)
        sheet.chosen.connect(self._on_source)
        sheet.open()

    def _on_source(self, path: Path) -> None:
        self._model.bring(path)

    def _on_metered(self, missing: int) -> None:
        sheet = MeteredSheet(self.ui, self, missing)
        sheet.accepted.connect(self._model.allow_metered)
        sheet.open()

    def _on_bringing(self) -> None:
        unknown = self._model.bringing.state.unknown
        if unknown is None:
            return
        t = self.ui.t
        sheet = Sheet(self)
        what = t(unknown.what, **unknown.values)
        sheet.set_words(
            t("Who made this bundle?"),
            f"{what} {t(unknown.remedy, **unknown.values)}",
            t("It is the same: take it"),
            t("Leave it"),
        )
        sheet.accepted.connect(self._model.bringing.accept_maker)
        sheet.rejected.connect(self._model.bringing.refuse_maker)
        sheet.open()
