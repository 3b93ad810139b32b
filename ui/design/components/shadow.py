"""The one soft shadow, painted by the page under its cards.

A graphics effect would draw every card twice at each change; a page that paints a
stretched picture behind its cards costs next to nothing.
"""

from functools import cache

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.design.look import look
from ui.design.tokens import Size

_BLUR = 16
_DROP = 5
_LAYERS = 24


class ShadowHost(QWidget):
    """A page; cards anywhere inside it cast their shadow on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._casters: list[QWidget] = []

    def add_caster(self, caster: QWidget) -> None:
        """Paint the shadow of ``caster`` from now on."""
        self._casters.append(caster)
        self.update()

    def remove_caster(self, caster: QWidget) -> None:
        """Stop painting the shadow of ``caster``."""
        if caster in self._casters:
            self._casters.remove(caster)
            self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        opacity = look().colours.shadow_opacity
        if opacity <= 0:
            return
        painter = QPainter(self)
        self._casters = [caster for caster in self._casters if isValid(caster)]
        for caster in self._casters:
            if self.isAncestorOf(caster) and caster.isVisibleTo(self):
                box = QRect(caster.mapTo(self, QPoint(0, 0)), caster.size())
                paint_shadow(painter, box, opacity)


def cast_shadow(card: QWidget) -> None:
    """Let ``card`` cast its shadow on the page it will be in."""
    _Caster(card)


class _Caster(QObject):
    """Tells the page around a card when the card comes, moves or goes."""

    def __init__(self, card: QWidget) -> None:
        super().__init__(card)
        self._card = card
        self._host: ShadowHost | None = None
        card.installEventFilter(self)

    def _find_host(self) -> None:
        above = self._card.parentWidget()
        while above is not None and not isinstance(above, ShadowHost):
            above = above.parentWidget()
        if above is self._host:
            return
        if self._host is not None and isValid(self._host):
            self._host.remove_caster(self._card)
        self._host = above
        if above is not None:
            above.add_caster(self._card)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ParentChange, QEvent.Type.Show):
            self._find_host()
        if event.type() in _MOVES and self._host is not None and isValid(self._host):
            self._host.update()
        return False


_MOVES = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
}


def paint_shadow(painter: QPainter, box: QRect, opacity: float) -> None:
    """Paint the soft shadow around ``box``, as dark as ``opacity``."""
    picture = _picture(round(opacity * 1000))
    edge = 2 * _BLUR + Size.RADIUS_CARD
    outer = box.translated(0, _DROP).marginsAdded(QMargins(_BLUR, _BLUR, _BLUR, _BLUR))
    xs = (0, edge, picture.width() - edge, picture.width())
    ys = (0, edge, picture.height() - edge, picture.height())
    to_x = (
        outer.left(),
        outer.left() + edge,
        outer.right() + 1 - edge,
        outer.right() + 1,
    )
    to_y = (
        outer.top(),
        outer.top() + edge,
        outer.bottom() + 1 - edge,
        outer.bottom() + 1,
    )
    for column in range(3):
        for row in range(3):
            target = QRect(
                QPoint(to_x[column], to_y[row]),
                QPoint(to_x[column + 1] - 1, to_y[row + 1] - 1),
            )
            source = QRect(
                QPoint(xs[column], ys[row]),
                QPoint(xs[column + 1] - 1, ys[row + 1] - 1),
            )
            painter.drawPixmap(target, picture, source)


@cache
def _picture(thousandths: int) -> QPixmap:
    """Return a small square's shadow, from which any size is stretched."""
    side = 2 * (2 * _BLUR + Size.RADIUS_CARD) + 8
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    colour = QColor(0, 0, 0)
    for layer in range(_LAYERS):
        part = (layer + 1) / _LAYERS
        colour.setAlphaF(min(1.0, thousandths / 1000 * 2 * part / _LAYERS))
        painter.setBrush(colour)
        inset = 2 * _BLUR * part
        radius = max(2.0, Size.RADIUS_CARD + _BLUR - inset)
        box = QRectF(picture.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, radius, radius)
    painter.end()
    return picture
