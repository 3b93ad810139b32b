"""The checks of this machine as rows, a remedy in each that needs one."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.machine.check import Check, State
from app.machine.found_words import finding_of, remedy_of
from ui.design.components.row_card import RowCard
from ui.design.components.status_row import Standing, StatusRow
from ui.kit.context import UiContext

_STANDINGS = {
    State.WORKS: Standing.GOOD,
    State.LIMITED: Standing.ATTENTION,
    State.FAILS: Standing.BAD,
}


_NOT_NEEDED = frozenset({"key-store"})
"""The remedy is for the terminal; in the window nothing has to be done."""
_ADDS = frozenset({"language-engine", "hearing-engine"})
"""Nothing is wrong without them; the remedy says what they would add."""

_DESCRIPTIVE = frozenset({"system", "folder", "content", "key-store"})
"""They matter to somebody who begins only where they fail."""


class MachineChecks(QWidget):
    """What was found, in the language in force.

    ``brief`` leaves out what only helps to describe the computer to somebody.
    """

    def __init__(self, ui: UiContext, *, brief: bool = False) -> None:
        super().__init__()
        self._ui = ui
        self._brief = brief
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
        self._card.show_rows(
            [self._row(check) for check in self._checks if self._matters(check)]
        )

    def _matters(self, check: Check) -> bool:
        fails = check.state is State.FAILS
        return fails or not self._brief or check.id not in _DESCRIPTIVE

    def _row(self, check: Check) -> StatusRow:
        t = self._ui.t
        finding = finding_of(check, self._ui.texts)
        if check.state is State.LIMITED and check.id in _NOT_NEEDED:
            note = t("not needed")
            return StatusRow(Standing.WAITING, t(check.name), finding, note)
        remedy = remedy_of(check, self._ui.texts)
        detail = " ".join(filter(None, (finding, remedy)))
        return StatusRow(self._standing(check), t(check.name), detail)

    def _standing(self, check: Check) -> Standing:
        adds = check.state is State.LIMITED and check.id in _ADDS
        return Standing.WAITING if adds else _STANDINGS[check.state]
