"""The room: one person to talk to, one place to answer."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.practice.ask_interviewer import Ask
from ui.design.focus_ring import OWN_FOCUS
from ui.design.look import look
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.workspaces.practice.room.answer_bar import AnswerBar
from ui.workspaces.practice.room.drawer import Drawer
from ui.workspaces.practice.room.end_sheet import EndSheet
from ui.workspaces.practice.room.latency_panel import LatencyPanel
from ui.workspaces.practice.room.notices import Notices
from ui.workspaces.practice.room.pause_overlay import PauseOverlay
from ui.workspaces.practice.room.stage import Stage
from ui.workspaces.practice.room.state import Phase, RoomState
from ui.workspaces.practice.room.tool_row import PAUSE_KEY, Tool
from ui.workspaces.practice.room.view_model import RoomViewModel

_ASKS = {
    Tool.REPEAT: Ask.REPEAT,
    Tool.SIMPLER: Ask.REPHRASE,
    Tool.SKIP: Ask.SKIP,
    Tool.RETRY: Ask.RETRY,
}
_DRAWER, _PANEL = 400, 500
LATENCY_KEYS = "Ctrl+Shift+L"
_LOW = Size.WINDOW_MIN_HEIGHT + Size.ICON_LARGE
"""Height under which the place to answer keeps low."""


class RoomView(QWidget):
    """Stage above, place to answer below, transcript and pause over both."""

    def __init__(
        self, ui: UiContext, model: RoomViewModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._model = model
        self._phase = Phase.LISTENING
        self._warned = False
        self._by_voice = False
        self._stage = Stage(ui)
        self._bar = AnswerBar(ui)
        self._notices = Notices(ui, self)
        self._drawer = Drawer(ui, self)
        self._panel = LatencyPanel(ui, self)
        self._overlay = PauseOverlay(ui, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._stage, 1)
        whole.addWidget(self._bar)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty(OWN_FOCUS, True)
        self._connect()
        self._add_keys()
        ui.say(self._say)

    def _connect(self) -> None:
        model = self._model
        self._bar.written.connect(model.write)
        self._bar.finish_wanted.connect(self._on_finish)
        self._bar.switch_wanted.connect(self._on_switch)
        self._bar.tools.pressed.connect(self._on_tool)
        self._stage.revealed.connect(model.closing_heard)
        self._stage.speaking_changed.connect(self._on_state_changed)
        self._notices.hint_closed.connect(self._on_hint_closed)
        self._notices.again_wanted.connect(model.try_again)
        self._notices.problem_closed.connect(self._on_problem_closed)
        self._notices.notice_closed.connect(model.close_notice)
        self._panel.close_wanted.connect(self._on_panel_closed)
        self._drawer.close_wanted.connect(self._on_drawer_closed)
        self._drawer.corrected.connect(model.correct)
        self._overlay.resume_wanted.connect(model.go_on)
        self._overlay.end_wanted.connect(self._on_end)
        model.state_changed.connect(self._on_state_changed)
        model.pulsed.connect(self._on_pulsed)

    def _add_keys(self) -> None:
        for keys, act in (
            (PAUSE_KEY, self._on_escape),
            (LATENCY_KEYS, self._on_panel),
            ("Ctrl++", self._on_larger),
            ("Ctrl+=", self._on_larger),
            ("Ctrl+-", self._on_smaller),
            ("Ctrl+0", self._on_usual_size),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def focus_first(self) -> None:
        """Put the keyboard where it is needed."""
        if self._model.state.phase is Phase.PAUSED:
            self._overlay.focus_resume()
        elif self._model.state.phase is Phase.OVER:
            self._bar.finish.setFocus()
        else:
            self._focus_answer()

    def _focus_answer(self) -> None:
        """Write in the text; by voice the room itself listens to Space."""
        if self._model.state.by_voice:
            self.setFocus()
        else:
            self._bar.text.setFocus()

    def show_state(self, state: RoomState) -> None:
        """Show ``state``."""
        paused = state.phase is Phase.PAUSED
        self._stage.show_state(state)
        self._bar.show_state(state, speaking=self._stage.is_speaking)
        self._notices.show_state(state)
        self._drawer.show_state(state)
        self._drawer.setVisible(state.drawer_open and not paused)
        self._panel.show_state(state)
        self._panel.setVisible(state.panel_open and not paused)
        self._overlay.show_state(state)
        self._overlay.setVisible(paused)
        for under in (self._stage, self._notices, self._bar):
            under.setEnabled(not paused)
        self._place()
        self._tell_warning(state)
        self._follow_phase(state.phase)
        self._follow_manner(by_voice=state.by_voice)

    def _follow_manner(self, *, by_voice: bool) -> None:
        """Move the keyboard when speaking takes the place of writing."""
        before, self._by_voice = self._by_voice, by_voice
        running = self._phase in {Phase.LISTENING, Phase.THINKING}
        if by_voice is not before and running and self.isVisible():
            self._focus_answer()

    def _follow_phase(self, phase: Phase) -> None:
        """Move the keyboard when the place to act moves."""
        before, self._phase = self._phase, phase
        moved = Phase.PAUSED in (before, phase) or phase is Phase.OVER
        if phase is not before and moved and self.isVisible():
            self.focus_first()
        if phase is Phase.OVER and not self._stage.is_speaking:
            self._model.closing_heard()

    def _tell_warning(self, state: RoomState) -> None:
        if state.warning and not self._warned:
            told = self._ui.t("About two minutes are left.")
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))
        self._warned = state.warning

    def _place(self) -> None:
        """Put what lies over the room where it belongs."""
        self._bar.keep_low(low=self._is_low)
        upper = self.height() - self._bar.height()
        self._place_notices(upper)
        width = min(look().scaled(_DRAWER), self.width())
        self._drawer.setGeometry(self.width() - width, 0, width, upper)
        panel = min(look().scaled(_PANEL), self.width())
        self._panel.setGeometry(0, 0, panel, upper)
        self._stage.keep_beside(
            left=0 if self._panel.isHidden() else panel,
            right=0 if self._drawer.isHidden() else width,
        )
        self._overlay.setGeometry(self.rect())
        for over in (self._notices, self._panel, self._drawer, self._overlay):
            over.raise_()

    def _place_notices(self, upper: int) -> None:
        """Put notices on the foot of the stage; it makes room where it has any."""
        if self._notices.isHidden():
            self._stage.keep_clear(0)
            return
        height = min(self._notices.heightForWidth(self.width()), upper)
        self._notices.setGeometry(0, upper - height, self.width(), height)
        self._stage.keep_clear(0 if self._is_low else height + Space.M)

    @property
    def _is_low(self) -> bool:
        return self.height() < look().scaled(_LOW)

    def _say(self) -> None:
        self.setAccessibleName(self._ui.t("Practice room"))
        self.show_state(self._model.state)

    def _on_state_changed(self) -> None:
        self.show_state(self._model.state)

    def _on_pulsed(self) -> None:
        state = self._model.state
        self._stage.pulse(state)
        self._bar.pulse(state)

    def _on_switch(self) -> None:
        self._model.type_or_speak()

    def _on_panel(self) -> None:
        self._model.open_panel(opened=not self._model.state.panel_open)

    def _on_panel_closed(self) -> None:
        self._model.open_panel(opened=False)
        self.focus_first()

    def _on_finish(self) -> None:
        if self._model.state.phase is Phase.OVER:
            self._model.leave()
        else:
            self._model.finish()
            self._focus_answer()

    def _on_tool(self, tool: Tool) -> None:
        match tool:
            case Tool.PAUSE:
                self._model.pause()
            case Tool.HINT:
                self._model.show_hint(shown=not self._model.state.hint_shown)
            case Tool.TRANSCRIPT:
                self._model.open_drawer(opened=not self._model.state.drawer_open)
            case Tool.END:
                self._on_end()
            case _:
                self._model.ask(_ASKS[tool])
                self._focus_answer()

    def _on_end(self) -> None:
        sheet = EndSheet(self._ui, self._model.state, self)
        sheet.accepted.connect(self._model.end_early)
        sheet.discard_wanted.connect(self._model.discard)
        sheet.open()

    def _on_escape(self) -> None:
        """Close what is open; with nothing open, pause or go on."""
        state = self._model.state
        if state.phase is Phase.PAUSED:
            self._model.go_on()
        elif self._drawer.stop_editing():
            return
        elif state.drawer_open:
            self._on_drawer_closed()
        elif state.panel_open:
            self._on_panel_closed()
        else:
            self._model.pause()

    def _on_drawer_closed(self) -> None:
        self._model.open_drawer(opened=False)
        self.focus_first()

    def _on_hint_closed(self) -> None:
        self._model.show_hint(shown=False)
        self.focus_first()

    def _on_problem_closed(self) -> None:
        self._model.tell(None)

    def _on_larger(self) -> None:
        self._model.size_caption(self._model.state.caption_step + 1)

    def _on_smaller(self) -> None:
        self._model.size_caption(self._model.state.caption_step - 1)

    def _on_usual_size(self) -> None:
        self._model.size_caption(0)

    def event(self, event: QEvent) -> bool:
        """Follow the place to answer as it grows with what is written."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ends the answer when the keyboard is not on a control."""
        if event.key() == Qt.Key.Key_Space:
            self._on_finish()
            return
        super().keyPressEvent(event)
