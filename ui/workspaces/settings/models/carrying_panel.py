"""What happens with files, and how it ended."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.design.components.banner import Banner, Gravity
from ui.design.components.card import Card
from ui.design.components.progress import Progress
from ui.design.components.row_card import RowCard
from ui.design.components.status_row import Standing, StatusRow
from ui.design.tokens import Space
from ui.kit.amounts import size_in_words
from ui.kit.context import UiContext
from ui.workspaces.settings.models.carrying_state import (
    Added,
    Bundled,
    CarryingState,
    Checked,
    Task,
)
from ui.workspaces.settings.models.carrying_view_model import CarryingViewModel


class CarryingPanel(QWidget):
    """Nothing at all while nothing is done and nothing is left to tell."""

    def __init__(self, ui: UiContext, model: CarryingViewModel) -> None:
        super().__init__()
        self._ui = ui
        self._model = model
        self._progress = Progress()
        self._going = Card(Space.L)
        self._going.column.addWidget(self._progress)
        self._good = Banner(Gravity.GOOD)
        self._fair = Banner(Gravity.WARNING)
        self._bad = Banner(Gravity.ERROR)
        self._rows = RowCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        for part in (self._going, self._good, self._fair, self._bad, self._rows):
            column.addWidget(part)
        self._progress.stopped.connect(model.stop)
        for banner in (self._good, self._fair, self._bad):
            banner.dismissed.connect(model.close_result)

    def show_state(self) -> None:
        """Show how far it is, or how it ended."""
        state = self._model.state
        for part in (self._going, self._good, self._fair, self._bad, self._rows):
            part.hide()
        if state.is_going:
            self._show_going(state)
        elif state.problem is not None:
            self._tell(self._bad, *state.problem.in_words(self._ui.texts))
        elif isinstance(state.outcome, Added):
            self._show_added(state.outcome)
        elif isinstance(state.outcome, Bundled):
            self._show_bundled(state.outcome)
        elif isinstance(state.outcome, Checked):
            self._show_checked(state.outcome)
        shown = (self._going, self._good, self._fair, self._bad, self._rows)
        self.setVisible(any(not part.isHidden() for part in shown))

    def _show_going(self, state: CarryingState) -> None:
        ui, t = self._ui, self._ui.t
        doing = {
            Task.ADD: t("Copying and checking {name}…", name=state.name)
            if state.name
            else t("Copying and checking…"),
            Task.BUNDLE: t("Writing the bundle…"),
            Task.CHECK: t("Reading {name} again…", name=state.name)
            if state.name
            else t("Reading the models again…"),
        }[state.task or Task.ADD]
        if state.task is Task.ADD and not state.total:
            doing = t("Looking through the files…")
        share = state.done / state.total if state.total else None
        amount = (
            t(
                "{done} of {total}",
                done=size_in_words(state.done, ui.texts),
                total=size_in_words(state.total, ui.texts),
            )
            if state.total
            else ""
        )
        self._going.show()
        self._progress.show_progress(doing, share, amount, t("Stop"))

    def _show_added(self, added: Added) -> None:
        ui, t = self._ui, self._ui.t
        if added.asked and not (added.models or added.refused):
            return
        told = ui.tn(
            "{count} model is here.", "{count} models are here.", len(added.models)
        )
        stopped = "" if added.complete else t("You stopped before the end.")
        if added.refused:
            left = ui.tn(
                "{count} file was left, and why is said below.",
                "{count} files were left, and why is said below.",
                len(added.refused),
            )
            self._tell(self._fair, told, f"{left} {stopped}".strip())
        elif added.models:
            used = t("Used from now on, as far as the engines need it.")
            self._tell(self._good, told, f"{used} {stopped}".strip())
        else:
            self._tell(self._fair, t("Nothing was added."), stopped)
        good = [
            StatusRow(Standing.GOOD, name, t("Checked, and here."))
            for name in added.models
        ]
        bad = [
            StatusRow(Standing.ATTENTION, *problem.in_words(ui.texts))
            for problem in added.refused
        ]
        self._show_rows([*good, *bad])

    def _show_bundled(self, bundled: Bundled) -> None:
        t = self._ui.t
        self._tell(
            self._good,
            t(
                "The bundle is written: {file}, {size}.",
                file=bundled.file.name,
                size=size_in_words(bundled.size, self._ui.texts),
            ),
            t(
                "Whoever installs it compares your fingerprint, {fingerprint}. Tell "
                "them by another way than the file.",
                fingerprint=bundled.fingerprint,
            ),
        )

    def _show_checked(self, checked: Checked) -> None:
        ui, t = self._ui, self._ui.t
        damaged = [each for each in checked.models if each.damaged]
        stopped = "" if checked.complete else t("You stopped before the end.")
        if damaged:
            what = ui.tn(
                "{count} model is damaged.", "{count} models are damaged.", len(damaged)
            )
            remedy = " ".join(dict.fromkeys(t(each.remedy) for each in damaged))
            self._tell(self._bad, what, f"{remedy} {stopped}".strip())
        elif checked.models:
            whole = ui.tn(
                "{count} model was read: every byte is what it was.",
                "{count} models were read: every byte is what it was.",
                len(checked.models),
            )
            self._tell(self._good, whole, stopped)
        else:
            self._tell(self._fair, t("Nothing was checked."), stopped)
        self._show_rows(
            [
                StatusRow(Standing.BAD, each.name, ", ".join(each.damaged))
                for each in damaged
            ]
        )

    def _show_rows(self, rows: list[StatusRow]) -> None:
        self._rows.show_rows(rows)
        self._rows.setVisible(bool(rows))

    def _tell(self, banner: Banner, what: str, remedy: str) -> None:
        banner.set_words(what, remedy, "", self._ui.t("Close"))
        banner.show()
