"""The situation, the goal and the role."""

from PySide6.QtWidgets import QWidget

from ui.design.components.card import Card
from ui.design.components.label import Label, Role, Tone
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.practice.briefing.state import Ready


class SituationCard(Card):
    """Three short texts to read slowly."""

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ui = ui
        self._headings = [Label("", Role.STRONG_SMALL, Tone.ACCENT) for _ in range(3)]
        self._words = [Label("", Role.READING) for _ in range(3)]
        self.column.setSpacing(Space.XS)
        for place, (heading, words) in enumerate(
            zip(self._headings, self._words, strict=True)
        ):
            if place:
                self.column.addSpacing(Space.M)
            words.hold_column()
            self.column.addWidget(heading)
            self.column.addWidget(words)
        self.column.addStretch(1)

    def show_content(self, content: Ready) -> None:
        """Say the texts in the language in force."""
        ui, brief, language = self._ui, content.brief, self._ui.texts.language
        said = (
            (ui.t("The situation"), brief.situation),
            (ui.t("Your goal"), brief.goal),
            (ui.t("Your role"), brief.your_role),
        )
        for place, (heading, words) in enumerate(said):
            self._headings[place].setText(heading)
            self._words[place].setText(words.in_(language))
