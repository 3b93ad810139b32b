"""A card of rows."""

from collections.abc import Sequence

from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.design.components.card import Card
from ui.design.components.painting import Painted, smooth_painter
from ui.design.look import look
from ui.design.tokens import Space


class RowCard(Card):
    """A card of rows with a hairline between them."""

    def __init__(self, rows: Sequence[QWidget] = ()) -> None:
        super().__init__(Space.S)
        self.column.setSpacing(0)
        self.show_rows(rows)

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Replace the rows; the earlier ones are deleted."""
        while (item := self.column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in rows:
                widget.hide()
                widget.deleteLater()
        for place, row in enumerate(rows):
            if place:
                self.column.addWidget(Divider(Space.M))
            self.column.addWidget(row)


class Divider(Painted):
    """A hairline."""

    def __init__(self, inset: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inset = inset
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        box = self.rect().adjusted(self._inset, 0, -self._inset, 0)
        smooth_painter(self).fillRect(box, QColor(look().colours.line))
