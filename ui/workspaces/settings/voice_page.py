"""Hearing and being heard: devices, manner of answering, the interviewer's voice."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent

from app.application import Application
from app.engines.stand_in import who_speaks_instead
from app.shared.changes import Changes, Noun
from ui.audio.microphone_trial import MicrophoneTrial
from ui.audio.sound import Sound
from ui.audio.voice_sample import SampleWish, VoiceSample
from ui.design.components.row_card import RowCard
from ui.design.components.section_header import SectionHeader
from ui.kit.context import UiContext
from ui.workspaces.settings.answering_rows import AnsweringRows
from ui.workspaces.settings.section_page import SectionPage, ToggleRow
from ui.workspaces.settings.speaking_rows import SpeakingRows
from ui.workspaces.settings.state import SettingsState


class VoicePage(SectionPage):
    """Each choice is kept at once; devices come and go while one looks.

    Signals:
        changed: other settings are wanted; carries them by name.
    """

    changed = Signal(object)

    def __init__(self, ui: UiContext, application: Application, sound: Sound) -> None:
        super().__init__(ui)
        self._application = application
        self._sound = sound
        self._state = SettingsState()
        self._trial = MicrophoneTrial(sound, self)
        self._sample = VoiceSample(sound, ui.tasks, self)
        self._answering = AnsweringRows(ui, self._trial, self)
        self._speaking = SpeakingRows(ui, self)
        self._own = SectionHeader()
        self._theirs = SectionHeader()
        self._report = SectionHeader()
        self._reads = ToggleRow()
        for part in (
            self._own,
            self._answering.device_card,
            self._answering.manner_card,
            self._answering.caption_card,
            self._theirs,
            self._speaking.card,
            self._report,
            RowCard((self._reads,)),
        ):
            self.column.addWidget(part)
        self._connect()
        ui.say(self._say)

    def _connect(self) -> None:
        self._answering.changed.connect(self.changed)
        self._answering.trial_wanted.connect(self._on_trial)
        self._speaking.changed.connect(self.changed)
        self._speaking.sample_wanted.connect(self._on_sample)
        self._reads.toggled.connect(self._on_reads)
        self._sample.state_changed.connect(self._render)
        self._sound.devices.changed.connect(self._render)
        self.ui.changes.changed.connect(self._on_changed)

    def show_state(self, state: SettingsState) -> None:
        self._state = state
        self._render()

    def _say(self) -> None:
        t = self.ui.t
        self.lead.setText(
            t(
                "What you say becomes text on this computer, and no sound leaves it. Sound "
                "is kept only where you ask for it: see Privacy."
            )
        )
        self._own.set_words(t("Your answers"))
        self._theirs.set_words(t("The interviewer"))
        self._report.set_words(t("The report"))
        self._reads.say(
            t("A language model also reads my answers"),
            t(
                "On this computer, where a model is installed. It can move a level by "
                "one step within what the rules allow. Without it the report is the "
                "rules’ own."
            ),
        )
        self._render()

    def _render(self) -> None:
        settings = self._state.settings
        if settings is None:
            return
        plugged = self._sound.devices.plugged
        self._reads.switch.setChecked(settings.model_reads_answers)
        self._answering.show(settings, plugged)
        engines = self._application.engines
        self._speaking.show(
            settings,
            plugged,
            self._sample.state,
            speaks=engines.voice is not None,
            instead=who_speaks_instead(engines.status()),
        )

    def _on_changed(self, changes: Changes) -> None:
        """A voice may have come, or gone."""
        if changes.touches(Noun.MODEL):
            self._render()

    def _on_reads(self, is_on: bool) -> None:
        self.changed.emit({"model_reads_answers": is_on})

    def _on_trial(self) -> None:
        if self._state.settings is not None:
            self._trial.start(self._state.settings.microphone)

    def _on_sample(self) -> None:
        settings, voice = self._state.settings, self._application.engines.voice
        if self._sample.state.speaking or settings is None or voice is None:
            self._sample.stop()
            return
        t, language = self.ui.t, self.ui.texts.language
        text = t("Good morning and welcome. What would you like to begin with?")
        self._sample.say(
            voice,
            SampleWish(
                text,
                language,
                settings.speaking_speed,
                settings.loudspeaker,
                settings.volume,
            ),
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._sound.devices.look()
        self._render()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the devices back."""
        super().hideEvent(event)
        self._trial.stop()
        self._sample.stop()
