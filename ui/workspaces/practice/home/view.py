"""The first page of practice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.progress import NextStep
from ui.design.components.banner import Banner, Gravity
from ui.design.components.card_grid import CardGrid
from ui.design.components.chip import ChipRow
from ui.design.components.empty_state import EmptyState
from ui.design.components.label import Label, Role
from ui.design.components.option import Option
from ui.design.components.scroll_page import ScrollPage
from ui.design.components.section_header import PageHeader
from ui.design.components.skeleton import Skeleton
from ui.design.icons import Icon
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.kit.metered_sheet import MeteredSheet
from ui.kit.problems import Problem
from ui.workspaces.practice.home.hero_card import HeroCard
from ui.workspaces.practice.home.models_notice import ModelsNotice
from ui.workspaces.practice.home.proposed import focus_of
from ui.workspaces.practice.home.scenario_tile import ScenarioTile
from ui.workspaces.practice.home.state import (
    CardFilter,
    HomeState,
    Loading,
    PartOfDay,
    Ready,
    fits,
)
from ui.workspaces.practice.home.view_model import HomeViewModel


class HomeView(ScrollPage):
    """Greeting, the next thing to do, and every scenario.

    Signals:
        scenario_wanted: prepare this scenario.
        resume_wanted: go on with this session.
        history_wanted: show the history.
        focus_wanted: a session of one question; carries its ``Focus``.
        plan_wanted: show all that could be next.
    """

    scenario_wanted = Signal(str)
    resume_wanted = Signal(object)
    history_wanted = Signal()
    focus_wanted = Signal(object)
    plan_wanted = Signal()

    def __init__(
        self, ui: UiContext, model: HomeViewModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._model = model
        self._header = PageHeader()
        self._banner = Banner(Gravity.ERROR)
        self._models = ModelsNotice(ui)
        self._skeleton = Skeleton(lines=6)
        self._body = QWidget()
        self._hero = HeroCard(ui)
        self._title = Label("", Role.HEADING, wrap=False)
        self._filters = ChipRow()
        self._grid_box = QWidget()
        self._grid = CardGrid(self._grid_box)
        self._nothing = EmptyState(Icon.FILTER)
        self._tiles: dict[str, ScenarioTile] = {}
        self._was_ready = False
        self._arrange()
        self._connect()
        ui.say(self._say)

    def _arrange(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(Space.XL)
        heading.addWidget(self._title)
        heading.addWidget(self._filters, 1)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(Space.L)
        body.addWidget(self._hero)
        body.addSpacing(Space.M)
        body.addLayout(heading)
        body.addWidget(self._grid_box)
        body.addWidget(self._nothing)
        for part in (
            self._header,
            self._banner,
            self._models,
            self._skeleton,
            self._body,
        ):
            self.column.addWidget(part)
        self.column.insertSpacing(1, Space.S)

    def _connect(self) -> None:
        self._hero.begin_wanted.connect(self.scenario_wanted)
        self._hero.resume_wanted.connect(self.resume_wanted)
        self._hero.close_wanted.connect(self._model.close_session)
        self._hero.history_wanted.connect(self.history_wanted)
        self._hero.plan_wanted.connect(self.plan_wanted)
        self._hero.step_wanted.connect(self._on_step)
        self._filters.chosen.connect(self._on_filter)
        self._nothing.acted.connect(self._on_all)
        self._banner.acted.connect(self._model.refresh)
        self._banner.dismissed.connect(self._on_dismissed)
        self._models.pause_wanted.connect(self._model.pause_models)
        self._models.resume_wanted.connect(self._on_fetch)
        self._models.dismissed.connect(self._model.models_read)
        self._model.permission_wanted.connect(self._on_metered)
        self._model.state_changed.connect(self._on_state_changed)

    def focus_first(self) -> None:
        """Put the keyboard on the next thing to do."""
        self.verticalScrollBar().setValue(0)
        self._hero.focus_first()

    def show_state(self, state: HomeState) -> None:
        """Show ``state``."""
        content = state.content
        self._skeleton.setVisible(isinstance(content, Loading))
        self._body.setVisible(isinstance(content, Ready))
        self._header.setVisible(isinstance(content, Ready))
        self._show_problem(state)
        self._models.show_arrivals(state.arrivals, state.read)
        if isinstance(content, Ready):
            self._show_ready(content, state.chosen)
            if not self._was_ready:
                self._was_ready = True
                self.focus_first()

    def _show_problem(self, state: HomeState) -> None:
        ui = self._ui
        lasting = state.content if isinstance(state.content, Problem) else None
        problem = lasting or state.problem
        self._banner.setVisible(problem is not None)
        if problem is not None:
            what, remedy = problem.in_words(ui.texts)
            self._banner.set_words(
                what,
                remedy,
                ui.t("Try again") if lasting else "",
                "" if lasting else ui.t("Close"),
            )

    def _show_ready(self, content: Ready, chosen: CardFilter) -> None:
        self._header.set_words(self._greeting(content), self._standing(content))
        self._hero.show_hero(content.hero)
        self._filters.show_options(self._filter_options(), chosen.value)
        if list(self._tiles) != [card.scenario_id for card in content.cards]:
            self._rebuild(content)
        for card in content.cards:
            tile = self._tiles[card.scenario_id]
            tile.show_card(card)
            tile.setVisible(fits(card, chosen))
        empty = not any(fits(card, chosen) for card in content.cards)
        self._nothing.setVisible(empty)
        self._grid.invalidate()

    def _rebuild(self, content: Ready) -> None:
        while self._grid.count():
            self._grid.takeAt(0)
        for tile in self._tiles.values():
            tile.deleteLater()
        self._tiles = {
            card.scenario_id: ScenarioTile(self._ui, card) for card in content.cards
        }
        for tile in self._tiles.values():
            self._grid.addWidget(tile)
            tile.chosen.connect(self.scenario_wanted)

    def _greeting(self, content: Ready) -> str:
        ui, name = self._ui, content.name
        match content.part_of_day:
            case PartOfDay.MORNING:
                return ui.t("Good morning, {name}", name=name)
            case PartOfDay.AFTERNOON:
                return ui.t("Good afternoon, {name}", name=name)
            case PartOfDay.EVENING:
                return ui.t("Good evening, {name}", name=name)

    def _standing(self, content: Ready) -> str:
        ui = self._ui
        if content.is_new:
            return ui.t(
                "Choose a conversation to rehearse. What you write stays on this "
                "device."
            )
        if not content.this_week:
            return ui.t("No session yet this week. One is enough to begin again.")
        return ui.tn(
            "{count} session this week.",
            "{count} sessions this week.",
            content.this_week,
        )

    def _filter_options(self) -> tuple[Option, ...]:
        ui = self._ui
        return (
            Option(CardFilter.ALL, ui.t("All")),
            Option(CardFilter.INTERVIEWS, ui.t("Interviews")),
            Option(CardFilter.CONVERSATIONS, ui.t("Conversations")),
            Option(CardFilter.JUNIOR, ui.t("Junior")),
            Option(CardFilter.SHORT, ui.t("Under 15 min")),
        )

    def _say(self) -> None:
        ui = self._ui
        self.setAccessibleName(ui.t("Practice"))
        self._skeleton.set_words(ui.t("Loading your practice"))
        self._title.setText(ui.t("Scenarios"))
        self._filters.setAccessibleName(ui.t("Filter the scenarios"))
        self._nothing.set_words(
            ui.t("Nothing fits this filter"),
            ui.t("Every scenario is still there."),
            ui.t("Show all"),
        )
        self.show_state(self._model.state)

    def _on_state_changed(self) -> None:
        self.show_state(self._model.state)

    def _on_filter(self, value: str) -> None:
        self._model.choose(CardFilter(value))

    def _on_fetch(self) -> None:
        self._model.fetch_models()

    def _on_metered(self, missing: int) -> None:
        sheet = MeteredSheet(self._ui, self, missing)
        sheet.accepted.connect(lambda: self._model.fetch_models(allow_metered=True))
        sheet.open()

    def _on_step(self, step: NextStep) -> None:
        self.focus_wanted.emit(focus_of(step))

    def _on_all(self) -> None:
        self._model.choose(CardFilter.ALL)

    def _on_dismissed(self) -> None:
        self._model.tell(None)
