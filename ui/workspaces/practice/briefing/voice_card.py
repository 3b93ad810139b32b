"""Speaking or typing, hearing or reading: the choice before a session."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.recordings import KEPT_DAYS
from app.domain.settings import AnswerBy
from ui.audio.device_options import USUAL, microphone_options
from ui.audio.microphone_trial import MicrophoneTrial
from ui.audio.trial_row import TrialRow
from ui.design.components.card import Card
from ui.design.components.label import Label, Role
from ui.design.components.option import Option
from ui.design.components.segmented import Segmented
from ui.design.components.select import Select
from ui.design.components.switch import SwitchRow
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.practice.briefing.state import Aloud, Ready


class VoiceCard(Card):
    """How one answers, the microphone with a trial, and whether the voice is heard.

    Signals:
        changed: other settings are wanted; carries them by name.
        trial_wanted: try the microphone that is chosen.
        keeping_chosen: whether the sound of the answers is wished for.
    """

    changed = Signal(object)
    trial_wanted = Signal()
    keeping_chosen = Signal(bool)

    def __init__(
        self, ui: UiContext, trial: MicrophoneTrial, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._ui = ui
        self._title = Label("", Role.STRONG_SMALL)
        self._answers = Segmented()
        self._answers_detail = Label("", Role.SOFT_SMALL)
        self._microphone_name = Label("", Role.STRONG_SMALL)
        self._microphone = Select()
        self._trial = TrialRow(ui, trial)
        self._keeps = SwitchRow()
        self._speaks = SwitchRow()
        self._by_ear = QWidget()
        self._arrange()
        self._answers.chosen.connect(self._on_answers)
        self._microphone.chosen.connect(self._on_microphone)
        self._trial.started.connect(self.trial_wanted)
        self._keeps.toggled.connect(self.keeping_chosen)
        self._speaks.toggled.connect(self._on_speaks)

    def _arrange(self) -> None:
        ear = QVBoxLayout(self._by_ear)
        ear.setContentsMargins(0, 0, 0, 0)
        ear.setSpacing(Space.S)
        self._microphone_name.setBuddy(self._microphone)
        for part in (self._microphone_name, self._microphone, self._trial, self._keeps):
            ear.addWidget(part)
        answers = QVBoxLayout()
        answers.setSpacing(Space.S)
        for control in (self._title, self._answers, self._answers_detail):
            answers.addWidget(control)
        self.column.setSpacing(Space.L)
        self.column.addLayout(answers)
        self.column.addWidget(self._by_ear)
        self.column.addWidget(self._speaks)

    def show_content(self, content: Ready) -> None:
        """Show what is chosen and what there is."""
        ui, aloud = self._ui, content.aloud
        settings = aloud.settings
        self._title.setText(ui.t("Your answers"))
        self._answers.setAccessibleName(ui.t("Your answers"))
        by = AnswerBy.SPEAKING if aloud.by_voice else AnswerBy.TYPING
        self._answers.show_options(
            [
                Option(AnswerBy.SPEAKING, ui.t("Speak")),
                Option(AnswerBy.TYPING, ui.t("Type")),
            ],
            by,
        )
        self._answers.setEnabled(aloud.can_hear)
        self._answers_detail.setText(self._answers_words(aloud))
        self._by_ear.setVisible(aloud.by_voice)
        self._microphone_name.setText(ui.t("Microphone"))
        self._microphone.setAccessibleName(ui.t("Microphone"))
        self._microphone.show_options(
            microphone_options(aloud.plugged, settings.microphone, ui),
            settings.microphone or USUAL,
        )
        self._show_keeps(content)
        self._show_speaks(aloud)

    def _show_keeps(self, content: Ready) -> None:
        t = self._ui.t
        self._keeps.set_on(on=content.keeps_sound)
        self._keeps.set_words(
            t("Keep the sound of my answers for {days} days", days=KEPT_DAYS),
            t(
                "Encrypted on this computer, so that you can hear them again in the "
                "report; about 2 MB a minute. Otherwise no sound is kept."
            ),
        )

    def _answers_words(self, aloud: Aloud) -> str:
        t = self._ui.t
        if aloud.by_voice and aloud.headset:
            return t("With your headset you can interrupt. You can type at any time.")
        if aloud.by_voice:
            return t(
                "You speak in turn; with a headset you could interrupt. You can type at "
                "any time."
            )
        if aloud.can_hear:
            return t("You can speak at any time.")
        if not aloud.has_microphone:
            return t("No microphone is plugged in: you type your answers.")
        return t("Speaking needs a recognition model: see below.")

    def _show_speaks(self, aloud: Aloud) -> None:
        t = self._ui.t
        heard = aloud.can_be_heard
        self._speaks.setEnabled(heard)
        self._speaks.set_on(on=heard and aloud.settings.interviewer_speaks)
        speaker = aloud.plugged.loudspeaker(aloud.settings.loudspeaker)
        where = "" if speaker is None else t("Through: {device}", device=speaker.name)
        detail = where if heard else t("There is no voice or no loudspeaker here.")
        self._speaks.set_words(t("Hear the interviewer"), detail)

    def _on_answers(self, value: str) -> None:
        self.changed.emit({"answer_by": AnswerBy(value)})

    def _on_microphone(self, value: str) -> None:
        self.changed.emit({"microphone": value or None})

    def _on_speaks(self, is_on: bool) -> None:
        self.changed.emit({"interviewer_speaks": is_on})
