"""Theme, size of text, motion, and the clock of the room."""

from PySide6.QtCore import Signal

from app.domain.settings import Theme
from ui.design.components.card import Card
from ui.design.components.label import Label, Role
from ui.design.components.select import Select
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.settings.choices import ChoiceRow, text_options, theme_options
from ui.workspaces.settings.preferences_view_model import PreferencesViewModel
from ui.workspaces.settings.section_page import SectionPage, ToggleRow
from ui.workspaces.settings.state import SettingsState


class AppearancePage(SectionPage):
    """Each choice is in force at once; a sentence shows what it does.

    Signals:
        changed: other settings of the profile are wanted; carries them by name.
    """

    changed = Signal(object)

    def __init__(self, ui: UiContext, preferences: PreferencesViewModel) -> None:
        super().__init__(ui)
        self._preferences = preferences
        self._theme = ChoiceRow(Select())
        self._text = ChoiceRow(Select())
        self._motion = ToggleRow()
        self._clock = ToggleRow()
        self._sample = Label("", Role.READING)
        self._theme.chosen.connect(self._on_theme)
        self._text.chosen.connect(self._on_text)
        self._motion.toggled.connect(self._on_motion)
        self._clock.toggled.connect(self._on_clock)
        self.add_rows(self._theme, self._text, self._motion)
        self.add_rows(self._clock)
        sample = Card(Space.XL)
        sample.column.addWidget(self._sample)
        self.column.addWidget(sample)
        preferences.state_changed.connect(self._render)
        ui.say(self._say)

    def show_state(self, state: SettingsState) -> None:
        self._clock.setEnabled(state.settings is not None)
        if state.settings is not None:
            self._clock.switch.setChecked(state.settings.shows_clock)

    def _say(self) -> None:
        t = self.ui.t
        self.lead.setText(t("It changes at once, on every screen."))
        self._theme.say(
            t("Theme"), t("“System” follows your computer, also in the evening.")
        )
        self._text.say(t("Size of the text"), t("Everything grows with it."))
        self._motion.say(
            t("Reduced motion"), t("Nothing slides or fades; the portrait stays still.")
        )
        self._clock.say(
            t("Show the time left in a session"),
            t("Without it you are still told when two minutes are left."),
        )
        self._sample.setText(t("“Tell me about a deadline you could not move.”"))
        self._render()

    def _render(self) -> None:
        kept = self._preferences.state
        self._theme.show_options(theme_options(self.ui), kept.theme)
        self._text.show_options(text_options(self.ui), str(kept.text_percent))
        self._motion.switch.setChecked(kept.reduced_motion)

    def _on_theme(self, value: str) -> None:
        self._preferences.choose_theme(Theme(value))

    def _on_text(self, value: str) -> None:
        self._preferences.choose_text_percent(int(value))

    def _on_clock(self, is_on: bool) -> None:
        self.changed.emit({"shows_clock": is_on})

    def _on_motion(self, is_on: bool) -> None:
        self._preferences.choose_reduced_motion(reduced=is_on)
