"""The time that is left, thin and calm, warm for the last two minutes."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.design.components.painting import Painted, fill_rounded, smooth_painter
from ui.design.fonts import figures, sans
from ui.design.look import look
from ui.design.tokens import WARM_BELOW_MS, Size, Space
from ui.kit.context import UiContext

_WIDTH = 150


class CountdownClock(Painted):
    """Minutes and seconds over a thin bar; a word says when little is left."""

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._remaining_ms = 0
        self._total_ms = 1
        self._paused = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        ui.say(self._say)

    def show_time(
        self, remaining_ms: int, total_ms: int, *, paused: bool = False
    ) -> None:
        """Show what is left of ``total_ms``; call as often as you like."""
        before = (self._remaining_ms // 1000, self._paused, self._total_ms)
        self._remaining_ms = max(0, remaining_ms)
        self._total_ms = max(1, total_ms)
        self._paused = paused
        if before != (self._remaining_ms // 1000, self._paused, self._total_ms):
            self._say()

    @property
    def is_warm(self) -> bool:
        """Whether the last two minutes have begun."""
        return self._remaining_ms <= WARM_BELOW_MS

    @property
    def words(self) -> str:
        """The time as it is shown."""
        minutes, seconds = divmod(self._remaining_ms // 1000, 60)
        return f"{minutes}:{seconds:02d}"

    def _note(self) -> str:
        if self._paused:
            return self._ui.t("Paused")
        return self._ui.t("Nearly over") if self.is_warm else ""

    def _say(self) -> None:
        minutes = self._remaining_ms // 60_000
        seconds = self._remaining_ms // 1000 % 60
        left = self._ui.t(
            "{minutes} min {seconds} s left", minutes=minutes, seconds=seconds
        )
        self.setAccessibleName(left)
        self.setAccessibleDescription(self._note())
        self.update()

    def sizeHint(self) -> QSize:
        figure = QFontMetrics(figures(look().type.title)).height()
        note = QFontMetrics(sans(look().type.small)).height()
        bar = look().scaled(Size.BAR_THIN)
        return QSize(look().scaled(_WIDTH), figure + Space.S + bar + Space.XS + note)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        painter = smooth_painter(self)
        ink = colours.warm if self.is_warm else colours.ink
        painter.setPen(QColor(colours.ink_soft if self._paused else ink))
        font = figures(look().type.title)
        painter.setFont(font)
        height = QFontMetrics(font).height()
        right = Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(0, 0, self.width(), height), right, self.words)
        bar = QRectF(0, height + Space.S, self.width(), look().scaled(Size.BAR_THIN))
        fill_rounded(painter, bar, bar.height() / 2, colours.track)
        gone = min(1.0, self._remaining_ms / self._total_ms)
        left = QRectF(bar.left(), bar.top(), bar.width() * gone, bar.height())
        fill = colours.warm if self.is_warm else colours.accent
        fill_rounded(painter, left, bar.height() / 2, fill)
        painter.setFont(sans(look().type.small))
        painter.setPen(QColor(colours.ink_soft if self._paused else colours.warm))
        note = QRectF(0, bar.bottom() + Space.XS, self.width(), self.height())
        painter.drawText(note, right, self._note())
