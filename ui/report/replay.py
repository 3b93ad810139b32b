"""A button that lets an answer, or a part of it, be heard again."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.text.formats import clock, duration
from ui.audio.replay_player import ReplayPlayer
from ui.audio.replay_state import ReplayStage, ReplayState, Stretch
from ui.design.components.button import Button, Kind
from ui.design.components.label import Label, Role, Tone
from ui.design.icons import Icon
from ui.design.tokens import Space
from ui.kit.context import UiContext

SEEK_MS = 2_000
"""One press of an arrow key."""


class Replay(QWidget):
    """Play, pause and seek one stretch: Space, Left, Right, Home, Escape.

    Args:
        ui: words.
        player: shared by all of a screen, so that one is heard at a time.
        stretch: what is heard.
        length_ms: of the stretch where it is known; shown before it is played.
        words: of the button; "Hear it again" by default.
    """

    def __init__(  # noqa: PLR0913 (built in one place, each by name)
        self,
        ui: UiContext,
        player: ReplayPlayer,
        stretch: Stretch,
        *,
        length_ms: int | None = None,
        words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._player = player
        self._stretch = stretch
        self._length_ms = length_ms
        self._words = words
        self._stage = ReplayStage.REST
        self._button = Button("", Kind.DETAIL, Icon.PLAY)
        self._time = Label("", Role.SOFT_SMALL, wrap=False)
        self._problem = Label("", Role.SOFT_SMALL, Tone.WATCH)
        self._arrange()
        self._button.clicked.connect(self._on_clicked)
        self._button.installEventFilter(self)  # it would take the arrows to go away
        player.state_changed.connect(self._on_state)
        ui.say(self._say)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self._button)
        row.addWidget(self._time)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(row)
        column.addWidget(self._problem)
        self.setFocusProxy(self._button)

    @property
    def stage(self) -> ReplayStage:
        """What is done with this stretch now."""
        return self._stage

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that seek and stop while this stretch is heard."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._moves(event.key())
        return super().eventFilter(watched, event)

    def _moves(self, key: int) -> bool:
        """Do what a key does to the sound; whether it does anything."""
        if self._stage not in (ReplayStage.PLAYING, ReplayStage.PAUSED):
            return False
        at = self._player.state.at_ms
        targets = {
            Qt.Key.Key_Left: at - SEEK_MS,
            Qt.Key.Key_Right: at + SEEK_MS,
            Qt.Key.Key_Home: 0,
        }
        if key in targets:
            self._player.seek(targets[Qt.Key(key)])
        elif key == Qt.Key.Key_Escape:
            self._player.stop()
        else:
            return False
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """Fall silent when the page is left."""
        super().hideEvent(event)
        if self._stage is not ReplayStage.REST and not event.spontaneous():
            self._player.stop()

    def _on_clicked(self) -> None:
        self._player.toggle(self._stretch)

    def _on_state(self) -> None:
        state = self._player.state
        mine = state if state.stretch == self._stretch else ReplayState()
        changed = mine.stage is not self._stage
        self._stage = mine.stage
        if changed:
            self._show_button()
        self._show_time(mine)
        self._show_problem(mine)

    def _say(self) -> None:
        self._show_button()
        self._on_state()

    def _show_button(self) -> None:
        t = self._ui.t
        playing = self._stage is ReplayStage.PLAYING
        self._button.set_icon(Icon.PAUSE if playing else Icon.PLAY)
        rest = self._words or t("Hear it again")
        words = {
            ReplayStage.PLAYING: t("Pause"),
            ReplayStage.PAUSED: t("Resume"),
        }.get(self._stage, rest)
        self._button.set_words(words)
        how = t("Left and Right go back and forward, Escape stops.")
        self._button.setAccessibleDescription(how if playing else self._length_words())

    def _show_time(self, state: ReplayState) -> None:
        if state.length_ms:
            self._time.setText(f"{clock(state.at_ms)} / {clock(state.length_ms)}")
        else:
            known = self._length_ms is not None
            self._time.setText(clock(self._length_ms or 0) if known else "")

    def _show_problem(self, state: ReplayState) -> None:
        self._problem.setVisible(state.problem is not None)
        if state.problem is not None:
            self._problem.setText(" ".join(state.problem.in_words(self._ui.texts)))

    def _length_words(self) -> str:
        if self._length_ms is None:
            return ""
        return duration(self._length_ms, self._ui.texts)


class NoReplay(Label):
    """Says that no recording was kept, and how one is."""

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("", Role.SOFT_SMALL, parent=parent)
        self._ui = ui
        ui.say(self._say)

    def _say(self) -> None:
        self.setText(
            self._ui.t(
                "No recording was kept. To hear your answers again, switch on “Keep the "
                "sound of my answers” at the briefing of a spoken session."
            )
        )
