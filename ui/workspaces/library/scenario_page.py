"""One scenario: the situation, the goal, who one meets, what it trains."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.favourites import FavouriteKind
from engine.content.library import ContentLibrary
from engine.content.scenario import InterviewScenario
from ui.design.components.button import Button, Kind
from ui.design.components.card import Card
from ui.design.components.columns import Columns
from ui.design.components.label import Label, Role
from ui.design.components.list_row import OpenRow
from ui.design.components.row_card import RowCard
from ui.design.components.section_header import PageHeader, SectionHeader
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.stage.framing import Framing
from ui.stage.portrait_picture import Corners, PortraitPicture
from ui.workspaces.library.competency_row import CompetencyRow
from ui.workspaces.library.detail_page import DetailPage, told
from ui.workspaces.library.state import Scenario
from ui.workspaces.library.words import person_role, scenario_setting

_FACE = 44


class ScenarioPage(DetailPage):
    """Everything the briefing will say, and what one learns by it.

    Signals:
        practise_wanted: carries the scenario's identifier.
        person_chosen: show this persona; carries its identifier.
    """

    practise_wanted = Signal(str)
    person_chosen = Signal(str)

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui)
        self._ui = ui

    def show_scenario(self, scenario: Scenario, library: ContentLibrary) -> None:
        """Show a scenario in the language in force."""
        self._show_body(self._parts(scenario, library))

    def _parts(self, scenario: Scenario, library: ContentLibrary) -> Iterator[QWidget]:
        t, language = self._ui.t, self._ui.texts.language
        header = PageHeader()
        header.set_words(
            scenario.title.in_(language),
            scenario.summary.in_(language),
            scenario_setting(scenario, self._ui),
        )
        practise = Button(t("Practise"), Kind.PRIMARY)
        practise.set_shortcut("Ctrl+Return")
        practise.clicked.connect(lambda: self.practise_wanted.emit(scenario.id))
        title = scenario.title.in_(language)
        star = self._star(FavouriteKind.SCENARIO, scenario.id, title)
        header.trailing.addWidget(star)
        header.trailing.addWidget(practise)
        yield header
        sides = QWidget()
        columns = Columns(sides, 0.6, Size.CARD_MIN_WIDTH, Space.L)
        columns.addWidget(self._story(scenario))
        columns.addWidget(self._people(scenario, library))
        yield sides
        yield SectionHeader(
            t("What it trains"),
            t("Each competency is judged on five levels, from what was said."),
        )
        yield RowCard(
            [
                CompetencyRow(self._ui, library.competencies[name])
                for name in scenario.competencies
            ]
        )

    def _story(self, scenario: Scenario) -> QWidget:
        t, language = self._ui.t, self._ui.texts.language
        card = Card()
        card.column.setSpacing(Space.L)
        card.column.addWidget(
            told(t("The situation"), scenario.situation.in_(language))
        )
        card.column.addWidget(told(t("Your role"), scenario.your_role.in_(language)))
        card.column.addWidget(told(t("Your goal"), scenario.goal.in_(language)))
        if isinstance(scenario, InterviewScenario):
            themes = ", ".join(theme.title.in_(language) for theme in scenario.themes)
            card.column.addWidget(told(t("Subjects"), themes, Role.BODY))
        card.column.addStretch(1)
        return card

    def _people(self, scenario: Scenario, library: ContentLibrary) -> QWidget:
        heading = Label(self._ui.t("Who you can meet"), Role.STRONG_SMALL)
        heading.setContentsMargins(Space.M, Space.L, Space.M, 0)
        card = RowCard([self._person(name, library) for name in scenario.personas])
        card.column.insertWidget(0, heading)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        return box

    def _person(self, persona_id: str, library: ContentLibrary) -> OpenRow:
        persona = library.personas[persona_id]
        name = persona.name.in_(self._ui.texts.language)
        row = OpenRow(name, person_role(persona, self._ui))
        face = PortraitPicture(_FACE, Framing.HEAD, Corners.ROUND)
        face.show_persona(persona.look, name)
        row.leading.addWidget(face)
        row.clicked.connect(lambda: self.person_chosen.emit(persona_id))
        return row
