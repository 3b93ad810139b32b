"""A still portrait, for cards, lists and reports."""

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.design.components.painting import Painted, smooth_painter
from ui.design.look import look as look_in_force
from ui.design.tokens import Size
from ui.stage.portrait import Framing, paint_portrait

if TYPE_CHECKING:  # the content's own types are slow to import, and only named here
    from engine.content.persona import PersonaLook


class Corners(StrEnum):
    """Which corners of the picture are round."""

    ROUND = "round"
    """A disc."""
    SOFT = "soft"
    """All four, like a card."""
    TOP = "top"
    """The upper two: the head of a card without padding."""
    LEFT = "left"
    """The left two: the left side of a card without padding."""


class PortraitPicture(Painted):
    """Paints a persona once and keeps the picture until size or look change.

    ``size`` is the height; a disc is as wide as high, the others take any width.
    In a card without padding leave one pixel for the card's edge.
    """

    def __init__(
        self,
        size: int = Size.PORTRAIT_CARD,
        framing: Framing = Framing.CARD,
        corners: Corners = Corners.SOFT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._framing = framing
        self._corners = corners
        self._look: PersonaLook | None = None
        self._picture: QPixmap | None = None
        self._made_for: tuple[object, ...] = ()
        across = (
            QSizePolicy.Policy.Fixed
            if corners in (Corners.ROUND, Corners.LEFT)
            else QSizePolicy.Policy.Expanding
        )
        down = (
            QSizePolicy.Policy.Expanding
            if corners is Corners.LEFT
            else QSizePolicy.Policy.Fixed
        )
        self.setSizePolicy(across, down)

    def show_persona(self, look: "PersonaLook", name: str) -> None:
        """Show a persona; ``name`` is for screen readers."""
        self._look = look
        self.setAccessibleName(name)
        self._made_for = ()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._look is None or self.width() < 1 or self.height() < 1:
            return
        ratio = self.devicePixelRatioF()
        wanted = (self.size(), ratio, look_in_force().colours.dark)
        if wanted != self._made_for or self._picture is None:
            self._picture = self._painted(self._look, ratio)
            self._made_for = wanted
        painter = smooth_painter(self)
        brush = QBrush(self._picture)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush)
        painter.drawPath(_shape(QRectF(self.rect()), self._corners))

    def _painted(self, look: "PersonaLook", ratio: float) -> QPixmap:
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_portrait(painter, QRectF(self.rect()), look, None, self._framing)
        painter.end()
        return picture


def _shape(box: QRectF, corners: Corners) -> QPainterPath:
    path = QPainterPath()
    if corners is Corners.ROUND:
        path.addEllipse(box)
        return path
    radius = float(Size.RADIUS_CARD - 1)
    path.addRoundedRect(box, radius, radius)
    square = QPainterPath()
    if corners is Corners.TOP:
        square.addRect(box.adjusted(0, box.height() / 2, 0, 0))
    elif corners is Corners.LEFT:
        square.addRect(box.adjusted(box.width() / 2, 0, 0, 0))
    return path.united(square)
