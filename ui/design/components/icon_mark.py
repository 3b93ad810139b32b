"""An icon that is not a button, alone or on a soft disc."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.design.components.painting import Painted, smooth_painter
from ui.design.icons import Icon, paint_icon
from ui.design.look import look
from ui.design.tokens import Size


class IconMark(Painted):
    """Decoration beside words: it has no name of its own.

    ``ink`` is the name of a token ("accent", "ink_soft", "good", "watch", …);
    ``on_disc`` puts the icon on a disc of the matching tint.
    """

    def __init__(
        self,
        icon_name: Icon,
        ink: str = "ink_soft",
        size: int = Size.ICON,
        *,
        on_disc: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._ink = ink
        self._size = size
        self._on_disc = on_disc
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, icon_name: Icon, ink: str) -> None:
        """Show another icon."""
        self._icon_name = icon_name
        self._ink = ink
        self.update()

    def sizeHint(self) -> QSize:
        side = look().scaled(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        painter = smooth_painter(self)
        box = QRectF(self.rect())
        if self._on_disc:
            painter.setPen(Qt.PenStyle.NoPen)
            tint = getattr(colours, f"{self._ink}_tint", colours.hover)
            painter.setBrush(QColor(tint))
            painter.drawEllipse(box)
            inset = box.width() * 0.19
            box = box.adjusted(inset, inset, -inset, -inset)
        paint_icon(painter, box, self._icon_name, getattr(colours, self._ink))
