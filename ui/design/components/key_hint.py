"""A key cap, beside what the key does."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.design.components.painting import Painted, fill_rounded, smooth_painter
from ui.design.fonts import sans
from ui.design.look import look
from ui.design.tokens import Size, Space


class KeyHint(Painted):
    """Shows keys (``Ctrl+K``) as the system writes them."""

    def __init__(self, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_keys(keys)

    def set_keys(self, keys: str, words: str = "") -> None:
        """Show ``keys``; ``words`` names them otherwise ("Espace")."""
        native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        self._words = words or native or keys
        self.setAccessibleName(self._words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(sans(look().type.small, strong=True))
        width = metrics.horizontalAdvance(self._words) + Space.M
        return QSize(max(width, metrics.height() + 2), metrics.height() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        painter = smooth_painter(self)
        box = QRectF(self.rect())
        fill_rounded(painter, box, Size.RADIUS_SMALL, colours.paper, colours.control)
        painter.setFont(sans(look().type.small, strong=True))
        painter.setPen(QColor(colours.ink_soft))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._words)
