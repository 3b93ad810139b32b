"""The interviewer's words, in serif, revealed as they would be spoken."""

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFont,
    QMouseEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.design.components.painting import Painted, smooth_painter
from ui.design.fonts import serif
from ui.design.look import look
from ui.design.tokens import Size
from ui.workspaces.practice.room.caption_lines import (
    LaidOut,
    lay_out,
    lay_out_growing,
    line_height,
)
from ui.workspaces.practice.room.clauses import clause_ends, clause_ms

_STEP = 0.2
"""How much larger each step of size is."""
_FIRST_MS = 420
"""The interviewer gathers themselves before the first word."""


class Caption(Painted):
    """Words that keep their place while they are revealed.

    A click shows the rest at once. Signals:
        advanced: more is revealed; carries the y of its last line's foot.
        revealed: all is on the screen.
    """

    advanced = Signal(int)
    revealed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._ends: tuple[int, ...] = ()
        self._clause = 0
        self._shown = 0
        self._step = 0
        self._grows = False
        self._lines: LaidOut | None = None
        self._laid_for: tuple[object, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_clause)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def is_speaking(self) -> bool:
        """Whether a part is still to come."""
        return self._timer.isActive()

    @property
    def shown(self) -> str:
        """What is on the screen so far."""
        return self._text[: self._shown]

    def say(self, text: str) -> None:
        """Reveal ``text`` from its beginning; with reduced motion at once."""
        self._take(text, grows=False)
        self._ends = clause_ends(text)
        self._clause = 0
        self._shown = 0
        self.announce()
        self._reveal()

    def follow(self, text: str, heard: int, *, grows: bool = False) -> None:
        """Show what was heard of ``text``; ``grows``: more may come at its end."""
        self._timer.stop()
        self._take(text, grows=grows)
        self._ends, self._clause = (), 0
        if heard != self._shown:
            self._show(min(heard, len(text)))

    def read(self, text: str, *, grows: bool = False) -> None:
        """Reveal ``text``, of which nothing is heard; what is there already stays."""
        known = text == self._text
        if not self._continues(text):
            self._shown = 0
        self._take(text, grows=grows)
        if known and (self.is_speaking or self._shown == len(text)):
            return
        self._ends = tuple(end for end in clause_ends(text) if end > self._shown)
        self._clause = 0
        if text and not self.is_speaking:
            self._reveal()

    def _continues(self, text: str) -> bool:
        """Return whether ``text`` goes on with what is on the screen."""
        return bool(self._shown) and text.startswith(self._text.rstrip())

    def _reveal(self) -> None:
        if look().motion.still:
            self.show_all()
        else:
            self._timer.start(_FIRST_MS if self._shown == 0 else 0)
        self.update()

    def _take(self, text: str, *, grows: bool) -> None:
        """Take up the words; those on the screen keep their place."""
        grows = self._grows if self._continues(text) else grows
        if (text, grows) == (self._text, self._grows):
            return
        self._text, self._grows = text, grows
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def announce(self) -> None:
        """Have a screen reader say the whole of it, once."""
        event = QAccessibleAnnouncementEvent(self, self._text)
        QAccessible.updateAccessibility(event)

    def show_all(self) -> None:
        """Reveal the rest at once."""
        self._timer.stop()
        self._clause = len(self._ends)
        self._show(len(self._text))
        self.revealed.emit()

    def hold(self, *, held: bool) -> None:
        """Stop revealing while a session is paused, and go on after."""
        if held:
            self._timer.stop()
        elif self._clause < len(self._ends):
            self._timer.start(0)

    def set_step(self, step: int) -> None:
        """Make the words larger or smaller by steps."""
        if step != self._step:
            self._step = step
            self.updateGeometry()
            self.update()

    def font_in_force(self) -> QFont:
        """Return the font at the size in force."""
        return serif(round(look().type.title * (1 + _STEP * self._step)))

    def _on_clause(self) -> None:
        if self._clause >= len(self._ends):
            self.revealed.emit()
            return
        end = self._ends[self._clause]
        self._clause += 1
        spoken = self._text[self._shown : end]
        self._show(end)
        self._timer.start(clause_ms(spoken))

    def _show(self, end: int) -> None:
        self._shown = end
        self.update()
        self.advanced.emit(self._foot_of(end))

    def _laid_out(self, width: int) -> LaidOut:
        """Return the lines at ``width``; laid out again only when something changed."""
        wanted = (self._text, width, look().type.title, self._step, self._grows)
        if self._lines is None or wanted != self._laid_for:
            arranged = lay_out_growing if self._grows else lay_out
            self._lines = arranged(self._text, self.font_in_force(), width)
            self._laid_for = wanted
        return self._lines

    def _foot_of(self, end: int) -> int:
        return self._laid_out(self.width()).foot_of(end)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._laid_out(width).height

    def sizeHint(self) -> QSize:
        width = look().scaled(Size.COLUMN)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, line_height(self.font_in_force()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        painter.setPen(QColor(look().colours.ink))
        self._laid_out(self.width()).paint(painter, self._shown)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.is_speaking:
            self.show_all()
