"""Over the room while time stands still, and why."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.design.components.button import Button, Kind
from ui.design.components.icon_mark import IconMark
from ui.design.components.label import Label, Role
from ui.design.components.painting import Painted, smooth_painter
from ui.design.icons import Icon
from ui.design.look import look
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.workspaces.practice.room.state import RoomState


class PauseOverlay(Painted):
    """Says that nothing passes, and leads back.

    Signals:
        resume_wanted: go on.
        end_wanted: end the session instead.
    """

    resume_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._state = RoomState()
        self._title = Label("", Role.TITLE)
        self._words = Label("", Role.SOFT)
        self._resume = Button("", Kind.PRIMARY, Icon.PLAY)
        self._end = Button("", Kind.SECONDARY)
        self._arrange()
        self._resume.clicked.connect(self.resume_wanted)
        self._end.clicked.connect(self.end_wanted)
        ui.say(self._say)

    def _arrange(self) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        for label in (self._title, self._words):
            label.setAlignment(centre)
        self._words.setMaximumWidth(Size.COLUMN)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.M)
        buttons.addStretch(1)
        buttons.addWidget(self._end)
        buttons.addWidget(self._resume)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.S)
        column.addStretch(2)
        mark = IconMark(Icon.PAUSE, "accent", Size.ICON_LARGE, on_disc=True)
        column.addWidget(mark, 0, centre)
        column.addSpacing(Space.S)
        column.addWidget(self._title)
        words = QHBoxLayout()
        words.addStretch(1)
        words.addWidget(self._words, 6)
        words.addStretch(1)
        column.addLayout(words)
        column.addSpacing(Space.L)
        column.addLayout(buttons)
        column.addStretch(3)

    def show_state(self, state: RoomState) -> None:
        """Say why time stands still."""
        self._state = state
        self._say()

    def focus_resume(self) -> None:
        """Put the keyboard on the way back."""
        self._resume.setFocus()

    def _say(self) -> None:
        ui = self._ui
        title, words = self._told()
        self._title.setText(title)
        self._words.setText(words)
        self._resume.set_words(ui.t("Resume"))
        self._end.set_words(ui.t("End the session"))
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)

    def _told(self) -> tuple[str, str]:
        ui, state = self._ui, self._state
        if state.lost_device:
            return ui.t("Paused: the microphone is gone"), ui.t(
                "Plug it in again, or another one, then resume. Without one you go on "
                "by typing. What you said so far is kept."
            )
        if state.nobody_there:
            return ui.t("Paused: nothing was said for a while"), ui.t(
                "Time stands still, and nothing is lost. Resume when you are there."
            )
        if state.spoken is not None:
            return ui.t("Paused"), ui.t(
                "Time stands still, and nobody listens. What you said so far is kept."
            )
        return ui.t("Paused"), ui.t(
            "Time stands still, and what you have written is kept."
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        smooth_painter(self).fillRect(self.rect(), QColor(look().colours.paper))
