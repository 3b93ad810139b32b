"""Putting the preferences in force: look, language, and Qt's own words."""

from PySide6.QtCore import QLibraryInfo, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from app.application import Application
from engine.api.language import Language
from ui.design.theme import ThemeChoice
from ui.kit.context import UiContext
from ui.kit.system_language import system_language
from ui.workspaces.settings.preferences_view_model import PreferencesViewModel


class InForce(QObject):
    """Follows the preferences for as long as it lives."""

    def __init__(
        self, ui: UiContext, preferences: PreferencesViewModel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._preferences = preferences
        self._translator: QTranslator | None = None
        self._look: tuple[str, int, bool] | None = self._wanted_look()
        preferences.state_changed.connect(self._on_changed)
        self._speak_qt(ui.texts.language)

    def _on_changed(self) -> None:
        look = self._wanted_look()
        if look != self._look:
            self._look = look
            theme, percent, still = look
            self._ui.theme.apply(ThemeChoice(theme), percent, reduced_motion=still)
        language = self._preferences.state.language or system_language()
        if language != self._ui.texts.language:
            self._speak_qt(language)
            self._ui.speak(Application.texts_in(language))

    def _wanted_look(self) -> tuple[str, int, bool]:
        kept = self._preferences.state
        return kept.theme.value, kept.text_percent, kept.reduced_motion

    def _speak_qt(self, language: Language) -> None:
        """Let Qt's own dialogs and menus speak the language too."""
        if self._translator is not None:
            QApplication.removeTranslator(self._translator)
        self._translator = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._translator.load(f"qtbase_{language}", folder):
            QApplication.installTranslator(self._translator)
