"""One competency: what can be said of it, its chart, and its figures as a table."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.progress import (
    BASELINE_SESSIONS,
    ChangeSeen,
    CompetencyTrend,
)
from app.progress.trend_of import TOLD_APART
from app.progress.wording import change_in_words, competency_name
from app.text.formats import day, decimal
from engine.content.library import ContentLibrary
from ui.design.components.button import Button, Kind
from ui.design.components.columns import Columns
from ui.design.components.disclosure import Disclosure
from ui.design.components.figures_table import FiguresTable
from ui.design.components.label import Label, Role, Tone
from ui.design.components.level_chart import LevelChart, LevelMark, OwnBaseline
from ui.design.icons import Icon
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.report.tab_order import tab_in_reading_order
from ui.workspaces.progress.words import (
    point_words,
    scenario_title,
    standing_words,
)

_TONES = {ChangeSeen.HIGHER: Tone.GOOD, ChangeSeen.LOWER: Tone.WATCH}
_SHARE = 0.34


class TrendRow(QWidget):
    """Words at the left, the chart at the right, figures beneath when asked for.

    Signals:
        session_wanted: open the report of this session; carries its UUID.
    """

    session_wanted = Signal(object)

    def __init__(
        self, ui: UiContext, trend: CompetencyTrend, library: ContentLibrary
    ) -> None:
        super().__init__()
        self._ui = ui
        self._trend = trend
        self._library = library
        self._name = competency_name(trend.competency, library, ui.texts)
        self._chart = self._made_chart()
        self._pointed = Label("", Role.SOFT_SMALL)
        self._table = Disclosure()
        self._table.set_words(
            ui.t("Show the figures"), ui.t("Hide the figures"), self._name
        )
        self._table.show_content(self._figures)
        self._table.opened.connect(self._on_opened)
        sides = QWidget()
        columns = Columns(sides, _SHARE, Size.CARD_MIN_WIDTH, Space.XL)
        columns.addWidget(self._words())
        columns.addWidget(self._chart)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.M, 0, Space.S)
        column.setSpacing(Space.XS)
        column.addWidget(sides)
        column.addWidget(self._table)
        self._on_pointed(-1)

    def _words(self) -> QWidget:
        trend, ui = self._trend, self._ui
        tone = _TONES.get(trend.seen, Tone.NONE)
        words = QWidget()
        box = QVBoxLayout(words)
        box.setContentsMargins(0, Space.XS, 0, 0)
        box.setSpacing(Space.XS)
        box.addWidget(Label(self._name, Role.STRONG))
        box.addWidget(Label(change_in_words(trend, ui.texts), Role.BODY, tone))
        box.addWidget(self._pointed)
        box.addStretch(1)
        return words

    def _made_chart(self) -> LevelChart:
        ui, points = self._ui, self._trend.points
        chart = LevelChart()
        ends = tuple(day(each.when, ui.texts) for each in (points[0], points[-1]))
        last = ends[1] if len(points) > 1 else ""
        chart.show_levels(
            [LevelMark(each.level, each.lowest, each.highest) for each in points],
            (ends[0], last),
            baseline_of(self._trend),
        )
        told = " ".join(
            (change_in_words(self._trend, ui.texts), standing_words(self._trend, ui))
        )
        chart.set_name(
            ui.t("{competency}, session by session", competency=self._name),
            ui.t(
                "{told} Left and Right go from session to session, Enter opens the "
                "report.",
                told=told.strip(),
            ),
        )
        chart.pointed.connect(self._on_pointed)
        chart.chosen.connect(self._on_chosen)
        return chart

    def _figures(self) -> Iterator[QWidget]:
        ui, t = self._ui, self._ui.t
        table = FiguresTable()
        table.show_figures(
            self._name,
            (
                t("Day"),
                t("Scenario"),
                t("Level"),
                t("Lowest and highest"),
                t("Answers"),
            ),
            [
                (
                    day(point.when, ui.texts),
                    scenario_title(point.scenario_id, self._library, ui),
                    decimal(point.level, ui.texts),
                    t("{low} to {high}", low=point.lowest, high=point.highest),
                    str(point.answers),
                )
                for point in self._trend.points
            ],
        )
        table.chosen.connect(self._on_chosen)
        copy = Button(t("Copy the figures"), Kind.QUIET, Icon.COPY)
        copy.setAccessibleDescription(self._name)
        copy.clicked.connect(table.copy)
        copy.clicked.connect(self._on_copied)
        yield table
        box = QWidget()
        line = QVBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)
        yield box

    def _on_opened(self) -> None:
        tab_in_reading_order(self)

    def _on_copied(self) -> None:
        self._ui.notices.tell(self._ui.t("The figures are in the clipboard."))

    def _on_pointed(self, index: int) -> None:
        standing = standing_words(self._trend, self._ui)
        self._pointed.setText(standing if index < 0 else self._point(index))

    def _point(self, index: int) -> str:
        return point_words(self._trend.points[index], self._library, self._ui)

    def _on_chosen(self, index: int) -> None:
        self.session_wanted.emit(self._trend.points[index].session_id)


def baseline_of(trend: CompetencyTrend) -> OwnBaseline | None:
    """Return what the chart compares the points with; None below three sessions."""
    if trend.baseline is None or trend.recent is None or trend.error is None:
        return None
    later = len(trend.points) - BASELINE_SESSIONS
    return OwnBaseline(
        trend.baseline, TOLD_APART * trend.error, trend.recent, min(3, later) or 1
    )
