"""A sentence of one's own: say it, see it, hear it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.audio.own_voice import OwnVoice, OwnVoiceStage
from ui.audio.trial_row import SPEECH_DBFS
from ui.audio.verdict import Verdict
from ui.audio.verdict_words import verdict_in_words
from ui.design.components.button import Button, Kind
from ui.design.components.label import Label, Role, Tone
from ui.design.components.level_meter import LevelMeter
from ui.design.icons import Icon
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.shell.first_run.sound_view_model import SoundState


class OwnVoiceRow(QWidget):
    """Stands in a card, below the choice of the microphone.

    Signals:
        listen_wanted: take a sentence in.
        enough_wanted: it is said.
        play_wanted: play it again.
        hush_wanted: play no further.
    """

    listen_wanted = Signal()
    enough_wanted = Signal()
    play_wanted = Signal()
    hush_wanted = Signal()

    def __init__(self, ui: UiContext, own: OwnVoice) -> None:
        super().__init__()
        self._ui = ui
        self._stage = OwnVoiceStage.REST
        self._meter = LevelMeter()
        self.speak = Button("", Kind.SECONDARY, Icon.MICROPHONE)
        self._again = Button("", Kind.QUIET, Icon.PLAY)
        self._told = Label("", Role.SOFT_SMALL)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self._meter, 1)
        row.addWidget(self._again)
        row.addWidget(self.speak)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, 0, Space.M, Space.M)
        column.setSpacing(Space.XS)
        column.addLayout(row)
        column.addWidget(self._told)
        self.speak.clicked.connect(self._on_speak)
        self._again.clicked.connect(self._on_again)
        own.level.connect(self._on_level)

    def show_state(self, state: SoundState) -> None:
        """Show how far it is, in the language in force."""
        t, own = self._ui.t, state.own
        self._stage = own.stage
        listening = own.stage is OwnVoiceStage.LISTENING
        if not listening:
            self._meter.rest()
        self._meter.set_words(
            t("Level of the microphone"), t("Quiet"), t("Sound is heard")
        )
        self.speak.set_words(t("That is all") if listening else t("Say a sentence"))
        self.speak.set_icon(Icon.STOP if listening else Icon.MICROPHONE)
        self.speak.setEnabled(bool(state.plugged.microphones))
        playing = own.stage is OwnVoiceStage.PLAYING
        self._again.set_words(t("Stop") if playing else t("Hear it again"))
        self._again.set_icon(Icon.STOP if playing else Icon.PLAY)
        self._again.setVisible(own.has_sound)
        words = self._words(state)
        self._told.setText(words)
        heard = own.trial is not None and own.trial.verdict is Verdict.HEARD
        self._told.set_tone(Tone.GOOD if heard and not playing else Tone.NONE)
        self.speak.setAccessibleDescription(words)

    def _words(self, state: SoundState) -> str:
        t, texts, own = self._ui.t, self._ui.texts, state.own
        problem = own.problem
        if own.stage is OwnVoiceStage.LISTENING:
            return t("Say where you are and what you see. Eight seconds at most.")
        if own.stage is OwnVoiceStage.PLAYING:
            return t("This is how you are heard.")
        told = [verdict_in_words(own.trial, texts)] if own.trial else []
        if problem is not None:
            told = [*problem.in_words(texts)]
        elif state.plugged.known and not state.plugged.microphones:
            told = [*self._nothing_plugged(state)]
        return " ".join(filter(None, told)) or t(
            "You then hear yourself. The sound stays in memory and is gone with this "
            "page."
        )

    def _nothing_plugged(self, state: SoundState) -> tuple[str, ...]:
        t, missing = self._ui.t, state.plugged.problem
        if missing is None:
            return t("No microphone is plugged in."), t("Plug one in, or type.")
        return t(missing.what, **missing.values), t(missing.remedy, **missing.values)

    def _on_level(self, dbfs: float) -> None:
        self._meter.add(dbfs, speech=dbfs > SPEECH_DBFS)

    def _on_speak(self) -> None:
        listening = self._stage is OwnVoiceStage.LISTENING
        (self.enough_wanted if listening else self.listen_wanted).emit()

    def _on_again(self) -> None:
        playing = self._stage is OwnVoiceStage.PLAYING
        (self.hush_wanted if playing else self.play_wanted).emit()
