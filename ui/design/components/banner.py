"""Something to know on a screen, with what to do about it."""

from enum import StrEnum

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.design.components.button import Button, IconButton
from ui.design.components.icon_mark import IconMark
from ui.design.components.label import Label, Role
from ui.design.components.painting import Painted, fill_rounded, smooth_painter
from ui.design.icons import Icon
from ui.design.look import look
from ui.design.tokens import Colours, Size, Space


class Gravity(StrEnum):
    """How much it matters; shown by icon and colour, said by the words."""

    INFO = "info"
    GOOD = "good"
    WARNING = "warning"
    ERROR = "error"


_ICONS = {
    Gravity.INFO: Icon.INFO,
    Gravity.GOOD: Icon.CHECK_CIRCLE,
    Gravity.WARNING: Icon.WARNING,
    Gravity.ERROR: Icon.ERROR,
}


class Banner(Painted):
    """One sentence for what happened, one for what to do, and a button to do it.

    Signals:
        acted: the button was pressed.
        dismissed: the cross was pressed (shown when ``set_words`` names it).
    """

    acted = Signal()
    dismissed = Signal()

    def __init__(
        self, gravity: Gravity = Gravity.INFO, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._gravity = gravity
        self._mark = IconMark(_ICONS[gravity], gravity_ink(gravity))
        self._what = Label("", Role.STRONG)
        self._remedy = Label("")
        self._action = Button()
        self._cross = IconButton(Icon.CLOSE)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._what)
        words.addWidget(self._remedy)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.M, Space.M, Space.M)
        row.setSpacing(Space.M)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(self._action, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._cross, 0, Qt.AlignmentFlag.AlignVCenter)
        self._action.clicked.connect(self.acted)
        self._cross.clicked.connect(self.dismissed)
        self.set_words("")

    def set_words(
        self, what: str, remedy: str = "", action: str = "", dismiss: str = ""
    ) -> None:
        """Say what happened and what to do; empty words hide their part."""
        self._what.setText(what)
        self._remedy.setText(remedy)
        self._remedy.setVisible(bool(remedy))
        self._action.set_words(action)
        self._action.setVisible(bool(action))
        self._cross.set_words(dismiss)
        self._cross.setVisible(bool(dismiss))
        self.setAccessibleName(f"{what} {remedy}".strip())

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        fill, edge = _fill_and_edge(colours, self._gravity)
        box = QRectF(self.rect())
        fill_rounded(smooth_painter(self), box, Size.RADIUS_CARD, fill, edge)


def gravity_ink(gravity: Gravity) -> str:
    """Return the name of the token its icon is painted with."""
    return {
        Gravity.INFO: "accent",
        Gravity.GOOD: "good",
        Gravity.WARNING: "watch",
        Gravity.ERROR: "danger",
    }[gravity]


def _fill_and_edge(colours: Colours, gravity: Gravity) -> tuple[str, str]:
    return {
        Gravity.INFO: (colours.accent_tint, colours.accent),
        Gravity.GOOD: (colours.good_tint, colours.good),
        Gravity.WARNING: (colours.watch_tint, colours.watch),
        Gravity.ERROR: (colours.danger_tint, colours.danger),
    }[gravity]
