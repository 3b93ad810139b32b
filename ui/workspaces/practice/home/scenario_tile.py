"""A scenario as a card to press."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.design.components.card import ActionCard
from ui.design.components.label import Label, Role
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.stage.framing import Framing
from ui.stage.portrait_picture import Corners, PortraitPicture
from ui.workspaces.practice.home.state import ScenarioCard
from ui.workspaces.practice.words import level_name, minutes_words, tone_name

_EDGE = 1
"""The card's own hairline."""


class ScenarioTile(ActionCard):
    """Portrait, title, one sentence, and what it asks for.

    Signals:
        chosen: prepare this scenario.
    """

    chosen = Signal(str)

    def __init__(
        self, ui: UiContext, card: ScenarioCard, parent: QWidget | None = None
    ) -> None:
        super().__init__("", _EDGE, parent)
        self._ui = ui
        self._shown: tuple[ScenarioCard, str] | None = None
        self._portrait = PortraitPicture(Size.PORTRAIT_CARD, Framing.CARD, Corners.TOP)
        self._title = Label("", Role.STRONG)
        self._summary = Label("", Role.SOFT_SMALL)
        self._note = Label("", Role.SOFT_SMALL)
        words = QVBoxLayout()
        words.setContentsMargins(Space.L, Space.S, Space.L, Space.L)
        words.setSpacing(Space.XS)
        words.addWidget(self._title)
        words.addWidget(self._summary)
        words.addStretch(1)
        words.addSpacing(Space.XS)
        words.addWidget(self._note)
        self.column.setSpacing(0)
        self.column.addWidget(self._portrait)
        self.column.addLayout(words, 1)
        self.clicked.connect(self._on_clicked)
        self.show_card(card)

    def show_card(self, card: ScenarioCard) -> None:
        """Show a scenario in the language in force."""
        language = self._ui.texts.language
        if (card, language) == self._shown:
            return
        self._shown = (card, language)
        title, summary = card.title.in_(language), card.summary.in_(language)
        self._portrait.show_persona(card.look, card.persona.in_(language))
        self._title.setText(title)
        self._summary.setText(summary)
        self._note.setText(self._facts(card))
        self.set_name(f"{title}. {summary} {self._note.text()}")

    def _facts(self, card: ScenarioCard) -> str:
        ui = self._ui
        facts = [minutes_words(card.minutes, ui), tone_name(card.tone, ui)]
        if card.times_held:
            facts.append(ui.tn("Held once", "Held {count} times", card.times_held))
        else:
            facts.append(level_name(card.level, ui))
        return " · ".join(facts)

    def _on_clicked(self) -> None:
        if self._shown is not None:
            self.chosen.emit(self._shown[0].scenario_id)
