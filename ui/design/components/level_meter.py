"""How loud it is, now and a few seconds back."""

from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.design.components.painting import Painted, fill_rounded, smooth_painter
from ui.design.look import look
from ui.design.tokens import Size

_HEIGHT = 36
_BAR, _GAP = 3, 3
_WIDEST = 420
_NARROWEST = 72
_QUIET_DBFS, _LOUD_DBFS = -62.0, -12.0
"""The range that is shown; a voice at a desk is around -30."""
_MOST = 400
"""Bars that are kept: those of the widest window."""
_LEAST = 0.09
"""Share of the height of a bar that stands for silence."""
_BEAT_MS = 66
"""How long one bar stands for: levels in between raise it."""
_PAINT_MS = 34
"""The least time between two paintings: under 30 a second."""


def share_of(dbfs: float) -> float:
    """Return how much of the meter a level fills, 0 to 1."""
    share = (dbfs - _QUIET_DBFS) / (_LOUD_DBFS - _QUIET_DBFS)
    return max(0.0, min(1.0, share))


class LevelMeter(Painted):
    """Bars that come in at the right; warm and full where it is speech.

    With reduced motion nothing wanders: one bar is as long as it is loud.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels: deque[tuple[float, bool]] = deque(maxlen=_MOST)
        self._beat = QElapsedTimer()
        self._painted = QElapsedTimer()
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.timeout.connect(self.update)
        self._words = ("", "")
        self._is_speech: bool | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_words(self, name: str, silence: str, speech: str) -> None:
        """Say what it measures, and what it says to a screen reader."""
        self.setAccessibleName(name)
        self._words = (silence, speech)
        self._describe()

    def add(self, dbfs: float, *, speech: bool) -> None:
        """Show another level; call as often as levels come."""
        share = share_of(dbfs)
        if self._beat.isValid() and self._beat.elapsed() < _BEAT_MS and self._levels:
            before, said = self._levels.pop()
            share, speech = max(before, share), said or speech
        else:
            self._beat.start()
        self._levels.append((share, speech))
        if speech is not self._is_speech:
            self._is_speech = speech
            self._describe()
        self._paint_soon()

    def show_past(self, levels: Sequence[tuple[float, bool]]) -> None:
        """Show levels of before, a bar each; whether it was speech beside each."""
        self._levels.extend((share_of(dbfs), speech) for dbfs, speech in levels)
        self._is_speech = levels[-1][1] if levels else None
        self._describe()
        self.update()

    def rest(self) -> None:
        """Show that nobody listens."""
        if not self._levels:
            return
        self._levels.clear()
        self._is_speech = None
        self._describe()
        self.update()

    @property
    def level(self) -> float:
        """How much of the meter the latest level fills, 0 to 1."""
        return self._levels[-1][0] if self._levels else 0.0

    def sizeHint(self) -> QSize:
        return QSize(look().scaled(_WIDEST), look().scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().scaled(_NARROWEST), look().scaled(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._painted.start()
        if look().motion.still:
            self._paint_bar()
        else:
            self._paint_bars()

    def _paint_bars(self) -> None:
        painter, colours = smooth_painter(self), look().colours
        room = max(1, self.width() // (_BAR + _GAP))
        known = list(self._levels)[-room:]
        empty = room - len(known)
        levels = [(0.0, False)] * empty + known
        for place, (share, speech) in enumerate(levels):
            height = max(_BAR, self.height() * (_LEAST + (1 - _LEAST) * share))
            top = (self.height() - height) / 2
            box = QRectF(place * (_BAR + _GAP), top, _BAR, height)
            ink = colours.warm if speech else colours.control
            fill_rounded(
                painter, box, _BAR / 2, ink if place >= empty else colours.track
            )

    def _paint_bar(self) -> None:
        painter, colours = smooth_painter(self), look().colours
        high = look().scaled(Size.BAR)
        track = QRectF(0, (self.height() - high) / 2, self.width(), high)
        fill_rounded(painter, track, high / 2, colours.track)
        filled = QRectF(track)
        filled.setWidth(max(float(high), track.width() * self.level))
        ink = colours.warm if self._is_speech else colours.control
        if self._levels:
            fill_rounded(painter, filled, high / 2, ink)

    def _paint_soon(self) -> None:
        if self._late.isActive():
            return
        waited = self._painted.elapsed() if self._painted.isValid() else _PAINT_MS
        if waited >= _PAINT_MS:
            self.update()
        else:
            self._late.start(_PAINT_MS - waited)

    def _describe(self) -> None:
        silence, speech = self._words
        self.setAccessibleDescription(speech if self._is_speech else silence)
