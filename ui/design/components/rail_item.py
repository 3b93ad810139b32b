"""A place to go, in the rail at the left."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.design.components.painting import fill_rounded, smooth_painter
from ui.design.components.pressable import Pressable
from ui.design.components.tooltip import set_tooltip
from ui.design.fonts import sans
from ui.design.icons import Icon, paint_icon
from ui.design.look import look
from ui.design.tokens import Size, Space

_PADDING = 11


class RailItem(Pressable):
    """Icon and word; the place one is in is filled and heavier. Use ``clicked``."""

    def __init__(self, icon_name: Icon, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._compact = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str, shortcut: str = "") -> None:
        """Name the place, and the keys that go there."""
        self.setText(words)
        self.setAccessibleName(words)
        set_tooltip(self, words, shortcut)
        self.updateGeometry()

    def set_compact(self, *, compact: bool) -> None:
        """Show the icon alone; the tooltip and the name still have the words."""
        self._compact = compact
        self.updateGeometry()
        self.update()

    def words_width(self) -> int:
        """Return the width with words, in pixels, also while compact."""
        metrics = QFontMetrics(sans(look().type.body, strong=True))
        icon = look().scaled(Size.ICON) + Space.S
        return _PADDING + icon + metrics.horizontalAdvance(self.text()) + Space.L

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(sans(look().type.body, strong=True))
        icon = look().scaled(Size.ICON)
        height = max(metrics.height(), icon) + 2 * Space.S + Space.XS
        width = icon + 2 * Space.S if self._compact else self.words_width()
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, here = look().colours, self.isChecked()
        painter = smooth_painter(self)
        box = QRectF(self.rect())
        if here or self.underMouse():
            fill = colours.accent_tint if here else colours.hover
            fill_rounded(painter, box, Size.RADIUS_CONTROL, fill)
        ink = colours.accent if here else colours.ink_soft
        side = look().scaled(Size.ICON)
        left = (box.width() - side) / 2 if self._compact else _PADDING
        mark = QRectF(left, (box.height() - side) / 2, side, side)
        paint_icon(painter, mark, self._icon_name, ink)
        if self._compact:
            return
        painter.setFont(sans(look().type.body, strong=here))
        painter.setPen(QColor(ink))
        words = box.adjusted(_PADDING + side + Space.S, 0, -Space.XS, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
