"""The shape of what is coming, when it takes a while."""

from PySide6.QtCore import QEasingCurve, QRectF, QSize, QTimer, QVariantAnimation
from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.design.colour import mix
from ui.design.components.painting import Painted, fill_rounded, smooth_painter
from ui.design.look import look
from ui.design.tokens import SKELETON_AFTER_MS, Size, Space

_BREATH_MS = 1_600
_WIDTHS = (0.42, 0.94, 0.88, 0.63)


class Skeleton(Painted):
    """Pale lines; blank for the first 300 ms after it is shown, still if asked so."""

    def __init__(
        self, words: str = "", lines: int = 4, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lines = lines
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(SKELETON_AFTER_MS)
        self._late.timeout.connect(self._on_late)
        self._breath = QVariantAnimation(self)
        self._breath.setDuration(_BREATH_MS)
        self._breath.setStartValue(0.0)
        self._breath.setKeyValueAt(0.5, 1.0)
        self._breath.setEndValue(0.0)
        self._breath.setLoopCount(-1)
        self._breath.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._breath.valueChanged.connect(self._on_breath)
        self._shown = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Say to a screen reader what is awaited."""
        self.setAccessibleName(words)

    def _on_late(self) -> None:
        self._shown = True
        if not look().motion.still:
            self._breath.start()
        self.update()

    def _on_breath(self) -> None:
        self.update()

    def sizeHint(self) -> QSize:
        line = look().type.body + Space.M
        return QSize(Size.COLUMN // 2, self._lines * line)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._late.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._late.stop()
        self._breath.stop()
        self._shown = False

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._shown:
            return
        colours = look().colours
        value = self._breath.currentValue()
        share = 0.55 + 0.35 * (value if isinstance(value, float) else 0.0)
        fill = mix(colours.track, colours.surface, share)
        painter = smooth_painter(self)
        step = look().type.body + Space.M
        for line in range(self._lines):
            width = self.width() * _WIDTHS[line % len(_WIDTHS)]
            box = QRectF(0, line * step, width, look().type.body)
            fill_rounded(painter, box, Size.RADIUS_SMALL, fill)
