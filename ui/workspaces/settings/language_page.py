"""The language, live."""

from engine.api.language import LANGUAGES
from ui.design.components.option import Option
from ui.design.components.segmented import Segmented
from ui.kit.context import UiContext
from ui.workspaces.settings.choices import LANGUAGE_NAMES, ChoiceRow
from ui.workspaces.settings.preferences_view_model import PreferencesViewModel
from ui.workspaces.settings.section_page import SectionPage


class LanguagePage(SectionPage):
    """Of the interface; each session has its own, chosen at its briefing."""

    def __init__(self, ui: UiContext, preferences: PreferencesViewModel) -> None:
        super().__init__(ui)
        self._preferences = preferences
        self._row = ChoiceRow(Segmented())
        self._row.chosen.connect(self._on_chosen)
        self.add_rows(self._row)
        ui.say(self._say)

    def _say(self) -> None:
        t = self.ui.t
        self.lead.setText(
            t("It changes at once. A session keeps the language it was held in.")
        )
        self._row.say(t("Language of the interface"))
        options = [Option(each, LANGUAGE_NAMES[each][0]) for each in LANGUAGES]
        self._row.show_options(options, self.ui.texts.language)

    def _on_chosen(self, value: str) -> None:
        for language in LANGUAGES:
            if language == value:
                self._preferences.choose_language(language)
