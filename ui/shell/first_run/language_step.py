"""First step: the language, and how large everything is written."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.settings import Preferences, Theme
from engine.api.language import LANGUAGES, Language
from ui.design.components.card import ActionCard
from ui.design.components.icon_mark import IconMark
from ui.design.components.label import Label, Role
from ui.design.components.row_card import RowCard
from ui.design.components.select import Select
from ui.design.icons import Icon
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.shell.first_run.frame import StepFrame
from ui.workspaces.settings.choices import (
    LANGUAGE_NAMES,
    ChoiceRow,
    text_options,
    theme_options,
)
from ui.workspaces.settings.preferences_view_model import PreferencesViewModel


class LanguageStep(StepFrame):
    """Two large cards, each in its own language; then theme and size of text."""

    def __init__(self, ui: UiContext, preferences: PreferencesViewModel) -> None:
        super().__init__(ui)
        self._preferences = preferences
        self._cards = {each: _LanguageCard(each) for each in LANGUAGES}
        self._theme = ChoiceRow(Select())
        self._text = ChoiceRow(Select())
        cards = QHBoxLayout()
        cards.setSpacing(Space.L)
        for language, card in self._cards.items():
            card.setObjectName(language)
            card.clicked.connect(self._on_language)
            cards.addWidget(card)
        self.body.addLayout(cards)
        self.body.addWidget(RowCard((self._theme, self._text)))
        self.add_buttons()
        self._theme.chosen.connect(self._on_theme)
        self._text.chosen.connect(self._on_text)
        preferences.state_changed.connect(self._render)
        ui.say(self._say)

    def _say(self) -> None:
        t = self.ui.t
        self.set_heading(
            t("Welcome to Exerzia"),
            t(
                "A rehearsal room on your own computer. Nothing you say or write leaves it."
            ),
        )
        self.set_buttons(t("Continue"))
        self._theme.say(t("Theme"), t("As the system says, until you choose."))
        self._text.say(t("Size of the text"))
        self._render()

    def _render(self) -> None:
        kept: Preferences = self._preferences.state
        for language, card in self._cards.items():
            card.show_chosen(chosen=language == self.ui.texts.language)
        self._theme.show_options(theme_options(self.ui), kept.theme)
        self._text.show_options(text_options(self.ui), str(kept.text_percent))

    def _on_language(self) -> None:
        sender = self.sender()
        for language, card in self._cards.items():
            if card is sender:
                self._preferences.choose_language(language)

    def _on_theme(self, value: str) -> None:
        self._preferences.choose_theme(Theme(value))

    def _on_text(self, value: str) -> None:
        self._preferences.choose_text_percent(int(value))


class _LanguageCard(ActionCard):
    """A language, named in itself; a tick on the one in force."""

    def __init__(self, language: Language) -> None:
        name, promise = LANGUAGE_NAMES[language]
        super().__init__(name, Space.XL)
        self._name = name
        self._tick = IconMark(Icon.CHECK_CIRCLE, "accent")
        row = QHBoxLayout()
        row.addWidget(Label(name, Role.TITLE, wrap=False), 1)
        row.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        self.column.addWidget(Label(promise, Role.SOFT_SMALL))
        self._hold_room(self._tick)

    def show_chosen(self, *, chosen: bool) -> None:
        """Show whether this language is in force."""
        self._tick.setVisible(chosen)
        self.setProperty("chosen", chosen)

    @staticmethod
    def _hold_room(mark: QWidget) -> None:
        policy = mark.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        mark.setSizePolicy(policy)
