"""Two things side by side, or one above the other where there is no room."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from ui.design.components.arranged_layout import ArrangedLayout, height_of
from ui.design.look import look
from ui.design.tokens import Size, Space


class Columns(ArrangedLayout):
    """Holds two widgets.

    Args:
        parent: the widget that holds them.
        share: of the width for the first; None gives the second what it asks for.
        least: width under which no column goes; it grows with the text.
        gap: between the two, across and down.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        share: float | None = 0.5,
        least: int = Size.CARD_MIN_WIDTH,
        gap: int = Space.XL,
    ) -> None:
        super().__init__(parent, widens=True)
        self._share = share
        self._least = least
        self._gap = gap

    def split(self, width: int) -> tuple[int, int] | None:
        """Return the width of each, or None where they stand one above the other."""
        shown = self._shown()
        if len(shown) < 2:
            return None
        room = width - self._gap
        if self._share is None:
            second = shown[1].sizeHint().width()
            narrowest = first = room - second
        else:
            first = round(room * self._share)
            second = room - first
            narrowest = min(first, second)
        return (first, second) if narrowest >= look().scaled(self._least) else None

    def _arrange(self, box: QRect, *, place: bool) -> int:
        widths = self.split(box.width())
        if widths is None:
            return self._arrange_stacked(box, place=place)
        pairs = list(zip(self._shown(), widths, strict=True))
        height = max(height_of(item, width) for item, width in pairs)
        if place:
            x = box.x()
            for item, width in pairs:
                item.setGeometry(QRect(x, box.y(), width, height))
                x += width + self._gap
        return height

    def _arrange_stacked(self, box: QRect, *, place: bool) -> int:
        y = box.y()
        for item in self._shown():
            height = height_of(item, box.width())
            if place:
                item.setGeometry(QRect(box.x(), y, box.width(), height))
            y += height + self._gap
        return max(0, y - self._gap - box.y())

    def sizeHint(self) -> QSize:
        width = sum(item.sizeHint().width() for item in self._shown())
        return QSize(width + self._gap, self.heightForWidth(width + self._gap))

    def minimumSize(self) -> QSize:
        width = max((item.minimumSize().width() for item in self._shown()), default=0)
        return QSize(width, 0)
