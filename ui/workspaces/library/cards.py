"""Scenarios and personas as cards to press."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from engine.content.library import ContentLibrary
from engine.content.persona import Persona
from ui.design.components.card import ActionCard
from ui.design.components.label import Label, Role
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.stage.framing import Framing
from ui.stage.portrait_picture import Corners, PortraitPicture
from ui.workspaces.library.state import Scenario
from ui.workspaces.library.words import (
    person_role,
    scenario_facts,
    tone_words,
    trained_words,
)

_FACE = 52
_EDGE = 1
"""The card's own hairline."""


class ScenarioCard(ActionCard):
    """Who one meets, what it is about, and what it trains.

    Signals:
        chosen: show this scenario; carries its identifier.
    """

    chosen = Signal(str)

    def __init__(
        self, ui: UiContext, scenario: Scenario, library: ContentLibrary
    ) -> None:
        super().__init__("", Space.L)
        language = ui.texts.language
        persona = library.personas[scenario.personas[0]]
        title = scenario.title.in_(language)
        summary = scenario.summary.in_(language)
        facts = scenario_facts(scenario, ui)
        trains = ui.t(
            "Trains: {competencies}", competencies=trained_words(scenario, library, ui)
        )
        face = PortraitPicture(_FACE, Framing.HEAD, Corners.ROUND)
        face.show_persona(persona.look, persona.name.in_(language))
        words = QVBoxLayout()
        words.setSpacing(2 * _EDGE)
        words.addStretch(1)
        line = QHBoxLayout()
        line.addWidget(Label(title, Role.STRONG), 1)
        line.addSpacing(Space.XXL)  # the star of the card lies there
        words.addLayout(line)
        words.addWidget(Label(facts, Role.SOFT_SMALL))
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(Space.M)
        head.addWidget(face, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self.column.addLayout(head)
        self.column.addWidget(Label(summary, Role.BODY))
        self.column.addStretch(1)
        self.column.addWidget(Label(trains, Role.SOFT_SMALL))
        self.set_name(f"{title}. {facts}. {summary} {trains}")
        self.clicked.connect(lambda: self.chosen.emit(scenario.id))


class PersonCard(ActionCard):
    """A portrait, a name, and what they are.

    Signals:
        chosen: show this persona; carries its identifier.
    """

    chosen = Signal(str)

    def __init__(self, ui: UiContext, persona: Persona) -> None:
        super().__init__("", _EDGE)
        language = ui.texts.language
        name = persona.name.in_(language)
        role, tone = person_role(persona, ui), tone_words(persona, ui)
        portrait = PortraitPicture(Size.PORTRAIT_CARD, Framing.CARD, Corners.TOP)
        portrait.show_persona(persona.look, name)
        words = QVBoxLayout()
        words.setContentsMargins(Space.L, Space.S, Space.L, Space.L)
        words.setSpacing(Space.XS)
        words.addWidget(Label(name, Role.STRONG))
        words.addWidget(Label(role, Role.SOFT_SMALL))
        words.addStretch(1)
        words.addWidget(Label(tone, Role.SOFT_SMALL))
        self.column.setSpacing(0)
        self.column.addWidget(portrait)
        self.column.addLayout(words, 1)
        self.set_name(f"{name}. {role}. {tone}")
        self.clicked.connect(lambda: self.chosen.emit(persona.id))
