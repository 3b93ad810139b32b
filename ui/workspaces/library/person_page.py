"""One persona: who they are, what it is like to meet them, what one can practise."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.favourites import FavouriteKind
from app.text.formats import quoted
from engine.content.library import ContentLibrary
from engine.content.persona import Persona, PhraseKey
from ui.design.components.button import Button, Kind
from ui.design.components.card import Card
from ui.design.components.columns import Columns
from ui.design.components.label import Label, Role
from ui.design.components.list_row import OpenRow
from ui.design.components.row_card import RowCard
from ui.design.components.section_header import SectionHeader
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.stage.framing import Framing
from ui.stage.portrait_picture import Corners, PortraitPicture
from ui.workspaces.library.detail_page import DetailPage, told
from ui.workspaces.library.words import person_role, scenario_facts, ways_words

_SHARE_OF_PORTRAIT = 0.25
_LEAST = 160
"""Width under which the portrait stands above the words."""


class PersonPage(DetailPage):
    """A persona as one will meet them.

    Signals:
        practise_wanted: carries a scenario's identifier.
        scenario_chosen: show this scenario; carries its identifier.
    """

    practise_wanted = Signal(str)
    scenario_chosen = Signal(str)

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui)
        self._ui = ui

    def show_person(self, persona: Persona, library: ContentLibrary) -> None:
        """Show a persona in the language in force."""
        self._show_body(self._parts(persona, library))

    def _parts(self, persona: Persona, library: ContentLibrary) -> Iterator[QWidget]:
        language = self._ui.texts.language
        yield self._portrait_and_words(persona, library)
        yield SectionHeader(
            self._ui.t(
                "What you can practise with {name}", name=persona.name.in_(language)
            )
        )
        yield RowCard(self._scenarios(persona, library))

    def _portrait_and_words(self, persona: Persona, library: ContentLibrary) -> QWidget:
        language = self._ui.texts.language
        name = persona.name.in_(language)
        portrait = PortraitPicture(Size.PORTRAIT_HERO, Framing.CARD, Corners.SOFT)
        portrait.show_persona(persona.look, name)
        at_top = QWidget()
        left = QVBoxLayout(at_top)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(portrait)
        left.addStretch(1)
        words = QWidget()
        right = QVBoxLayout(words)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(Space.M)
        right.addWidget(Label(person_role(persona, self._ui), Role.SOFT_SMALL))
        heading = QHBoxLayout()
        heading.addWidget(Label(name, Role.DISPLAY), 1)
        star = self._star(FavouriteKind.PERSONA, persona.id, name)
        heading.addWidget(star, 0, Qt.AlignmentFlag.AlignTop)
        right.addLayout(heading)
        for part in self._told(persona, library):
            right.addWidget(part)
        right.addStretch(1)
        sides = QWidget()
        columns = Columns(sides, _SHARE_OF_PORTRAIT, _LEAST, Space.XL)
        columns.addWidget(at_top)
        columns.addWidget(words)
        card = Card()
        card.column.addWidget(sides)
        return card

    def _told(self, persona: Persona, library: ContentLibrary) -> Iterator[QWidget]:
        t, language = self._ui.t, self._ui.texts.language
        summary = Label(persona.summary.in_(language), Role.READING)
        summary.make_selectable()
        summary.hold_column()
        yield summary
        ways = ways_words(persona, self._ui)
        yield told(t("What they are like to meet"), ways, Role.BODY)
        greeting = _greeting(persona, library, self._ui)
        if greeting:
            words = quoted(greeting, self._ui.texts)
            yield told(t("How they greet you"), words)
        yield Label(
            t("{name} is an artificial intelligence.", name=persona.name.in_(language)),
            Role.SOFT_SMALL,
        )

    def _scenarios(self, persona: Persona, library: ContentLibrary) -> list[QWidget]:
        language = self._ui.texts.language
        rows: list[QWidget] = []
        held = [
            scenario
            for scenario in library.scenarios.values()
            if persona.id in scenario.personas
        ]
        for scenario in sorted(held, key=lambda each: each.minutes):
            row = OpenRow(
                scenario.title.in_(language),
                scenario_facts(scenario, self._ui),
            )
            practise = Button(self._ui.t("Practise"), Kind.SECONDARY)
            practise.setAccessibleDescription(scenario.title.in_(language))
            practise.clicked.connect(
                lambda _on=False, chosen=scenario.id: self.practise_wanted.emit(chosen)
            )
            row.clicked.connect(
                lambda _on=False, chosen=scenario.id: self.scenario_chosen.emit(chosen)
            )
            row.trailing.addWidget(practise, 0, Qt.AlignmentFlag.AlignVCenter)
            rows.append(row)
        return rows


def _greeting(persona: Persona, library: ContentLibrary, ui: UiContext) -> str:
    """Return the first words of a persona, with its name in them."""
    language = ui.texts.language
    own = [each.says for each in persona.phrases if each.key is PhraseKey.GREETING]
    shared = library.phrases.get(PhraseKey.GREETING)
    for says in (*own, *([shared] if shared else [])):
        alternatives = says.in_(language)
        if alternatives:
            return alternatives[0].format(name=persona.name.in_(language))
    return ""
