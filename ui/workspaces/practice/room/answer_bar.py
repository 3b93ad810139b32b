"""The foot of the room: the place to answer, and all that can be asked for."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.design.components.button import Button, Kind
from ui.design.components.label import Label, Role, Tone
from ui.design.components.painting import Painted, smooth_painter
from ui.design.components.text_area import TextArea
from ui.design.components.tooltip import set_tooltip
from ui.design.look import look
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.workspaces.practice.room.speaking_form import SpeakingForm
from ui.workspaces.practice.room.state import Phase, RoomState
from ui.workspaces.practice.room.tool_row import ToolRow
from ui.workspaces.practice.room.turn_words import Told, told_of

_HAIRLINE = 1
_LINES, _LINES_WHEN_LOW = (3, 6), (2, 3)
_FINISH = Size.ICON_LARGE + Space.M
"""The largest button of the room, in pixels."""
FINISH_KEYS = "Ctrl+Return"
FINISH_BY_VOICE = "Space"
SWITCH_KEYS = "Ctrl+T"


class AnswerBar(Painted):
    """Text or voice, "Finish answer", and the quiet buttons.

    Signals:
        written: the draft changed; carries it.
        finish_wanted: the answer is complete, or the conversation over.
        switch_wanted: write instead of speaking, or the other way round.
    """

    written = Signal(str)
    finish_wanted = Signal()
    switch_wanted = Signal()

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._low = False
        self._told = Told("")
        self._widest = 0
        self._turn = Label("", Role.STRONG_SMALL, Tone.WARM, wrap=False)
        self._advice = Label("", Role.SOFT_SMALL)
        self._switch = Button("", Kind.LINK)
        self._switch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._switch.set_shortcut(SWITCH_KEYS)
        self.text = TextArea(reading=True)
        self._speaking = SpeakingForm(ui)
        self.finish = Button("", Kind.PRIMARY)
        self.finish.setMinimumHeight(_FINISH)
        self.tools = ToolRow(ui)
        self._arrange()
        self.text.edited.connect(self.written)
        self.text.submitted.connect(self.finish_wanted)
        self.finish.clicked.connect(self.finish_wanted)
        self._switch.clicked.connect(self.switch_wanted)

    def _arrange(self) -> None:
        told = QHBoxLayout()
        told.setSpacing(Space.S)
        told.addWidget(self._turn)
        told.addWidget(self._advice, 1)
        told.addWidget(self._switch)
        answer = QHBoxLayout()
        answer.setSpacing(Space.L)
        answer.addWidget(self.text, 1)
        answer.addWidget(self._speaking, 1)
        place = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        answer.addWidget(self.finish, 0, place)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.XXL, Space.M, Space.XXL, Space.L)
        whole.setSpacing(Space.S)
        whole.addLayout(told)
        whole.addLayout(answer)
        whole.addWidget(self.tools)

    def show_state(self, state: RoomState, *, speaking: bool) -> None:
        """Show the draft and whose moment it is; ``speaking``: words still come."""
        over = state.phase is Phase.OVER
        by_voice = state.by_voice and not over
        self._show_draft(state.draft)
        self.text.setVisible(not by_voice)
        self.text.setEnabled(not over and state.phase is not Phase.PAUSED)
        self._speaking.setVisible(by_voice)
        self._speaking.show_state(state)
        self.tools.show_state(state)
        self._show_finish(state)
        self._show_switch(state)
        self._tell(state, speaking=speaking)

    def pulse(self, state: RoomState) -> None:
        """Follow the person's voice."""
        if state.spoken is not None:
            self._speaking.pulse(state.spoken)
            self._tell(state, speaking=state.sounding)

    def _show_draft(self, draft: str) -> None:
        """Show a draft that came from elsewhere with the cursor after it."""
        if draft != self.text.toPlainText():
            self.text.set_text(draft)
            self.text.moveCursor(QTextCursor.MoveOperation.End)

    def _show_finish(self, state: RoomState) -> None:
        ui = self._ui
        over = state.phase is Phase.OVER
        placeholder = "" if over else ui.t("Write your answer here.")
        self.text.set_words(ui.t("Your answer"), placeholder)
        self.finish.set_words(
            ui.t("Go on to the report") if over else self._action(state)
        )
        self._keep_finish_width(state)
        self.finish.setEnabled(over or state.owed or state.may_finish)
        keys = FINISH_BY_VOICE if state.by_voice else FINISH_KEYS
        set_tooltip(self.finish, self.finish.accessibleName(), keys)

    def _keep_finish_width(self, state: RoomState) -> None:
        """Let what stands beside the button keep its width while its words change."""
        wide = state.by_voice and state.phase is not Phase.OVER
        self._widest = max(self._widest, self.finish.sizeHint().width()) if wide else 0
        self.finish.setMinimumWidth(self._widest)

    def _action(self, state: RoomState) -> str:
        ui = self._ui
        if state.by_voice and state.sounding:
            return ui.t("Interrupt")
        return ui.t("Hear the reply") if state.owed else ui.t("Finish answer")

    def _show_switch(self, state: RoomState) -> None:
        ui, spoken = self._ui, state.spoken
        there = spoken is not None and state.phase is not Phase.OVER
        possible = spoken is not None and (state.by_voice or spoken.can_speak)
        self._switch.setVisible(there and possible)
        words = ui.t("Type instead") if state.by_voice else ui.t("Speak instead")
        self._switch.set_words(words)

    def _tell(self, state: RoomState, *, speaking: bool) -> None:
        told = told_of(state, self._ui, speaking=speaking)
        if told != self._told:
            self._told = told
            self._turn.setText(told.turn)
            self._turn.set_tone(told.tone)
            self._advice.setText(told.advice)

    def keep_low(self, *, low: bool) -> None:
        """Take less height, where the window has little."""
        if low == self._low:
            return
        self._low = low
        self.text.set_lines(*(_LINES_WHEN_LOW if low else _LINES))
        self._speaking.keep_low(low=low)
        self.tools.set_compact(compact=low)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < Size.WINDOW_MIN_WIDTH
        side = Space.XL if narrow else Space.XXL
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(side, Space.M, side, Space.L)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        painter = smooth_painter(self)
        painter.fillRect(self.rect(), QColor(colours.surface))
        line = QRectF(0, 0, self.width(), _HAIRLINE)
        painter.fillRect(line, QColor(colours.line))
