"""A still portrait, for cards, lists and reports."""

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QBrush, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.design.components.painting import Painted, smooth_painter
from ui.design.look import look as look_in_force
from ui.design.tokens import Size
from ui.stage.backdrop import paint_backdrop
from ui.stage.framing import Framing

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
    """A still picture of a persona.

    The backdrop is there at once and the person a moment later, so that a page of
    many portraits opens without a wait. ``size`` is the height; a disc is as wide as
    high, the others take any width. In a card without padding leave one pixel for
    the card's edge.
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
        self._picture: QImage | None = None
        self._made_for: tuple[object, ...] = ()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._on_time_to_paint)
        narrow = corners in (Corners.ROUND, Corners.LEFT)
        fixed, wide = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(
            fixed if narrow else wide, wide if corners is Corners.LEFT else fixed
        )

    def show_persona(self, look: "PersonaLook", name: str) -> None:
        """Show a persona; ``name`` is for screen readers."""
        if look != self._look:
            self._look = look
            self._picture = None
        self.setAccessibleName(name)
        self.update()

    @property
    def is_painted(self) -> bool:
        """Whether the person is in the picture by now."""
        return self._picture is not None and self._made_for == self._wanted()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def _wanted(self) -> tuple[object, ...]:
        dark = look_in_force().colours.dark
        return (self._look, self.size(), self.devicePixelRatioF(), dark)

    def _on_time_to_paint(self) -> None:
        if self._look is None or self.width() < 1 or self.height() < 1:
            return
        # Twelve modules of drawing: not before the first window is there.
        from ui.stage.portrait import paint_portrait  # noqa: PLC0415 (as just said)

        picture = self._blank()
        painter = QPainter(picture)
        paint_portrait(painter, QRectF(self.rect()), self._look, None, self._framing)
        painter.end()
        self._picture, self._made_for = picture, self._wanted()
        self.update()

    def _blank(self) -> QImage:
        ratio = self.devicePixelRatioF()
        form = QImage.Format.Format_ARGB32_Premultiplied
        picture = QImage(self.size() * ratio, form)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return picture

    def _shown(self, look: "PersonaLook") -> QImage:
        if self._picture is not None and self.is_painted:
            return self._picture
        self._soon.start(0)
        empty = self._blank()
        painter = QPainter(empty)
        paint_backdrop(painter, QRectF(self.rect()), str(look.backdrop))
        painter.end()
        return empty

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._look is None or self.width() < 1 or self.height() < 1:
            return
        painter = smooth_painter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(self._shown(self._look)))
        painter.drawPath(_shape(QRectF(self.rect()), self._corners))


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
