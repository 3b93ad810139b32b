"""Who the person will meet, and the choice when there are several."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.design.components.card import Card
from ui.design.components.chip import ChipRow
from ui.design.components.label import Label, Role, Tone
from ui.design.components.option import Option
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.stage.framing import Framing
from ui.stage.portrait_picture import Corners, PortraitPicture
from ui.workspaces.practice.briefing.state import Ready

_EDGE = 1
"""The card's own hairline."""


class MeetingCard(Card):
    """Portrait, name, role and two sentences.

    Signals:
        persona_chosen: meet this persona; carries its id.
    """

    persona_chosen = Signal(str)

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(_EDGE, parent)
        self._ui = ui
        self._portrait = PortraitPicture(Size.PORTRAIT_HERO, Framing.CARD, Corners.LEFT)
        self._overline = Label("", Role.STRONG_SMALL, Tone.ACCENT)
        self._name = Label("", Role.TITLE)
        self._role = Label("", Role.SOFT)
        self._summary = Label("", Role.BODY)
        self._others = ChipRow()
        words = QVBoxLayout()
        words.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        words.setSpacing(Space.XS)
        for label in (self._overline, self._name, self._role):
            words.addWidget(label)
        words.addSpacing(Space.XS)
        words.addWidget(self._summary)
        words.addStretch(1)
        words.addSpacing(Space.S)
        words.addWidget(self._others)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._portrait)
        row.addLayout(words, 1)
        self.column.addLayout(row)
        self._others.chosen.connect(self.persona_chosen)

    def show_content(self, content: Ready) -> None:
        """Show who was chosen, and who else there is."""
        ui, language = self._ui, self._ui.texts.language
        persona = content.persona
        name = persona.name.in_(language)
        self._portrait.show_persona(persona.look, name)
        self._overline.setText(ui.t("You will meet"))
        self._name.setText(name)
        role = persona.role.in_(language)
        self._role.setText(role[:1].upper() + role[1:])
        self._summary.setText(persona.summary.in_(language))
        self._others.setAccessibleName(ui.t("Choose who you will meet"))
        self._others.setVisible(len(content.brief.personas) > 1)
        self._others.show_options(
            [
                Option(each.persona_id, each.name.in_(language))
                for each in content.brief.personas
            ],
            persona.persona_id,
        )
