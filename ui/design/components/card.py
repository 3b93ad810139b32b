"""Cards: a calm surface, and one that can be pressed as a whole."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.design.components.painting import (
    Painted,
    fill_rounded,
    smooth_painter,
)
from ui.design.components.pressable import Pressable
from ui.design.components.shadow import cast_shadow
from ui.design.focus_ring import FOCUS_RADIUS
from ui.design.look import look
from ui.design.tokens import Size, Space


class Card(Painted):
    """A surface with a hairline and a soft shadow; put content in ``column``."""

    def __init__(self, padding: int = Space.XL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = _column(self, padding)
        cast_shadow(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        _paint_card(self, look().colours.line)


class ActionCard(Pressable):
    """A card that is one large button; put content in ``column``, use ``clicked``.

    Give it no focusable content: it is pressed as a whole, by pointer, Space or Enter.
    """

    def __init__(
        self, name: str = "", padding: int = Space.L, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.column = _column(self, padding)
        self.setProperty(FOCUS_RADIUS, int(Size.RADIUS_CARD))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_name(name)
        cast_shadow(self)

    def set_name(self, name: str) -> None:
        """Say to a screen reader what pressing it does."""
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        return self.column.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.column.totalMinimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        pointed_at = self.underMouse() and self.isEnabled()
        _paint_card(self, colours.accent if pointed_at else colours.line)


def _column(card: QWidget, padding: int) -> QVBoxLayout:
    column = QVBoxLayout(card)
    column.setContentsMargins(padding, padding, padding, padding)
    column.setSpacing(Space.S)
    return column


def _paint_card(card: QWidget, edge: str) -> None:
    box = QRectF(card.rect())
    surface = look().colours.surface
    fill_rounded(smooth_painter(card), box, Size.RADIUS_CARD, surface, edge)
