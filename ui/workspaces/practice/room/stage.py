"""The upper part of the room: who is there, what they say, how much time is left."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPaintEvent, QRadialGradient, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.design.components.countdown_clock import CountdownClock
from ui.design.components.label import Label, Role
from ui.design.components.painting import Painted, smooth_painter
from ui.design.look import look
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.stage.portrait_view import PortraitView
from ui.stage.pose import Mood
from ui.workspaces.practice.room.caption import Caption
from ui.workspaces.practice.room.state import Meeting, Phase, RoomState

_MOST_CAPTION = 0.62
"""The share of the height that words may take before they scroll."""
_LEAST_PORTRAIT = 96
"""Height under which a portrait says nothing any more, at 100 % text."""
_GLOW = 0.75
"""Reach of the light behind the interviewer, in widths."""


class Stage(Painted):
    """Portrait, caption, name and clock.

    Signals:
        revealed: all the interviewer's words are on the screen.
        speaking_changed: the interviewer began or stopped speaking.
    """

    revealed = Signal()
    speaking_changed = Signal()

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._state = RoomState()
        self._said = -1
        self._persona: object = None
        self._held = False
        self._name = Label("", Role.SOFT_SMALL)
        self._clock = CountdownClock(ui)
        policy = self._clock.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._clock.setSizePolicy(policy)
        self._portrait = PortraitView()
        self._portrait.setMinimumSize(0, 0)
        self.caption = Caption()
        self._words = _CaptionBox(self.caption)
        self._arrange()
        self.caption.revealed.connect(self._on_revealed)
        self.caption.advanced.connect(self._on_advanced)

    def _arrange(self) -> None:
        top = QGridLayout()
        top.setColumnStretch(1, 1)
        upper = Qt.AlignmentFlag.AlignTop
        top.addWidget(self._name, 0, 0, upper)
        top.addWidget(self._portrait, 0, 1)
        top.addWidget(self._clock, 0, 2, upper)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.L)
        whole.setSpacing(Space.M)
        whole.addLayout(top, 1)
        row = QHBoxLayout()
        row.addWidget(self._words)
        whole.addLayout(row)

    @property
    def is_speaking(self) -> bool:
        """Whether words are still to come."""
        return self.caption.is_speaking

    def show_state(self, state: RoomState) -> None:
        """Show who is there, what they said last, and the time."""
        self._state = state
        meeting = state.meeting
        if meeting is None:
            self._said = -1
            return
        self._show_persona(meeting)
        self._clock.show_time(
            state.remaining_ms, meeting.total_ms, paused=state.phase is Phase.PAUSED
        )
        self._clock.setVisible(state.shows_clock)
        self.caption.set_step(state.caption_step)
        self._show_words(state)
        self._hold(held=state.phase is Phase.PAUSED)
        self._set_mood(state)
        self._make_room()

    def _show_persona(self, meeting: Meeting) -> None:
        ui, language = self._ui, self._ui.texts.language
        named = ui.t(
            "{name}, {role} · AI",
            name=meeting.name.in_(language),
            role=meeting.role.in_(language),
        )
        if (named, meeting.session_id) != self._persona:
            self._persona = (named, meeting.session_id)
            self._name.setText(named)
            self._portrait.show_persona(meeting.look, named)
        side = self._clock.sizeHint().width()
        self._name.setFixedWidth(side)

    def _show_words(self, state: RoomState) -> None:
        said = state.said
        if said is not None and said.index != self._said:
            self._said = said.index
            self.caption.say(said.text)
            self.speaking_changed.emit()

    def _hold(self, *, held: bool) -> None:
        if held != self._held:
            self._held = held
            self.caption.hold(held=held)

    def _set_mood(self, state: RoomState) -> None:
        mood = self._mood(state)
        if mood is not self._portrait.mood:
            self._portrait.set_mood(mood, self._mood_words(mood))

    def _mood(self, state: RoomState) -> Mood:
        if state.phase is Phase.PAUSED:
            return Mood.IDLE
        if state.busy or (self.is_speaking and not self.caption.shown):
            return Mood.THINKING
        if self.is_speaking:
            return Mood.SPEAKING
        return Mood.IDLE if state.phase is Phase.OVER else Mood.LISTENING

    def _mood_words(self, mood: Mood) -> str:
        ui = self._ui
        return {
            Mood.IDLE: "",
            Mood.THINKING: ui.t("Thinking"),
            Mood.SPEAKING: ui.t("Speaking"),
            Mood.LISTENING: ui.t("Listening"),
        }[mood]

    def _on_advanced(self, foot: int) -> None:
        self._words.bring_into_view(foot)
        self._set_mood(self._state)

    def _on_revealed(self) -> None:
        self._set_mood(self._state)
        self.revealed.emit()
        self.speaking_changed.emit()

    def _make_room(self) -> None:
        """Share the height between the portrait and the words; words come first."""
        room = self.height() - Space.XL - Space.M - Space.L
        clock = self._clock.sizeHint().height()
        self._words.set_most(min(round(room * _MOST_CAPTION), room - clock))
        left = room - self._words.wanted(self.width() - 2 * Space.XXL)
        self._portrait.setVisible(left >= look().scaled(_LEAST_PORTRAIT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        centre = QPointF(self.width() / 2, self.height() * 0.4)
        light = QRadialGradient(centre, self.width() * _GLOW)
        light.setColorAt(0.0, QColor(colours.surface))
        light.setColorAt(1.0, QColor(colours.paper))
        smooth_painter(self).fillRect(event.rect(), QBrush(light))


class _CaptionBox(QScrollArea):
    """Holds the caption: as high as its words, scrolling beyond a share of the room."""

    def __init__(self, caption: Caption) -> None:
        super().__init__()
        self._caption = caption
        self._most = 1 << 20
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(caption)
        self.viewport().setAutoFillBackground(False)
        caption.setAutoFillBackground(False)
        caption.installEventFilter(self)

    def set_most(self, most: int) -> None:
        """Never take more than ``most`` of height."""
        self._most = most
        self._fit()

    def wanted(self, width: int) -> int:
        """Return the height the words take at ``width``."""
        line = self._caption.minimumSizeHint().height()
        whole_lines = max(1, self._most // line) * line
        return min(self._caption.heightForWidth(width), whole_lines)

    def bring_into_view(self, foot: int) -> None:
        """Scroll so that the line with its foot at ``foot`` is seen."""
        bar = self.verticalScrollBar()
        beyond = foot - (bar.value() + self.viewport().height())
        if beyond > 0:
            bar.setValue(bar.value() + beyond)
        elif foot <= bar.value():
            bar.setValue(0)

    def _fit(self) -> None:
        height = max(self.wanted(self.width()), 1)
        scrolls = self._caption.heightForWidth(self.width()) > height
        self.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus
        )
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if scrolls
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(self._caption.sizeHint().width(), self.height())
