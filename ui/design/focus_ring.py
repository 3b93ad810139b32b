"""One ring that shows where the keyboard is, drawn around any control."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QWidget,
)
from shiboken6 import isValid

from ui.design.look import look
from ui.design.tokens import Size

FOCUS_RADIUS = "focusRadius"
"""Property of a widget: corner radius of its ring, in pixels."""
OWN_FOCUS = "ownFocus"
"""Property of a widget that shows focus itself."""

_GAP = 2
_REACH = _GAP + Size.FOCUS
_SHOWS_ITSELF = (QLineEdit, QAbstractScrollArea, QAbstractItemView, QAbstractSpinBox)
_MOVES = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
}
_POINTER = {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin}


class FocusRing(QObject):
    """Follows the keyboard focus; shown from the first key, hidden by a click."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._target: QWidget | None = None
        self._followed: list[QWidget] = []
        self._ring: _Ring | None = None
        self._keyboard = False
        app.focusChanged.connect(self._on_focus_changed)
        self._on_focus_changed(None, app.focusWidget())

    @property
    def target(self) -> QWidget | None:
        """The control the ring is around now, if it is shown."""
        shown = self._ring is not None and isValid(self._ring)
        return self._target if shown else None

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._let_go()
        if new is None:
            return
        self._listen_to_window(new)
        self._target = new
        self._show_if_wanted()

    def _listen_to_window(self, widget: QWidget) -> None:
        handle = widget.window().windowHandle()
        if handle is None or not isValid(handle):  # a list that opens has none yet
            return
        handle.installEventFilter(self)  # a second installation replaces the first

    def _show_if_wanted(self) -> None:
        target = self._target
        if target is None or not isValid(target) or not self._keyboard:
            return
        if isinstance(target, _SHOWS_ITSELF) or target.property(OWN_FOCUS):
            return
        if target.focusPolicy() is Qt.FocusPolicy.NoFocus:  # a page resting, no control
            return
        host = _host_of(target)
        if host is None:
            return
        self._follow(target, host)
        self._ring = _Ring(host, target)
        self._place()

    def _follow(self, target: QWidget, host: QWidget) -> None:
        widget: QWidget | None = target
        while widget is not None and widget is not host:
            widget.installEventFilter(self)
            self._followed.append(widget)
            widget = widget.parentWidget()

    def _let_go(self) -> None:
        for widget in self._followed:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._followed = []
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        self._target = None

    def _place(self) -> None:
        ring, target = self._ring, self._target
        if ring is None or target is None or not isValid(ring) or not isValid(target):
            return
        host = ring.parentWidget()
        if host is None:
            return
        box = QRect(target.mapTo(host, QPoint(0, 0)), target.size())
        ring.setGeometry(box.adjusted(-_REACH, -_REACH, _REACH, _REACH))
        ring.setVisible(target.isVisible())
        ring.raise_()

    def _input(self, *, keyboard: bool) -> None:
        if keyboard == self._keyboard:
            return
        self._keyboard = keyboard
        target = self._target
        self._let_go()
        if keyboard:
            self._target = target
            self._show_if_wanted()
        else:
            self._target = target

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _MOVES and watched in self._followed:
            self._place()
        elif kind == QEvent.Type.KeyPress:
            self._input(keyboard=True)
        elif kind in _POINTER:
            self._input(keyboard=False)
        return False


class _Ring(QWidget):
    """The drawn ring; it takes no room, no focus and no pointer."""

    def __init__(self, host: QWidget, target: QWidget) -> None:
        super().__init__(host)
        radius = target.property(FOCUS_RADIUS)
        self._radius = float(radius if radius is not None else Size.RADIUS_CONTROL)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(look().colours.focus), Size.FOCUS))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = Size.FOCUS / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        radius = min(self._radius + _GAP, box.height() / 2)
        painter.drawRoundedRect(box, radius, radius)


def _host_of(target: QWidget) -> QWidget | None:
    """Return the nearest ancestor with room for the ring, within its scroll area."""
    host = target.parentWidget()
    while host is not None and not host.isWindow():
        box = QRect(target.mapTo(host, QPoint(0, 0)), target.size())
        outer = box.adjusted(-_REACH, -_REACH, _REACH, _REACH)
        above = host.parentWidget()
        if host.rect().contains(outer) or isinstance(above, QAbstractScrollArea):
            return host
        host = above
    return host
