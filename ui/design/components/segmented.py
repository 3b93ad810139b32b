"""A choice between two to four things, all in sight."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.design.components.option import Option
from ui.design.components.painting import (
    Painted,
    fill_rounded,
    smooth_painter,
)
from ui.design.components.pressable import Pressable
from ui.design.components.tooltip import set_tooltip
from ui.design.fonts import sans
from ui.design.look import look
from ui.design.tokens import Size, Space


class _Segment(Pressable):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(sans(look().type.body, strong=True))
        width = metrics.horizontalAdvance(self.text()) + 2 * Space.L
        return QSize(width, metrics.height() + Space.M + Space.XS)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, on = look().colours, self.isChecked()
        painter = smooth_painter(self)
        box = QRectF(self.rect())
        if on:
            fill_rounded(
                painter,
                box,
                Size.RADIUS_CONTROL - 2,
                colours.accent_tint,
                colours.accent,
            )
        elif self.underMouse():
            fill_rounded(painter, box, Size.RADIUS_CONTROL - 2, colours.hover)
        painter.setFont(sans(look().type.body, strong=on))
        painter.setPen(colours.accent if on else colours.ink_soft)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Segmented(Painted):
    """One of a few; arrows choose, Tab goes on.

    Signals:
        chosen: the person chose; carries the option's value.
    """

    chosen = Signal(str)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(3, 3, 3, 3)
        self._row.setSpacing(2)
        self._segments: dict[str, _Segment] = {}
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_options(self, options: Sequence[Option], chosen: str) -> None:
        """Show ``options`` with ``chosen`` on."""
        if list(self._segments) != [option.value for option in options]:
            self._rebuild(options)
        for option in options:
            segment = self._segments[option.value]
            segment.setText(option.words)
            set_tooltip(segment, option.detail)
            segment.updateGeometry()
            segment.setChecked(option.value == chosen)

    def _rebuild(self, options: Sequence[Option]) -> None:
        for segment in self._segments.values():
            self._row.removeWidget(segment)
            segment.deleteLater()
        self._segments = {option.value: _Segment(self) for option in options}
        for value, segment in self._segments.items():
            segment.setObjectName(value)
            segment.clicked.connect(self._on_clicked)
            self._row.addWidget(segment)

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, _Segment):
            self.chosen.emit(sender.objectName())

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        fill_rounded(
            smooth_painter(self),
            QRectF(self.rect()),
            Size.RADIUS_CONTROL,
            colours.surface,
            colours.control,
        )
