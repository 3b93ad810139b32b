"""The seal: where things stand, in words."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.design.components.painting import fill_rounded, smooth_painter
from ui.design.components.pressable import Pressable
from ui.design.components.tooltip import set_tooltip
from ui.design.fonts import sans
from ui.design.look import look
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext

_DOT = 8


class DeviceSeal(Pressable):
    """Says whether a connection is open; pressed, it leads to what was ever sent.

    A full dot: closed. A ring: something is open, and the words say so.
    """

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._open = 0
        self._host: str | None = None
        self._compact = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        ui.say(self._say)

    def show_connections(self, count: int) -> None:
        """Say how many connections are open now."""
        self._open = count
        self._say()

    def show_fetching(self, host: str | None) -> None:
        """Say from whom a model is being fetched now.

        Args:
            host: its name; empty: a connection is being made; None: nothing is fetched.
        """
        if host != self._host:
            self._host = host
            self._say()

    def set_compact(self, *, compact: bool) -> None:
        """Show the mark alone; the tooltip and the name still have the words."""
        self._compact = compact
        self._say()

    def _say(self) -> None:
        words = self._words()
        self.setText(words)
        name = words.replace("\n", " ")
        self.setAccessibleName(name)
        self.setAccessibleDescription(self._ui.t("Show what was ever sent"))
        set_tooltip(self, name if self._compact else self.accessibleDescription())
        self.updateGeometry()
        self.update()

    def _words(self) -> str:
        ui = self._ui
        if self._host is not None:
            return (
                ui.t("Connected to {host}: fetching a model.", host=self._host)
                if self._host
                else ui.t("Opening a connection: fetching a model.")
            )
        here = ui.t("On this device.")
        if self._open:
            now = ui.tn(
                "{count} connection open.", "{count} connections open.", self._open
            )
        else:
            now = ui.t("No connection open.")
        return f"{here}\n{now}"

    def _room(self, width: int) -> int:
        return width - 2 * Space.M - look().scaled(_DOT) - Space.S

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._compact:
            return look().scaled(_DOT) + 2 * Space.M
        metrics = QFontMetrics(sans(look().type.small))
        words = metrics.boundingRect(
            0, 0, self._room(width), 1 << 16, Qt.TextFlag.TextWordWrap, self.text()
        )
        return words.height() + 2 * Space.M - 2

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
        fill = colours.hover if self.underMouse() else colours.surface
        fill_rounded(painter, box, Size.RADIUS_CARD, fill, colours.line)
        font = sans(look().type.small)
        dot = look().scaled(_DOT)
        line = QFontMetrics(font).height()
        mark = QRectF(Space.M, Space.M - 1 + (line - dot) / 2, dot, dot)
        if self._compact:
            mark.moveCenter(box.center())
        if self._open or self._host is not None:
            painter.setPen(QPen(QColor(colours.warm), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.good))
        painter.drawEllipse(mark)
        if self._compact:
            return
        painter.setPen(QColor(colours.ink_soft))
        painter.setFont(font)
        words = QRectF(
            Space.M + dot + Space.S, Space.M - 1, self._room(self.width()), box.height()
        )
        painter.drawText(words, Qt.TextFlag.TextWordWrap, self.text())
