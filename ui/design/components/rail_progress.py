"""Something that goes on elsewhere, in the rail: a few words and a thin bar."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.design.components.painting import fill_rounded, smooth_painter
from ui.design.components.pressable import Pressable
from ui.design.components.tooltip import set_tooltip
from ui.design.fonts import sans
from ui.design.look import look
from ui.design.tokens import Size, Space


class RailProgress(Pressable):
    """Pressed, it leads to where the work is; use ``clicked``.

    Compact, the bar is left; the tooltip and the name still have the words.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self._stands = False
        self._compact = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_progress(
        self, words: str, share: float | None, leads_to: str, *, stands: bool = False
    ) -> None:
        """Show how far it is.

        Args:
            words: what goes on, and how far it is.
            share: what is done, 0 to 1; None while nobody knows: the bar is empty.
            leads_to: what pressing does.
            stands: whether it stands still; the bar is then in the softer ink.
        """
        self._share = max(0.0, min(1.0, share or 0.0))
        self._stands = stands
        if words != self.text():
            self.setText(words)
            self.updateGeometry()
        self.setAccessibleName(words)
        self.setAccessibleDescription(leads_to)
        set_tooltip(self, f"{words}\n{leads_to}" if self._compact else leads_to)
        self.setAccessibleDescription(leads_to)
        self.update()

    def set_compact(self, *, compact: bool) -> None:
        """Show the bar alone."""
        self._compact = compact
        leads_to = self.accessibleDescription()
        set_tooltip(self, f"{self.text()}\n{leads_to}" if compact else leads_to)
        self.setAccessibleDescription(leads_to)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        bar = look().scaled(Size.BAR_THIN)
        if self._compact:
            return bar + 2 * Space.M
        metrics = QFontMetrics(sans(look().type.small))
        room = width - 2 * Space.M
        words = metrics.boundingRect(
            0, 0, room, 1 << 16, Qt.TextFlag.TextWordWrap, self.text()
        )
        return words.height() + Space.XS + bar + 2 * Space.S

    def sizeHint(self) -> QSize:
        rail = Size.RAIL_ICONS if self._compact else Size.RAIL
        least = rail - 2 * Space.M - Space.XS
        return QSize(least, self.heightForWidth(max(least, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        painter = smooth_painter(self)
        box = QRectF(self.rect())
        if self.underMouse():
            fill_rounded(painter, box, Size.RADIUS_CONTROL, colours.hover)
        height = look().scaled(Size.BAR_THIN)
        inner = box.adjusted(Space.M, Space.S, -Space.M, -Space.S)
        track = QRectF(inner.left(), inner.bottom() - height, inner.width(), height)
        if self._compact:
            track.moveCenter(box.center())
        fill_rounded(painter, track, height / 2, colours.track)
        done = QRectF(track)
        done.setWidth(track.width() * self._share)
        ink = colours.ink_soft if self._stands else colours.accent
        if done.width() >= 1:
            fill_rounded(painter, done, height / 2, ink)
        if self._compact:
            return
        painter.setPen(QColor(colours.ink_soft))
        painter.setFont(sans(look().type.small))
        painter.drawText(inner, Qt.TextFlag.TextWordWrap, self.text())
