"""Microphone and loudspeaker, tried with a sentence of each side."""

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.audio.device_options import USUAL, loudspeaker_options, microphone_options
from ui.design.components.card import Card
from ui.design.components.row_card import Divider
from ui.design.components.select import Select
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.shell.first_run.frame import StepFrame
from ui.shell.first_run.own_voice_row import OwnVoiceRow
from ui.shell.first_run.sound_view_model import SoundState, SoundViewModel
from ui.workspaces.settings.choices import ChoiceRow
from ui.workspaces.settings.section_page import ActRow


class SoundStep(StepFrame):
    """First the interviewer is heard, then the person. Leaving drops what was said."""

    def __init__(self, ui: UiContext, model: SoundViewModel) -> None:
        super().__init__(ui)
        self._model = model
        self._has_way_back = True
        self._loudspeaker = ChoiceRow(Select())
        self._sample = ActRow()
        self._microphone = ChoiceRow(Select())
        self._own = OwnVoiceRow(ui, model.own)
        for rows in (
            (self._loudspeaker, Divider(Space.M), self._sample),
            (self._microphone, self._own),
        ):
            self.body.addWidget(_card(*rows))
        self.add_buttons()
        self._connect()
        ui.say(self._say)

    def _connect(self) -> None:
        model = self._model
        self._loudspeaker.chosen.connect(self._on_loudspeaker)
        self._microphone.chosen.connect(self._on_microphone)
        self._sample.button.clicked.connect(self._on_sample)
        self._own.listen_wanted.connect(model.listen)
        self._own.enough_wanted.connect(model.own.enough)
        self._own.play_wanted.connect(model.hear_again)
        self._own.hush_wanted.connect(model.own.hush)
        model.state_changed.connect(self._render)

    def show_way_back(self, *, shown: bool) -> None:
        """Offer the step before, where there is one to return to."""
        if shown != self._has_way_back:
            self._has_way_back = shown
            self._say()

    def first_field(self) -> QWidget:
        return self._sample.button if self._sample.button.isEnabled() else self.primary

    def _say(self) -> None:
        t = self.ui.t
        self.set_heading(
            t("Hear, and be heard"),
            t("Each of you says a sentence, so that nothing surprises you later."),
        )
        back = t("Back") if self._has_way_back else ""
        self.set_buttons(t("Continue"), back, t("I will type"))
        self._loudspeaker.say(t("Loudspeaker"))
        self._microphone.say(
            t("Microphone"), t("It is open only while a session listens or you try it.")
        )
        self._render()

    def _render(self) -> None:
        state, ui = self._model.state, self.ui
        settings, plugged = state.settings, state.plugged
        if settings is not None:
            self._loudspeaker.show_options(
                loudspeaker_options(plugged, settings.loudspeaker, ui),
                settings.loudspeaker or USUAL,
            )
            self._microphone.show_options(
                microphone_options(plugged, settings.microphone, ui),
                settings.microphone or USUAL,
            )
        self._show_sample(state)
        self._own.show_state(state)
        if self.isVisible():
            self.show_problem(state.problem)
        self.set_footnote(self._footnote_of(state))

    def _show_sample(self, state: SoundState) -> None:
        t, button = self.ui.t, self._sample.button
        act = t("Stop") if state.sample.speaking else t("Hear a sentence")
        self._sample.say(t("The interviewer"), self._sample_words(state), act)
        button.setEnabled(state.speaks and bool(state.plugged.loudspeakers))

    def _sample_words(self, state: SoundState) -> str:
        t = self.ui.t
        if state.sample.problem is not None:
            return " ".join(filter(None, state.sample.problem.in_words(self.ui.texts)))
        if not state.speaks:
            return t("There is no voice on this computer: what is said can be read.")
        if state.plugged.known and not state.plugged.loudspeakers:
            return t("No loudspeaker is plugged in: what is said can always be read.")
        return t("What is said can always be read as well.")

    def _footnote_of(self, state: SoundState) -> str:
        t = self.ui.t
        if state.hears:
            return t("You can choose to speak or to type before each conversation.")
        if not state.plugged.loudspeakers:
            return t("You answer by typing until a pack that listens is here.")
        return t(
            "You answer by typing until a pack that listens is here; the interviewer "
            "speaks from the start."
        )

    def _on_loudspeaker(self, value: str) -> None:
        self._model.choose_loudspeaker(value or None)

    def _on_microphone(self, value: str) -> None:
        self._model.choose_microphone(value or None)

    def _on_sample(self) -> None:
        t = self.ui.t
        self._model.toggle_sample(
            t("Good morning and welcome. What would you like to begin with?"),
            self.ui.texts.language,
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._model.enter()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the devices back; minimising the window does too."""
        super().hideEvent(event)
        self._model.leave()


def _card(*rows: QWidget) -> Card:
    card = Card(Space.S)
    card.column.setSpacing(0)
    for row in rows:
        card.column.addWidget(row)
    return card
