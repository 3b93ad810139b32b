"""Holds content at the left, never wider than can be read or followed with ease."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.design.components.painting import look_changed
from ui.design.look import look
from ui.design.tokens import Size

_ALL = 1_000


class ReadingWidth(QWidget):
    """Put content in ``column``; what is left of the width stays empty at the right."""

    def __init__(
        self, max_width: int = Size.FORM, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._max_width = max_width
        self._body = QWidget()
        self.column = QVBoxLayout(self._body)
        self.column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._body, _ALL)
        row.addStretch(1)
        self._fit()

    def _fit(self) -> None:
        self._body.setMaximumWidth(look().scaled(self._max_width))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if look_changed(event):
            self._fit()
