"""How the person answers: microphone, end of an answer, silences."""

from PySide6.QtCore import QObject, Signal

from app.domain.settings import AnswerBy, HeadsetUse, Nudging, Settings
from ui.audio.device_options import USUAL, microphone_options
from ui.audio.devices import Plugged
from ui.audio.microphone_trial import MicrophoneTrial
from ui.audio.trial_row import TrialRow
from ui.design.components.card import Card
from ui.design.components.row_card import RowCard
from ui.design.components.segmented import Segmented
from ui.design.components.select import Select
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.settings.choices import ChoiceRow
from ui.workspaces.settings.section_page import ToggleRow
from ui.workspaces.settings.voice_choices import (
    answer_options,
    headset_options,
    nudging_options,
    silence_options,
)


class AnsweringRows(QObject):
    """Two cards: the microphone, and the manner of answering.

    Signals:
        changed: other settings are wanted; carries them by name.
        trial_wanted: try the microphone that is chosen.
    """

    changed = Signal(object)
    trial_wanted = Signal()

    def __init__(self, ui: UiContext, trial: MicrophoneTrial, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._by = ChoiceRow(Segmented())
        self._microphone = ChoiceRow(Select())
        self._trial = TrialRow(ui, trial)
        self._ends = ToggleRow()
        self._silence = ChoiceRow(Select())
        self._nudging = ChoiceRow(Select())
        self._captions = ToggleRow()
        self._headset = ChoiceRow(Select())
        self.device_card = _card_with_trial(self._microphone, self._trial)
        self.manner_card = RowCard(
            (self._by, self._headset, self._ends, self._silence, self._nudging)
        )
        self.caption_card = RowCard((self._captions,))
        self._connect()

    def _connect(self) -> None:
        self._trial.started.connect(self.trial_wanted)
        self._by.chosen.connect(self._on_by)
        self._microphone.chosen.connect(self._on_microphone)
        self._ends.toggled.connect(self._on_ends)
        self._silence.chosen.connect(self._on_silence)
        self._nudging.chosen.connect(self._on_nudging)
        self._captions.toggled.connect(self._on_captions)
        self._headset.chosen.connect(self._on_headset)

    def show(self, settings: Settings, plugged: Plugged) -> None:
        """Show what is chosen, and what is plugged in."""
        ui = self._ui
        self._say()
        self._by.show_options(answer_options(ui), settings.answer_by)
        self._microphone.show_options(
            microphone_options(plugged, settings.microphone, ui),
            settings.microphone or USUAL,
        )
        self._headset.show_options(headset_options(ui), settings.headset)
        self._ends.switch.setChecked(settings.ends_turn_by_silence)
        self._silence.setEnabled(settings.ends_turn_by_silence)
        longest = settings.longest_silence_ms
        self._silence.show_options(silence_options(ui, longest), str(longest))
        self._nudging.show_options(nudging_options(ui), settings.nudging)
        self._captions.switch.setChecked(settings.own_captions)

    def _say(self) -> None:
        t = self._ui.t
        self._by.say(
            t("Answers"),
            t(
                "Speaking needs a microphone and a recognition model; typing needs none."
            ),
        )
        self._microphone.say(
            t("Microphone"), t("It is open only while a session listens or you try it.")
        )
        self._headset.say(
            t("Headset or loudspeakers"),
            t("With a headset you can interrupt the interviewer."),
        )
        self._ends.say(
            t("An answer ends by itself"),
            t("After a silence that fits how you speak. Otherwise you press Space."),
        )
        self._silence.say(
            t("Longest silence"), t("After it an answer is over, even in mid-sentence.")
        )
        self._nudging.say(
            t("Help in a silence"),
            t("Twice at most, the interviewer says something when nothing comes."),
        )
        self._captions.say(
            t("Show my own words"),
            t("While I speak, above the level of the microphone."),
        )

    def _on_by(self, value: str) -> None:
        self.changed.emit({"answer_by": AnswerBy(value)})

    def _on_microphone(self, value: str) -> None:
        self.changed.emit({"microphone": value or None})

    def _on_ends(self, is_on: bool) -> None:
        self.changed.emit({"ends_turn_by_silence": is_on})

    def _on_silence(self, value: str) -> None:
        self.changed.emit({"longest_silence_ms": int(value)})

    def _on_nudging(self, value: str) -> None:
        self.changed.emit({"nudging": Nudging(value)})

    def _on_captions(self, is_on: bool) -> None:
        self.changed.emit({"own_captions": is_on})

    def _on_headset(self, value: str) -> None:
        self.changed.emit({"headset": HeadsetUse(value)})


def _card_with_trial(choice: ChoiceRow, trial: TrialRow) -> Card:
    card = Card(Space.S)
    card.column.setSpacing(0)
    trial.setContentsMargins(Space.M, 0, Space.M, Space.M)
    card.column.addWidget(choice)
    card.column.addWidget(trial)
    return card
