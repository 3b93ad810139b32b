"""Whether this machine is ready, with a remedy beside what is not."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.design.components.button import Button, Kind
from ui.design.components.card import Card
from ui.design.components.flow_layout import FlowLayout
from ui.design.components.section_header import SectionHeader
from ui.design.components.status_row import StatusRow
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.practice.briefing.check_rows import (
    CheckRow,
    check_rows,
    wants_models,
)
from ui.workspaces.practice.briefing.state import Ready


class ChecksCard(Card):
    """One row for each check.

    Signals:
        again_wanted: look once more.
        models_wanted: show the models that can be had.
    """

    again_wanted = Signal()
    models_wanted = Signal()

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(Space.M, parent)
        self._ui = ui
        self._header = SectionHeader()
        self._again = Button("", Kind.QUIET)
        self._get = Button()
        self._rows: dict[str, StatusRow] = {}
        self._list = QVBoxLayout()
        self._arrange()
        self._again.clicked.connect(self.again_wanted)
        self._get.clicked.connect(self.models_wanted)

    def _arrange(self) -> None:
        """Put the buttons below: beside the heading, long words would be cut."""
        heading, foot = QVBoxLayout(), QVBoxLayout()
        heading.setContentsMargins(Space.M, 0, Space.M, 0)
        heading.addWidget(self._header)
        buttons = FlowLayout()
        buttons.addWidget(self._get)
        buttons.addWidget(self._again)
        foot.setContentsMargins(Space.M, Space.S, Space.M, Space.M)
        foot.addLayout(buttons)
        self.column.setSpacing(0)
        for part in (heading, self._list, foot):
            self.column.addLayout(part)

    def show_content(self, content: Ready) -> None:
        """Show how each check came out."""
        ui = self._ui
        self._header.set_words(ui.t("Ready on this computer"))
        self._again.set_words(ui.t("Check again"))
        self._get.set_words(ui.t("Get models…"))
        self._get.setVisible(wants_models(content))
        rows = check_rows(content, ui)
        if list(self._rows) != [row.id for row in rows]:
            self._rebuild(rows)
        for row in rows:
            self._rows[row.id].set_standing(row.standing)
            self._rows[row.id].set_words(row.name, row.detail)

    def _rebuild(self, rows: Sequence[CheckRow]) -> None:
        for widget in self._rows.values():
            widget.deleteLater()
        self._rows = {row.id: StatusRow() for row in rows}
        for widget in self._rows.values():
            self._list.addWidget(widget)
