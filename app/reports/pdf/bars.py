"""Small drawings between paragraphs: levels and shares."""

from collections.abc import Sequence

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable

from app.reports.pdf.style import ACCENT, INK_SOFT, LINE

_STEPS = 5
_STEP = 26
_LENGTH = 23


class LevelBar(Flowable):
    """Five steps, filled as far as the level says; a line under what stays open.

    Args:
        level: 1 to 5.
        low, high: the line reaches from one to the other; None draws none.
    """

    def __init__(
        self, level: float, low: int | None = None, high: int | None = None
    ) -> None:
        super().__init__()
        self._level = level
        self._open = (low, high)
        self.width, self.height = 130.0, 12.0

    def draw(self) -> None:
        """Draw the steps; reportlab calls this."""
        for step in range(_STEPS):
            self._step(step * _STEP, min(1.0, max(0.0, self._level - step)))
        low, high = self._open
        if low is not None and high is not None and low != high:
            self.canv.setStrokeColor(INK_SOFT)
            self.canv.line((low - 1) * _STEP, 2, high * _STEP - 3, 2)

    def _step(self, left: float, filled: float) -> None:
        """Draw one step, as much of it filled as belongs to the level."""
        canvas = self.canv
        for colour, share in ((LINE, 1.0), (ACCENT, filled)):
            if not share:
                continue
            canvas.saveState()
            cut = canvas.beginPath()
            cut.rect(left, 5, _LENGTH * share, 5)
            canvas.clipPath(cut, stroke=0, fill=0)
            canvas.setFillColor(colour)
            canvas.roundRect(left, 5, _LENGTH, 5, 2.5, stroke=0, fill=1)
            canvas.restoreState()


class ShareBar(Flowable):
    """One bar, each part as wide as its share; the rest stays pale."""

    def __init__(self, shares: Sequence[tuple[float, Color]], width: float) -> None:
        super().__init__()
        self._shares = shares
        self.width, self.height = width, 12.0

    def draw(self) -> None:
        """Draw the parts; reportlab calls this."""
        self.canv.setFillColor(LINE)
        self.canv.roundRect(0, 3, self.width, 6, 3, stroke=0, fill=1)
        left = 0.0
        for share, colour in self._shares:
            self.canv.setFillColor(colour)
            self.canv.rect(left, 3, share * self.width, 6, stroke=0, fill=1)
            left += share * self.width
