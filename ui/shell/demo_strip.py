"""Above every room of the demonstration: that it is one."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout

from ui.design.components.icon_mark import IconMark
from ui.design.components.label import Label, Role
from ui.design.components.painting import Painted, smooth_painter
from ui.design.icons import Icon
from ui.design.look import look
from ui.design.tokens import Space
from ui.kit.context import UiContext


class DemoStrip(Painted):
    """One line that stays: nobody may take these sessions for a real person's."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._words = Label("", Role.SMALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        row.setSpacing(Space.S)
        row.addWidget(IconMark(Icon.INFO, "accent"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        ui.say(self._say)

    def _say(self) -> None:
        words = self._ui.t(
            "Demonstration. This person and their sessions are made up; nothing you do "
            "here is kept."
        )
        self._words.setText(words)
        self.setAccessibleName(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = look().colours
        painter = smooth_painter(self)
        painter.fillRect(QRectF(self.rect()), colours.accent_tint)
        edge = QRectF(0, self.height() - 1, self.width(), 1)
        painter.fillRect(edge, colours.line)
