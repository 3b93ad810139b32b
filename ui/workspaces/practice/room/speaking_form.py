"""The place to answer by voice: the person's words as they are heard, and the level."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.practice.spoken.state import SpokenState, Stage
from ui.design.components.level_meter import LevelMeter
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.practice.room.own_caption import OwnCaption
from ui.workspaces.practice.room.state import RoomState

_LINES, _LINES_WHEN_LOW = 2, 1


class SpeakingForm(QWidget):
    """It only shows; what ends an answer is the button beside it, or a silence."""

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._words = OwnCaption()
        self._meter = LevelMeter()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._words)
        column.addWidget(self._meter)
        ui.say(self._say)

    def show_state(self, state: RoomState) -> None:
        """Show what was heard so far."""
        self._words.setVisible(state.own_captions)
        if state.spoken is not None:
            self.pulse(state.spoken)

    def pulse(self, spoken: SpokenState) -> None:
        """Follow the voice of the person."""
        listens = spoken.stage is Stage.LISTENING
        self._words.show_words(spoken.stable, spoken.tentative, hinted=listens)
        if spoken.level_dbfs is None:
            self._meter.rest()
        else:
            self._meter.add(spoken.level_dbfs, speech=spoken.speech)

    def keep_low(self, *, low: bool) -> None:
        """Take less height, where the window has little."""
        self._words.set_lines(_LINES_WHEN_LOW if low else _LINES)

    def _say(self) -> None:
        t = self._ui.t
        self._words.set_words(t("Your words"), t("Your words appear here."))
        self._meter.set_words(
            t("Level of the microphone"), t("Quiet"), t("You are heard")
        )
