"""How the person rated themselves, beside what their answers show."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.progress import RatingPoint
from app.progress.wording import LEAST_RATINGS, gap_in_words
from app.text.formats import day
from ui.design.components.card import Card
from ui.design.components.chart_key import ChartKey, ChartMark, KeyEntry
from ui.design.components.label import Label, Role
from ui.design.components.level_chart import LevelChart, LevelMark
from ui.kit.context import UiContext
from ui.workspaces.progress.overview.state import Ready
from ui.workspaces.progress.words import rating_words


class RatingsCard(Card):
    """The gap in words, and both over time.

    Signals:
        session_wanted: open the report of this session; carries its UUID.
    """

    session_wanted = Signal(object)

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ui = ui
        self._points: tuple[RatingPoint, ...] = ()
        self._gap = Label("", Role.READING)
        self._gap.make_selectable()
        self._gap.hold_column()
        self._key = ChartKey()
        self._chart = LevelChart()
        self._pointed = Label(" ", Role.SOFT_SMALL)
        for part in (self._gap, self._key, self._chart, self._pointed):
            self.column.addWidget(part)
        self._chart.pointed.connect(self._on_pointed)
        self._chart.chosen.connect(self._on_chosen)

    def show_ratings(self, content: Ready) -> None:
        """Show every rated session; hidden where there is none."""
        ui, t = self._ui, self._ui.t
        self._points = content.overview.ratings
        self.setVisible(bool(self._points))
        if not self._points:
            return
        gap = gap_in_words(self._points, ui.texts) or ui.tn(
            "{count} more rated session, and the two can be compared.",
            "{count} more rated sessions, and the two can be compared.",
            LEAST_RATINGS - len(self._points),
        )
        self._gap.setText(gap)
        self._key.show_entries(
            (
                KeyEntry(ChartMark.RATING, t("your own rating")),
                KeyEntry(ChartMark.LEVEL, t("the level your answers show")),
            )
        )
        first, last = self._points[0], self._points[-1]
        several = len(self._points) > 1
        self._chart.show_levels(
            [LevelMark(point.level, rating=point.rating) for point in self._points],
            (day(first.when, ui.texts), day(last.when, ui.texts) if several else ""),
        )
        self._chart.set_name(t("Your rating beside the level, session by session"), gap)
        self._pointed.setText(" ")

    def _on_pointed(self, index: int) -> None:
        told = rating_words(self._points[index], self._ui) if index >= 0 else " "
        self._pointed.setText(told)

    def _on_chosen(self, index: int) -> None:
        self.session_wanted.emit(self._points[index].session_id)
