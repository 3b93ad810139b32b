"""Cards side by side, as many columns as fit, rows of one height."""

from itertools import pairwise

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from ui.design.components.arranged_layout import ArrangedLayout, height_of
from ui.design.look import look
from ui.design.tokens import Size, Space


class CardGrid(ArrangedLayout):
    """Columns of equal width, at least ``card_width`` (it grows with the text).

    With ``fill`` a few cards share the whole width, and one row the whole height;
    without, they keep their places.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        card_width: int = Size.CARD_MIN_WIDTH,
        gap: int = Space.L,
        *,
        fill: bool = False,
    ) -> None:
        super().__init__(parent, widens=True)
        self._card_width = card_width
        self._gap = gap
        self._fill = fill

    def columns(self, width: int) -> int:
        """Return how many columns ``width`` has room for."""
        each = round(self._card_width * (1 + (look().text_percent - 100) / 200))
        fitting = max(1, (width + self._gap) // (each + self._gap))
        return max(1, min(fitting, len(self._shown()))) if self._fill else fitting

    def _arrange(self, box: QRect, *, place: bool) -> int:
        columns = self.columns(box.width())
        lefts = [n * (box.width() + self._gap) // columns for n in range(columns + 1)]
        width = min(b - a for a, b in pairwise(lefts)) - self._gap
        items = self._shown()
        y = box.y()
        for first in range(0, len(items), columns):
            row = items[first : first + columns]
            height = max(height_of(item, width) for item in row)
            if place and self._fill and len(row) == len(items):
                height = max(height, box.height())
            if place:
                for place_in_row, item in enumerate(row):
                    left, after = lefts[place_in_row], lefts[place_in_row + 1]
                    across = after - left - self._gap
                    item.setGeometry(QRect(box.x() + left, y, across, height))
            y += height + self._gap
        return max(0, y - self._gap - box.y())

    def sizeHint(self) -> QSize:
        return QSize(self._card_width, self.heightForWidth(self._card_width))

    def minimumSize(self) -> QSize:
        width = max((item.minimumSize().width() for item in self._shown()), default=0)
        return QSize(width, 0)
