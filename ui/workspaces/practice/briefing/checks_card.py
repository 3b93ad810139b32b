"""Whether this machine is ready, with a remedy beside what is not."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.design.components.button import Button, Kind
from ui.design.components.card import Card
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

    def __init__(
        self, ui: UiContext, models: Path, parent: QWidget | None = None
    ) -> None:
        """Make an empty card; ``models`` is the folder where models go."""
        super().__init__(Space.M, parent)
        self._ui = ui
        self._models = models
        self._header = SectionHeader()
        self._again = Button("", Kind.QUIET)
        self._get = Button("", Kind.QUIET)
        self._header.trailing.addWidget(self._get)
        self._header.trailing.addWidget(self._again)
        self._rows: dict[str, StatusRow] = {}
        self.column.setSpacing(0)
        heading = QVBoxLayout()
        heading.setContentsMargins(Space.M, 0, 0, 0)
        heading.addWidget(self._header)
        self.column.addLayout(heading)
        self._again.clicked.connect(self.again_wanted)
        self._get.clicked.connect(self.models_wanted)

    def show_content(self, content: Ready) -> None:
        """Show how each check came out."""
        ui = self._ui
        self._header.set_words(ui.t("Ready on this computer"))
        self._again.set_words(ui.t("Check again"))
        self._get.set_words(ui.t("Get models…"))
        self._get.setVisible(wants_models(content))
        rows = check_rows(content, self._models, ui)
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
            self.column.addWidget(widget)
