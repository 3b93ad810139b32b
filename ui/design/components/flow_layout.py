"""Puts things one after the other and starts a new line when needed."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from ui.design.components.arranged_layout import ArrangedLayout
from ui.design.tokens import Space


class FlowLayout(ArrangedLayout):
    """Left to right, then down; the height follows the width.

    With ``far_end`` the last of several items stands at the far end of its line.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        across: int = Space.S,
        down: int = Space.S,
        far_end: bool = False,
    ) -> None:
        super().__init__(parent, widens=far_end)
        self._far_end = far_end
        self._across = across
        self._down = down

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = [[]]
        x = 0
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(max(1, width), 1 << 20))
            if lines[-1] and x + size.width() > width:
                lines.append([])
                x = 0
            lines[-1].append((item, size))
            x += size.width() + self._across
        return [line for line in lines if line]

    def _arrange(self, box: QRect, *, place: bool) -> int:
        y = box.y()
        shown = self._shown()
        aside = shown[-1] if self._far_end and len(shown) > 1 else None
        for line in self._lines(box.width()):
            height = max(size.height() for _item, size in line)
            x = box.x()
            for item, size in line:
                if item is aside:
                    x = max(x, box.right() + 1 - size.width())
                if place:
                    top = y + (height - size.height()) // 2
                    item.setGeometry(QRect(QPoint(x, top), size))
                x += size.width() + self._across
            y += height + self._down
        return max(0, y - self._down - box.y())

    def sizeHint(self) -> QSize:
        widths = [item.sizeHint().width() for item in self._items]
        heights = [item.sizeHint().height() for item in self._items]
        gaps = self._across * max(0, len(widths) - 1)
        return QSize(sum(widths) + gaps, max(heights, default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size
