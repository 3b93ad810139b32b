"""Whether this machine is ready, with a remedy beside what is not."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.machine.check import Check, State
from app.text.formats import decimal
from ui.design.components.button import Button, Kind
from ui.design.components.card import Card
from ui.design.components.section_header import SectionHeader
from ui.design.components.status_row import Standing, StatusRow
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.practice.briefing.state import Ready

_STANDINGS = {
    State.WORKS: Standing.GOOD,
    State.LIMITED: Standing.ATTENTION,
    State.FAILS: Standing.BAD,
}


class ChecksCard(Card):
    """One row for each check.

    Signals:
        again_wanted: look once more.
    """

    again_wanted = Signal()

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(Space.M, parent)
        self._ui = ui
        self._header = SectionHeader()
        self._again = Button("", Kind.QUIET)
        self._header.trailing.addWidget(self._again)
        self._rows: dict[str, StatusRow] = {}
        self.column.setSpacing(0)
        heading = QVBoxLayout()
        heading.setContentsMargins(Space.M, 0, 0, 0)
        heading.addWidget(self._header)
        self.column.addLayout(heading)
        self._again.clicked.connect(self.again_wanted)

    def show_content(self, content: Ready) -> None:
        """Show how each check came out."""
        ui = self._ui
        self._header.set_words(ui.t("Ready on this computer"))
        self._again.set_words(ui.t("Check again"))
        if list(self._rows) != [check.id for check in content.checks]:
            self._rebuild(content)
        for check in content.checks:
            self._rows[check.id].set_standing(_STANDINGS[check.state])
            self._rows[check.id].set_words(ui.t(check.name), self._detail(check))

    def _detail(self, check: Check) -> str:
        texts = self._ui.texts
        values = {
            name: decimal(value, texts) if isinstance(value, float) else value
            for name, value in check.values.items()
        }
        finding = texts.t(check.finding, **values)
        remedy = texts.t(check.remedy, **values)
        return f"{finding} {remedy}".strip()

    def _rebuild(self, content: Ready) -> None:
        for row in self._rows.values():
            row.deleteLater()
        self._rows = {check.id: StatusRow() for check in content.checks}
        for row in self._rows.values():
            self.column.addWidget(row)
