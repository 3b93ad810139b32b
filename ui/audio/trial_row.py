"""A row that tries the microphone: a meter, a button, and how it came out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.audio.microphone_trial import MicrophoneTrial, TrialState
from ui.audio.verdict import Verdict
from ui.audio.verdict_words import verdict_in_words
from ui.design.components.button import Button, Kind
from ui.design.components.label import Label, Role, Tone
from ui.design.components.level_meter import LevelMeter
from ui.design.icons import Icon
from ui.design.tokens import Space
from ui.kit.context import UiContext

SPEECH_DBFS = -45.0
"""From here on the meter is warm while nobody tells speech from noise."""


class TrialRow(QWidget):
    """Stands in a card, below the choice of the microphone.

    Signals:
        started: the person wants to try.
    """

    started = Signal()

    def __init__(
        self, ui: UiContext, trial: MicrophoneTrial, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._trial = trial
        self._meter = LevelMeter()
        self._button = Button("", Kind.SECONDARY, Icon.MICROPHONE)
        self._told = Label("", Role.SOFT_SMALL)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(self._meter, 1)
        row.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(row)
        column.addWidget(self._told)
        self._button.clicked.connect(self.started)
        trial.state_changed.connect(self._say)
        trial.level.connect(self._on_level)
        ui.say(self._say)

    def _say(self) -> None:
        t, state = self._ui.t, self._trial.state
        self._meter.set_words(
            t("Level of the microphone"), t("Quiet"), t("Sound is heard")
        )
        self._button.set_words(t("Try it"))
        self._button.setEnabled(not state.running)
        if not state.running:
            self._meter.rest()
        words = self._words(state)
        self._told.setText(words)
        heard = state.trial is not None and state.trial.verdict is Verdict.HEARD
        self._told.set_tone(Tone.GOOD if heard else Tone.NONE)
        self._button.setAccessibleDescription(words)

    def _words(self, state: TrialState) -> str:
        t = self._ui.t
        if state.running:
            return t("Say a few words. Nothing is kept.")
        if state.problem is not None:
            return " ".join(filter(None, state.problem.in_words(self._ui.texts)))
        if state.trial is not None:
            return verdict_in_words(state.trial, self._ui.texts)
        return t("Three seconds, to see whether you are heard.")

    def _on_level(self, dbfs: float) -> None:
        self._meter.add(dbfs, speech=dbfs > SPEECH_DBFS)
