"""A value along a line, with the value in words beside it."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget

from ui.design.components.label import Label, Role
from ui.design.components.painting import fill_rounded, look_changed, smooth_painter
from ui.design.fonts import sans
from ui.design.look import look
from ui.design.theme import disabled_ink
from ui.design.tokens import Size, Space

_WIDTH, _KNOB = 168, 20


class _Line(QSlider):
    """The line and its knob; arrows, Home and End move it as everywhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(look().scaled(_WIDTH), look().scaled(_KNOB) + Space.S)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if look_changed(event):
            self.updateGeometry()
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a wheel passing over must not change a value."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, enabled = look().colours, self.isEnabled()
        painter = smooth_painter(self)
        knob, bar = look().scaled(_KNOB), look().scaled(Size.BAR // 2)
        span = max(1, self.maximum() - self.minimum())
        share = (self.sliderPosition() - self.minimum()) / span
        middle = QPointF(knob / 2 + share * (self.width() - knob), self.height() / 2)
        track = QRectF(0, middle.y() - bar / 2, self.width(), bar)
        fill_rounded(painter, track, bar / 2, colours.control)
        ink = colours.accent if enabled else disabled_ink(colours)
        done = QRectF(track)
        done.setRight(middle.x())
        fill_rounded(painter, done, bar / 2, ink)
        painter.setPen(QColor(colours.surface))
        painter.setBrush(QColor(ink))
        painter.drawEllipse(middle, knob / 2 - 1, knob / 2 - 1)


class Slider(QWidget):
    """A line with its value in words at the right.

    Signals:
        chosen: the person let go of another value; carries it.
        moved: the value changes under the person's hand; carries it.
    """

    chosen = Signal(int)
    moved = Signal(int)

    def __init__(
        self, least: int, most: int, step: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._line = _Line(self)
        self._line.setRange(least // step, most // step)
        self._line.setPageStep(1)
        self._step = step
        self._words = Label("", Role.STRONG_SMALL, wrap=False)
        self._words.setAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(self._line)
        row.addWidget(self._words)
        self.setFocusProxy(self._line)
        self._line.sliderMoved.connect(self._on_moved)
        self._line.actionTriggered.connect(self._on_action)
        self._line.sliderReleased.connect(self._on_released)

    def set_words(self, name: str, value: str, widest: str) -> None:
        """Say what it sets, the value, and the widest value there can be."""
        self._line.setAccessibleName(name)
        self._line.setAccessibleDescription(value)
        self._words.setText(value)
        metrics = QFontMetrics(sans(look().type.small, strong=True))
        self._words.setMinimumWidth(metrics.horizontalAdvance(widest) + Space.XS)

    def set_value(self, value: int) -> None:
        """Show ``value``, without a signal; not while the person holds the knob."""
        if not self._line.isSliderDown():
            self._line.setValue(round(value / self._step))
            self._line.update()

    @property
    def value(self) -> int:
        """The value under the knob."""
        return self._line.sliderPosition() * self._step

    def _on_moved(self, _position: int) -> None:
        self.moved.emit(self.value)

    def _on_action(self, _action: int) -> None:
        if not self._line.isSliderDown():
            self.moved.emit(self.value)
            self.chosen.emit(self.value)

    def _on_released(self) -> None:
        self.chosen.emit(self.value)
