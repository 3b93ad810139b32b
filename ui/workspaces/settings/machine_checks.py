"""The checks of this machine as rows, a remedy in each that needs one."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.machine.check import Check, State
from ui.design.components.row_card import RowCard
from ui.design.components.status_row import Standing, StatusRow
from ui.kit.context import UiContext

_STANDINGS = {
    State.WORKS: Standing.GOOD,
    State.LIMITED: Standing.ATTENTION,
    State.FAILS: Standing.BAD,
}


class MachineChecks(QWidget):
    """What was found, in the language in force."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._checks: tuple[Check, ...] = ()
        self._card = RowCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        ui.say(self._say)

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show ``checks``, in their order."""
        if tuple(checks) != self._checks:
            self._checks = tuple(checks)
            self._say()

    def _say(self) -> None:
        self._card.show_rows([self._row(check) for check in self._checks])

    def _row(self, check: Check) -> StatusRow:
        t = self._ui.t
        detail = t(check.finding, **check.values)
        if check.remedy:
            remedy = t(check.remedy, **check.values)
            detail = f"{detail} {remedy}"
        return StatusRow(_STANDINGS[check.state], t(check.name), detail)
