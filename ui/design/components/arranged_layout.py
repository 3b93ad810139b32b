"""What the layouts of our own share: they arrange for a width and grow in height."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class ArrangedLayout(QLayout):
    """Holds items; a subclass says where they go.

    Args:
        parent: the widget that holds the items.
        widens: whether it takes spare room to its right.
    """

    def __init__(self, parent: QWidget | None, *, widens: bool) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._widens = widens
        self.setContentsMargins(0, 0, 0, 0)

    def _arrange(self, box: QRect, *, place: bool) -> int:
        """Return the height that ``box``'s width asks for; move the items on ``place``."""
        raise NotImplementedError

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal if self._widens else Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, box: QRect) -> None:
        super().setGeometry(box)
        self._arrange(box, place=True)


def height_of(item: QLayoutItem, width: int) -> int:
    """Return the height that an item asks for at ``width``."""
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return item.sizeHint().height()
