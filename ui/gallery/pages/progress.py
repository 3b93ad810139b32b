"""What progress is drawn with: levels over sessions, their key, a table, the dose."""

from PySide6.QtWidgets import QVBoxLayout

from ui.design.components.chart_key import ChartKey, ChartMark, KeyEntry
from ui.design.components.dose_marks import DoseMarks
from ui.design.components.figures_table import FiguresTable
from ui.design.components.level_chart import LevelChart, LevelMark, OwnBaseline
from ui.gallery.pages.base import Page
from ui.kit.context import UiContext

_LEVELS = (2.0, 2.5, 2.0, 3.0, 2.5, 3.5, 4.0, 3.5)
_RATINGS = (3, 2, 2, 2, 3, 3, 4, 4)
_HELD, _FIRST, _UNTIL = 12, 9, 38
_KEY = (
    (ChartMark.LEVEL, "session"),
    (ChartMark.RANGE, "level"),
    (ChartMark.BASELINE, "strength"),
    (ChartMark.CHANCE, "priority"),
    (ChartMark.NOW, "drill"),
    (ChartMark.RATING, "question"),
)


class ProgressPage(Page):
    """Charts of levels with and without a baseline, and the same as a table."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui, "Progress")
        self._charts(self.section("Levels over sessions"))
        self._table(self.section("The same as a table"))
        self._dose(self.section("Dose"))
        self.finish()

    def _charts(self, column: QVBoxLayout) -> None:
        key, trend, ratings, one = ChartKey(), LevelChart(), LevelChart(), LevelChart()
        marks = [LevelMark(level, level - 0.5, level + 0.5) for level in _LEVELS]
        trend.show_levels(marks, ("1", "8"), OwnBaseline(2.2, 0.8, 3.7, 3))
        rated = [
            LevelMark(level, rating=rating)
            for level, rating in zip(_LEVELS, _RATINGS, strict=True)
        ]
        ratings.show_levels(rated, ("1", "8"))
        one.show_levels(marks[:1], ("1", ""))

        def say() -> None:
            key.show_entries([KeyEntry(mark, self.words(each)) for mark, each in _KEY])

        self.say(say)
        column.addWidget(key)
        for chart in (trend, ratings, one):
            self.tell(chart.set_name, "level", "detail")
            column.addWidget(chart)

    def _table(self, column: QVBoxLayout) -> None:
        table = FiguresTable()

        def say() -> None:
            headings = [self.words(each) for each in ("level", "question", "session")]
            rows = [
                (str(place), self.words("question"), str(level))
                for place, level in enumerate(_LEVELS, start=1)
            ]
            table.show_figures(self.words("level"), headings, rows)

        self.say(say)
        column.addWidget(table)

    def _dose(self, column: QVBoxLayout) -> None:
        marks = DoseMarks()
        self.say(lambda: marks.show_dose(_HELD, _FIRST, _UNTIL, self.words("subtitle")))
        column.addWidget(marks)
