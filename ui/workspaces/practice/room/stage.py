"""The upper part of the room: who is there, what they say, how much time is left."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Signal
from PySide6.QtGui import QBrush, QColor, QPaintEvent, QRadialGradient, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.practice.spoken.state import Part, SpokenState
from app.practice.spoken.state import Stage as Moment
from ui.design.components.countdown_clock import CountdownClock
from ui.design.components.label import Label, Role, Tone
from ui.design.components.painting import Painted, look_changed, smooth_painter
from ui.design.look import look
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.stage.mouth import MOUTHS
from ui.stage.portrait_view import PortraitView
from ui.stage.pose import Mood
from ui.workspaces.practice.room.caption import Caption
from ui.workspaces.practice.room.caption_box import CaptionBox
from ui.workspaces.practice.room.state import Meeting, Phase, RoomState

_MOST_CAPTION = 0.62
"""The share of the height that words may take before they scroll."""
_LEAST_PORTRAIT = 96
"""Height under which a portrait says nothing any more, at 100 % text."""
_LEAST_BESIDE = 480
"""Width the interviewer needs beside an open drawer, at 100 % text."""
_GLOW = 0.75
"""Reach of the light behind the interviewer, in widths."""
_SILENT = frozenset({Part.VOICE, Part.LOUDSPEAKER})
"""Without one of these nothing is heard, and lips move by themselves."""
_MOODS = {
    Moment.IDLE: Mood.THINKING,
    Moment.LISTENING: Mood.LISTENING,
    Moment.THINKING: Mood.THINKING,
    Moment.SPEAKING: Mood.SPEAKING,
    Moment.PAUSED: Mood.IDLE,
    Moment.OVER: Mood.IDLE,
}


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
        self._moment = Moment.IDLE
        self._clear = 0
        self._left = self._right = 0
        self._name = Label("", Role.SOFT_SMALL, parent=self)
        self._kept = Label("", Role.SOFT_SMALL, Tone.DANGER, parent=self)
        self._clock = CountdownClock(ui, self)
        self._portrait = PortraitView(self)
        self._portrait.setMinimumSize(0, 0)
        self.caption = Caption()
        self._words = CaptionBox(self.caption, self)
        self.caption.revealed.connect(self._on_revealed)
        self.caption.advanced.connect(self._on_advanced)

    @property
    def is_speaking(self) -> bool:
        """Whether words are still to come."""
        return self._state.sounding or self.caption.is_speaking

    def keep_clear(self, height: int) -> None:
        """Leave ``height`` at the foot to what lies over the stage there."""
        if height != self._clear:
            self._clear = height
            self._place()

    def keep_beside(self, *, left: int, right: int) -> None:
        """Stand beside what lies over a side of the stage, where that leaves room."""
        if self.width() - left - right < look().scaled(_LEAST_BESIDE):
            left = right = 0
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self._place()

    def show_state(self, state: RoomState) -> None:
        """Show who is there, what they said last, and the time."""
        self._state = state
        meeting = state.meeting
        if meeting is None:
            self._said = -1
            return
        self._show_persona(meeting, keeps_sound=state.keeps_sound)
        self._clock.show_time(
            state.remaining_ms, meeting.total_ms, paused=state.phase is Phase.PAUSED
        )
        self._clock.setVisible(state.shows_clock)
        self.caption.set_step(state.caption_step)
        self._show_words(state)
        self._hold(held=state.phase is Phase.PAUSED)
        if state.spoken is not None:
            self._follow(state.spoken)
        self._set_mood(state)
        self._place()

    def pulse(self, state: RoomState) -> None:
        """Follow the voice: its words and its lips."""
        self._state = state
        if state.spoken is not None:
            self._follow(state.spoken)

    def _follow(self, spoken: SpokenState) -> None:
        """Show what is heard of the interviewer at this moment."""
        known = self.caption.accessibleName()
        self._show_caption(spoken)
        if spoken.caption.text != known:
            self._place()
        if spoken.stage is Moment.SPEAKING and not spoken.missing & _SILENT:
            self._portrait.set_mouth(MOUTHS[spoken.mouth])

    def _show_caption(self, spoken: SpokenState) -> None:
        """Show the words as they are heard; what has no sound comes in its own time."""
        words = spoken.caption
        grows = not words.whole
        if spoken.missing & _SILENT and words.heard == len(words.text):
            self.caption.read(words.text, grows=grows)
        else:
            self.caption.follow(words.text, words.heard, grows=grows)

    def _show_persona(self, meeting: Meeting, *, keeps_sound: bool) -> None:
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
        kept = ui.t("The sound of your answers is kept.") if keeps_sound else ""
        self._kept.setText(kept)
        self._kept.setVisible(keeps_sound)

    def _show_words(self, state: RoomState) -> None:
        if state.spoken is not None:
            self._tell_once(state.spoken)
            return
        said = state.said
        if said is not None and said.index != self._said:
            self._said = said.index
            self.caption.say(said.text)
            self.speaking_changed.emit()

    def _tell_once(self, spoken: SpokenState) -> None:
        """Have a screen reader say a turn once, when all its words are there."""
        before, self._moment = self._moment, spoken.stage
        self._show_caption(spoken)
        if before is Moment.SPEAKING and spoken.stage is not before:
            self.caption.announce()

    def _hold(self, *, held: bool) -> None:
        if held != self._held:
            self._held = held
            self.caption.hold(held=held)

    def _set_mood(self, state: RoomState) -> None:
        mood = self._mood(state)
        if mood is not self._portrait.mood:
            self._portrait.set_mood(mood, self._mood_words(mood))

    def _mood(self, state: RoomState) -> Mood:
        spoken = state.spoken
        if spoken is not None and not (self.caption.is_speaking and not spoken.speech):
            return _MOODS[spoken.stage]
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

    def _place(self) -> None:
        """Put everything in its place; the portrait gets what the words leave.

        By hand: a layout would let long words keep the window from getting smaller.
        """
        near, far = self._left + Space.XXL, self.width() - self._right - Space.XXL
        upper, across = int(Space.XL), far - near
        clock = self._clock.sizeHint()
        name = QSize(clock.width(), self._name.heightForWidth(clock.width()))
        self._name.setGeometry(QRect(QPoint(near, upper), name))
        self._clock.setGeometry(QRect(QPoint(far - clock.width(), upper), clock))
        lower = self.height() - max(int(Space.L), self._clear)
        room = lower - upper - Space.M
        self._words.set_most(min(round(room * _MOST_CAPTION), room - clock.height()))
        words = self._words.wanted(across)
        self._words.setGeometry(near, lower - words, across, words)
        side = clock.width() + Space.M
        height = room - words
        self._portrait.setGeometry(near + side, upper, across - 2 * side, height)
        self._portrait.setVisible(height >= look().scaled(_LEAST_PORTRAIT))
        beside = (across - height) // 2  # a portrait is narrower than it is high
        wide = max(clock.width(), min(beside, look().scaled(Size.CARD_MIN_WIDTH)))
        kept = QSize(wide, self._kept.heightForWidth(wide))
        below = QPoint(near, upper + name.height() + Space.XS)
        self._kept.setGeometry(QRect(below, kept))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if look_changed(event):
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def minimumSizeHint(self) -> QSize:
        least = (
            self._clock.sizeHint().height() + self.caption.minimumSizeHint().height()
        )
        return QSize(0, least + Space.XL + Space.M + Space.L)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        centre = QPointF(self.width() / 2, self.height() * 0.4)
        light = QRadialGradient(centre, self.width() * _GLOW)
        light.setColorAt(0.0, QColor(colours.surface))
        light.setColorAt(1.0, QColor(colours.paper))
        smooth_painter(self).fillRect(event.rect(), QBrush(light))
