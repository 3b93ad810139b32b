"""A choice among many, in a list that opens."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy, QWidget

from ui.design.components.option import Option
from ui.design.components.painting import fill_rounded, look_changed, smooth_painter
from ui.design.fonts import sans
from ui.design.icons import Icon, paint_icon
from ui.design.look import look
from ui.design.theme import disabled_ink
from ui.design.tokens import Size, Space

_WIDEST = 360


class Select(QComboBox):
    """A combo box of options.

    Signals:
        chosen: the person chose; carries the option's value.
    """

    chosen = Signal(str)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setView(QListView())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._on_activated)

    def show_options(self, options: Sequence[Option], chosen: str) -> None:
        """Show ``options`` with ``chosen`` selected."""
        wanted = [(option.words, option.value) for option in options]
        shown = [(self.itemText(i), self.itemData(i)) for i in range(self.count())]
        if wanted != shown:
            self.clear()
            for option in options:
                self.addItem(option.words, option.value)
        self.setCurrentIndex(self.findData(chosen))
        self.updateGeometry()

    def _on_activated(self, index: int) -> None:
        self.chosen.emit(str(self.itemData(index)))

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(sans(look().type.body))
        words = (self.itemText(index) for index in range(self.count()))
        widest = max((metrics.horizontalAdvance(each) for each in words), default=0)
        width = widest + 2 * Space.M + look().scaled(Size.ICON) + Space.S
        return QSize(
            min(width, look().scaled(_WIDEST)), metrics.height() + Space.L + Space.XS
        )

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(
            min(hint.width(), look().scaled(Size.CARD_MIN_WIDTH)), hint.height()
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if look_changed(event):
            self.updateGeometry()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, enabled = look().colours, self.isEnabled()
        painter = smooth_painter(self)
        box = QRectF(self.rect())
        edge = colours.control if enabled else colours.line
        fill_rounded(painter, box, Size.RADIUS_CONTROL, colours.surface, edge)
        side = look().scaled(Size.ICON_SMALL)
        caret = QRectF(0, 0, side, side)
        caret.moveCenter(box.center())
        caret.moveRight(box.right() - Space.M)
        ink = colours.ink if enabled else disabled_ink(colours)
        paint_icon(painter, caret, Icon.DOWN, ink)
        font = sans(look().type.body)
        room = box.adjusted(Space.M, 0, -(Space.M + side + Space.XS), 0)
        words = QFontMetrics(font).elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a wheel passing over must not change a choice."""
        event.ignore()
