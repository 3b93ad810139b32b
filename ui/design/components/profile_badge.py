"""Whose profile is open: initials and a name."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.design.components.painting import fill_rounded, smooth_painter
from ui.design.components.pressable import Pressable
from ui.design.components.tooltip import set_tooltip
from ui.design.fonts import sans
from ui.design.look import look
from ui.design.tokens import Size, Space

_DISC = 28


class ProfileBadge(Pressable):
    """A quiet button that opens what belongs to the profile."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._compact = False
        self.set_name(name)

    def set_compact(self, *, compact: bool) -> None:
        """Show the initials alone; the tooltip still has the name."""
        self._compact = compact
        self.updateGeometry()
        self.update()

    def set_name(self, name: str, action: str = "") -> None:
        """Show ``name``; ``action`` says what pressing does ("Open the profile")."""
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(action)
        set_tooltip(self, f"{name}: {action}" if action else name)
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(sans(look().type.small))
        disc = look().scaled(_DISC)
        return QSize(disc + Space.L, max(disc, metrics.height()) + Space.M)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        painter = smooth_painter(self)
        box = QRectF(self.rect())
        if self.underMouse():
            fill_rounded(painter, box, Size.RADIUS_CONTROL, colours.hover)
        side = look().scaled(_DISC)
        left = (box.width() - side) / 2 if self._compact else Space.S + 2
        disc = QRectF(left, (box.height() - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.warm_tint))
        painter.drawEllipse(disc)
        painter.setPen(QColor(colours.warm))
        painter.setFont(sans(look().type.small, strong=True))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, initials(self.text()))
        if self._compact:
            return
        painter.setPen(QColor(colours.ink))
        font = sans(look().type.small)
        painter.setFont(font)
        room = box.adjusted(disc.right() + Space.S, 0, -Space.XS, 0)
        words = QFontMetrics(font).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)


def initials(name: str) -> str:
    """Return one or two capital letters for ``name``."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    if not words:
        return ""
    if len(words) == 1:
        return words[0][:2].upper()
    return (words[0][0] + words[-1][0]).upper()
