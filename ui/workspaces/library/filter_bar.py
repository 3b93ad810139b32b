"""What narrows the scenarios of the library."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.library.find_scenarios import ScenarioFilter
from app.text.scenario_names import level_name, trade_name
from engine.content.library import ContentLibrary
from engine.content.question import Level
from ui.design.components.chip import Chip, ChipRow
from ui.design.components.flow_layout import FlowLayout
from ui.design.components.option import Option
from ui.design.components.search_field import SearchField
from ui.design.components.select import Select
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext

_ALL = ""
_LENGTHS = (10, 15, 20)


class FilterBar(QWidget):
    """Words, chips and choices, in lines that wrap.

    Signals:
        family_chosen, trade_chosen, level_chosen, length_chosen, competency_chosen:
            carry a value; empty means all.
        searched: carries words to find.
        favourites_toggled: carries whether favourites alone are shown.
    """

    family_chosen = Signal(str)
    trade_chosen = Signal(str)
    level_chosen = Signal(str)
    length_chosen = Signal(str)
    competency_chosen = Signal(str)
    searched = Signal(str)
    favourites_toggled = Signal(bool)

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._search = SearchField()
        self._search.setMaximumWidth(Size.SHEET)
        self._families = ChipRow()
        self._favourites = Chip()
        self._favourites.setAutoExclusive(False)
        self._trades, self._levels = Select(), Select()
        self._lengths, self._competencies = Select(), Select()
        choices = QWidget()
        flow = FlowLayout(choices, across=Space.S, down=Space.S)
        for part in (
            self._families,
            self._trades,
            self._levels,
            self._lengths,
            self._competencies,
        ):
            flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        first = QHBoxLayout()
        first.setSpacing(Space.M)
        first.addWidget(self._search, 1)
        first.addWidget(self._favourites)
        first.addStretch(0)
        column.addLayout(first)
        column.addWidget(choices)
        self._search.searched.connect(self.searched)
        self._families.chosen.connect(self.family_chosen)
        self._favourites.clicked.connect(self.favourites_toggled)
        self._trades.chosen.connect(self.trade_chosen)
        self._levels.chosen.connect(self.level_chosen)
        self._lengths.chosen.connect(self.length_chosen)
        self._competencies.chosen.connect(self.competency_chosen)

    def show_filters(
        self, filters: ScenarioFilter, library: ContentLibrary, *, favourites: bool
    ) -> None:
        """Show what narrows the scenarios now, and what could."""
        t = self._ui.t
        self._favourites.setText(t("Favourites"))
        self._favourites.setChecked(favourites)
        self._search.set_words(t("Search the scenarios"))
        if not filters.text:
            self._search.clear()
        self._families.setAccessibleName(t("Kind of scenario"))
        self._families.show_options(
            [
                Option(_ALL, t("All")),
                Option("interview", t("Interviews")),
                Option("conversation", t("Conversations")),
            ],
            filters.family or _ALL,
        )
        self._show_trades(filters, library)
        self._show_levels(filters)
        self._show_lengths(filters)
        self._show_competencies(filters, library)

    def take_focus(self) -> None:
        """Bring the keyboard to the search."""
        self._search.setFocus()

    def _show_trades(self, filters: ScenarioFilter, library: ContentLibrary) -> None:
        texts = self._ui.texts
        trades = {
            trade
            for scenario in library.scenarios.values()
            for trade in scenario.trades
        }
        named = sorted((trade_name(trade, texts), trade) for trade in trades - {"any"})
        rest = [("any", trade_name("any", texts))] if "any" in trades else []
        self._trades.setAccessibleName(texts.t("Trade"))
        self._show(
            self._trades,
            texts.t("All trades"),
            [*((trade, name) for name, trade in named), *rest],
            filters.trade,
        )

    def _show_levels(self, filters: ScenarioFilter) -> None:
        texts = self._ui.texts
        self._levels.setAccessibleName(texts.t("Level of experience"))
        levels = [(level.value, level_name(level, texts)) for level in Level]
        self._show(self._levels, texts.t("Any experience"), levels, filters.level)

    def _show_lengths(self, filters: ScenarioFilter) -> None:
        t = self._ui.t
        self._lengths.setAccessibleName(t("Length"))
        lengths = [
            (str(minutes), t("Under {minutes} min", minutes=minutes))
            for minutes in _LENGTHS
        ]
        chosen = filters.under_minutes
        self._show(
            self._lengths,
            t("Any length"),
            lengths,
            None if chosen is None else str(chosen),
        )

    def _show_competencies(
        self, filters: ScenarioFilter, library: ContentLibrary
    ) -> None:
        language = self._ui.texts.language
        named = sorted(
            (each.name.in_(language), each.id) for each in library.competencies.values()
        )
        self._competencies.setAccessibleName(self._ui.t("Competency"))
        self._show(
            self._competencies,
            self._ui.t("All competencies"),
            [(value, name) for name, value in named],
            filters.competency,
        )

    def _show(
        self,
        select: Select,
        all_words: str,
        options: Iterable[tuple[str, str]],
        chosen: str | None,
    ) -> None:
        select.show_options(
            [Option(_ALL, all_words), *(Option(*each) for each in options)],
            chosen or _ALL,
        )
