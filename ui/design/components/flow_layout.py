"""Puts things one after the other and starts a new line when needed."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.design.tokens import Space


class FlowLayout(QLayout):
    """Left to right, then down; the height follows the width."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        across: int = Space.S,
        down: int = Space.S,
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._across = across
        self._down = down
        self.setContentsMargins(0, 0, 0, 0)

    def _arrange(self, box: QRect, *, place: bool) -> int:
        x, y, line = box.x(), box.y(), 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = item.sizeHint().boundedTo(QSize(max(1, box.width()), 1 << 20))
            if x > box.x() and x + size.width() > box.right() + 1:
                x, y, line = box.x(), y + line + self._down, 0
            if place:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._across
            line = max(line, size.height())
        return y + line - box.y()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, box: QRect) -> None:
        super().setGeometry(box)
        self._arrange(box, place=True)

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
