"""The smaller buttons of the room."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.text import N_
from ui.design.components.button import Button, Kind
from ui.design.components.flow_layout import FlowLayout
from ui.design.components.tooltip import set_tooltip
from ui.design.icons import Icon
from ui.kit.context import UiContext
from ui.workspaces.practice.room.state import Phase, RoomState

PAUSE_KEY = "Esc"


class Tool(StrEnum):
    """What the smaller buttons do."""

    PAUSE = "pause"
    REPEAT = "repeat"
    SIMPLER = "simpler"
    HINT = "hint"
    RETRY = "retry"
    SKIP = "skip"
    TRANSCRIPT = "transcript"
    END = "end"


def _is_coached(state: RoomState) -> bool:
    return state.meeting is not None and state.meeting.coached


def _always(_state: RoomState) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class _Row:
    """One button: how it looks, when it can be pressed, when it is there at all."""

    tool: Tool
    icon: Icon
    keys: str
    words: str
    """Catalogue key."""
    allowed: Callable[[RoomState], bool]
    there: Callable[[RoomState], bool] = _always
    on: Callable[[RoomState], bool] | None = None
    """For a button that stays pressed."""


_ROWS = (
    _Row(
        Tool.PAUSE,
        Icon.PAUSE,
        "",  # Escape also closes what is open, so the room itself listens to it
        N_("Pause"),
        lambda state: state.phase is Phase.LISTENING,
    ),
    _Row(
        Tool.REPEAT,
        Icon.REPEAT,
        "Ctrl+R",
        N_("Repeat"),
        lambda state: state.may_ask,
    ),
    _Row(
        Tool.SIMPLER,
        Icon.NOTE,
        "Ctrl+Shift+R",
        N_("In simpler words"),
        lambda state: state.may_ask,
    ),
    _Row(
        Tool.HINT,
        Icon.IDEA,
        "Ctrl+I",
        N_("Hint"),
        lambda state: state.hint is not None and state.phase is Phase.LISTENING,
        _is_coached,
        lambda state: state.hint_shown,
    ),
    _Row(
        Tool.RETRY,
        Icon.RETRY,
        "Ctrl+B",
        N_("Answer again"),
        lambda state: state.may_retry,
        _is_coached,
    ),
    _Row(
        Tool.SKIP,
        Icon.SKIP,
        "Ctrl+J",
        N_("Skip"),
        lambda state: state.may_ask,
    ),
    _Row(
        Tool.TRANSCRIPT,
        Icon.TRANSCRIPT,
        "Ctrl+Shift+T",
        N_("Transcript"),
        _always,
        on=lambda state: state.drawer_open,
    ),
    _Row(
        Tool.END,
        Icon.LEAVE,
        "Ctrl+Shift+E",
        N_("End"),
        lambda state: state.phase in (Phase.LISTENING, Phase.PAUSED),
    ),
)


class ToolRow(QWidget):
    """Buttons that wrap onto further lines where the window is narrow.

    A click or a shortcut leaves the keyboard where it is, so that writing goes on.

    Signals:
        pressed: carries the ``Tool``.
    """

    pressed = Signal(object)

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._buttons: dict[Tool, Button] = {}
        self._compact = False
        flow = FlowLayout(self)
        for row in _ROWS:
            button = Button("", Kind.SECONDARY)
            button.setObjectName(row.tool)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setCheckable(row.on is not None)
            button.set_shortcut(row.keys)
            button.clicked.connect(self._on_clicked)
            flow.addWidget(button)
            self._buttons[row.tool] = button
        ui.say(self._say)

    def show_state(self, state: RoomState) -> None:
        """Show what can be pressed now."""
        for row in _ROWS:
            button = self._buttons[row.tool]
            button.setVisible(row.there(state))
            button.setEnabled(row.allowed(state))
            button.setChecked(row.on is not None and row.on(state))

    def set_compact(self, *, compact: bool) -> None:
        """Show icons in place of words, which stay in tooltips and accessible names."""
        if compact != self._compact:
            self._compact = compact
            self._say()

    def _say(self) -> None:
        for row in _ROWS:
            button = self._buttons[row.tool]
            button.set_words(self._ui.t(row.words))
            button.set_icon(row.icon if self._compact else None)
            if self._compact:
                button.setText("")
                button.set_shortcut(row.keys)  # a new text takes the shortcut away
            button.updateGeometry()
        pause = self._buttons[Tool.PAUSE]
        set_tooltip(pause, pause.accessibleName(), PAUSE_KEY)

    def _on_clicked(self) -> None:
        self.pressed.emit(Tool(self.sender().objectName()))
