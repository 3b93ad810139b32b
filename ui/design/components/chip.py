"""Filters as chips: one line of small choices."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.design.components.flow_layout import FlowLayout
from ui.design.components.option import Option
from ui.design.components.painting import fill_rounded, smooth_painter
from ui.design.components.pressable import Pressable
from ui.design.focus_ring import FOCUS_RADIUS
from ui.design.fonts import sans
from ui.design.look import look
from ui.design.tokens import Space


class Chip(Pressable):
    """A pill, one of several; on is told by edge, fill and weight of the words."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setText(words)
        self.setProperty(FOCUS_RADIUS, 1000)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(sans(look().type.small + 1, strong=True))
        width = metrics.horizontalAdvance(self.text()) + 2 * Space.M + Space.XS
        return QSize(width, metrics.height() + Space.M + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, on = look().colours, self.isChecked()
        painter = smooth_painter(self)
        fill = colours.accent_tint if on else colours.surface
        if self.underMouse() and not on:
            fill = colours.hover
        edge = colours.accent if on else colours.line
        fill_rounded(painter, QRectF(self.rect()), self.height() / 2, fill, edge)
        painter.setFont(sans(look().type.small + 1, strong=on))
        painter.setPen(colours.accent if on else colours.ink_soft)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class ChipRow(QWidget):
    """Chips of which one is chosen; arrows move, Tab goes on.

    Signals:
        chosen: the person chose; carries the option's value.
    """

    chosen = Signal(str)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = FlowLayout(self)
        self._chips: dict[str, Chip] = {}
        self.setAccessibleName(name)

    def show_options(self, options: Sequence[Option], chosen: str) -> None:
        """Show ``options`` with ``chosen`` on; keeps chips that are there already."""
        if list(self._chips) != [option.value for option in options]:
            self._rebuild(options)
        for option in options:
            chip = self._chips[option.value]
            chip.setText(option.words)
            chip.updateGeometry()
            chip.setChecked(option.value == chosen)
        if chosen in self._chips:
            self.setFocusProxy(self._chips[chosen])

    def _rebuild(self, options: Sequence[Option]) -> None:
        while self._layout.count():
            self._layout.takeAt(0)
        for chip in self._chips.values():
            chip.deleteLater()
        self._chips = {option.value: Chip(option.words, self) for option in options}
        for value, chip in self._chips.items():
            self._layout.addWidget(chip)
            chip.clicked.connect(self._on_clicked)
            chip.setObjectName(value)
            chip.show()

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, Chip):
            self.chosen.emit(sender.objectName())
