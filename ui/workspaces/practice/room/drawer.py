"""The transcript, in a drawer over the stage."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.design.components.button import IconButton
from ui.design.components.label import Label, Role
from ui.design.components.painting import Painted, smooth_painter
from ui.design.icons import Icon
from ui.design.look import look
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.practice.room.state import RoomState
from ui.workspaces.practice.room.turn_entry import TurnEntry

_HAIRLINE = 1


class Drawer(Painted):
    """Every turn so far, the latest in view.

    Signals:
        close_wanted: put the drawer away.
        corrected: index and words of a corrected turn.
    """

    close_wanted = Signal()
    corrected = Signal(int, str)

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._entries: list[TurnEntry] = []
        self._shown: tuple[object, ...] = ()
        self._title = Label("", Role.HEADING)
        self._detail = Label("", Role.SOFT_SMALL)
        self.cross = IconButton(Icon.CLOSE)
        self._scroll = QScrollArea()
        self._list = _Turns()
        self._column = QVBoxLayout(self._list)
        self._arrange()
        self.cross.clicked.connect(self.close_wanted)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.cross)
        self._column.setContentsMargins(0, 0, Space.M, Space.L)
        self._column.setSpacing(Space.L)
        self._column.addStretch(1)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(self._list)
        self._scroll.viewport().setAutoFillBackground(False)
        self._list.setAutoFillBackground(False)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_range)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.XL, Space.L, Space.M, 0)
        whole.setSpacing(Space.S)
        whole.addLayout(head)
        whole.addWidget(self._detail)
        whole.addWidget(self._scroll, 1)

    def show_state(self, state: RoomState) -> None:
        """Show the turns; entries that are there already are kept."""
        ui = self._ui
        self._title.setText(ui.t("Transcript"))
        self.setAccessibleName(ui.t("Transcript"))
        self._detail.setText(
            ui.t("You can correct your own words; the first are kept.")
        )
        self.cross.set_words(ui.t("Close the transcript"))
        if state.meeting is None:
            return
        name = state.meeting.name.in_(ui.texts.language)
        wanted = (state.lines, name, ui.texts.language)
        if wanted == self._shown:
            return
        self._shown = wanted
        while len(self._entries) > len(state.lines):
            self._entries.pop().deleteLater()
        while len(self._entries) < len(state.lines):
            self._add()
        for entry, line in zip(self._entries, state.lines, strict=True):
            entry.show_line(line, name)

    def stop_editing(self) -> bool:
        """Put an open editor away; return whether there was one."""
        editing = [entry for entry in self._entries if entry.is_editing]
        for entry in editing:
            entry.stop_editing()
        return bool(editing)

    def _add(self) -> None:
        entry = TurnEntry(self._ui)
        entry.corrected.connect(self.corrected)
        self._column.insertWidget(len(self._entries), entry)
        self._entries.append(entry)

    def _on_range(self, _least: int, most: int) -> None:
        """Keep the latest turn in view as the transcript grows."""
        self._scroll.verticalScrollBar().setValue(most)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        painter = smooth_painter(self)
        painter.fillRect(self.rect(), QColor(colours.surface))
        line = QRectF(0, 0, _HAIRLINE, self.height())
        painter.fillRect(line, QColor(colours.line))


class _Turns(QWidget):
    """As high as the turns are at its width, and not as at its narrowest."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)
