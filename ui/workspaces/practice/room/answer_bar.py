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
from ui.workspaces.practice.room.state import Phase, RoomState
from ui.workspaces.practice.room.tool_row import ToolRow

_HAIRLINE = 1
_LINES, _LINES_WHEN_LOW = (3, 6), (2, 3)
_FINISH = Size.ICON_LARGE + Space.M
"""The largest button of the room, in pixels."""
FINISH_KEYS = "Ctrl+Return"


class AnswerBar(Painted):
    """Text, "Finish answer", and the quiet buttons.

    Signals:
        written: the draft changed; carries it.
        finish_wanted: the answer is complete, or the conversation over.
    """

    written = Signal(str)
    finish_wanted = Signal()

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._low = False
        self._turn = Label("", Role.STRONG_SMALL, Tone.WARM, wrap=False)
        self._advice = Label("", Role.SOFT_SMALL)
        self.text = TextArea(reading=True)
        self.finish = Button("", Kind.PRIMARY)
        self.finish.setMinimumHeight(_FINISH)
        self.tools = ToolRow(ui)
        self._arrange()
        self.text.edited.connect(self.written)
        self.text.submitted.connect(self.finish_wanted)
        self.finish.clicked.connect(self.finish_wanted)

    def _arrange(self) -> None:
        told = QHBoxLayout()
        told.setSpacing(Space.S)
        told.addWidget(self._turn)
        told.addWidget(self._advice, 1)
        answer = QHBoxLayout()
        answer.setSpacing(Space.L)
        answer.addWidget(self.text, 1)
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
        self._show_draft(state.draft)
        self.text.setEnabled(not over and state.phase is not Phase.PAUSED)
        self.tools.show_state(state)
        self._show_finish(state)
        self._show_turn(state, speaking=speaking)

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
        self.finish.setEnabled(over or state.owed or state.may_finish)
        set_tooltip(self.finish, self.finish.accessibleName(), FINISH_KEYS)

    def _action(self, state: RoomState) -> str:
        ui = self._ui
        return ui.t("Hear the reply") if state.owed else ui.t("Finish answer")

    def _show_turn(self, state: RoomState, *, speaking: bool) -> None:
        turn, advice, tone = self._told(state, speaking=speaking)
        self._turn.setText(turn)
        self._turn.set_tone(tone)
        self._advice.setText(advice)

    def _told(self, state: RoomState, *, speaking: bool) -> tuple[str, str, Tone]:
        ui = self._ui
        name = state.meeting.name.in_(ui.texts.language) if state.meeting else ""
        if state.phase is Phase.OVER:
            return ui.t("The conversation is over."), "", Tone.SOFT
        if state.warning:
            closes = ui.t("{name} will bring it to a close in time.", name=name)
            return ui.t("About two minutes are left."), closes, Tone.WARM
        if state.busy:
            return ui.t("{name} is thinking.", name=name), "", Tone.ACCENT
        if speaking:
            ahead = ui.t("You can already write.")
            return ui.t("{name} is speaking.", name=name), ahead, Tone.ACCENT
        return ui.t("Your turn."), ui.t("Take your time."), Tone.WARM

    def keep_low(self, *, low: bool) -> None:
        """Take less height, where the window has little."""
        if low == self._low:
            return
        self._low = low
        self.text.set_lines(*(_LINES_WHEN_LOW if low else _LINES))
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
