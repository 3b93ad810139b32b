"""Delivery in facts: figures, then each answer; one sentence where nothing was heard."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.delivery import DeliveryFigure, DeliveryRecord
from app.domain.reports import Report
from app.domain.sessions import Speaker, TurnSource
from engine.delivery.records import FigureCode
from ui.design.components.card import Card
from ui.design.components.card_grid import CardGrid
from ui.design.components.disclosure import Disclosure
from ui.design.components.label import Label, Role
from ui.design.components.section_header import SectionHeader
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.report.answer_charts import AnswerCharts
from ui.report.figure_cell import FigureCell
from ui.report.later import Piece
from ui.report.replay import NoReplay
from ui.report.replay_desk import ReplayDesk

_FIRST = (
    FigureCode.WORDS_PER_MINUTE,
    FigureCode.PAUSES_PER_MINUTE,
    FigureCode.LONGEST_PAUSE,
    FigureCode.FILLERS_PER_MINUTE,
)
"""One row of what people ask for; the others wait until they are wanted."""


class DeliverySection(QWidget):
    """A heading, a card of figures, and a card of charts.

    A figure that deserves a remark is always in sight.
    """

    def __init__(self, ui: UiContext, desk: ReplayDesk | None) -> None:
        super().__init__()
        self._ui, self._desk = ui, desk
        self._shown: object = None
        self._spoken = False
        self._header = SectionHeader()
        self._silence = Label("", Role.SOFT)
        self._card = Card()
        self._text = Label("", Role.READING)
        self._text.make_selectable()
        self._text.hold_column()
        self._cells = QWidget()
        self._grid = CardGrid(self._cells, Size.CARD_MIN_WIDTH, Space.XL, fill=True)
        self._more = Disclosure()
        self._no_replay = NoReplay(ui)
        self.charts = AnswerCharts(ui, desk)
        self._arrange()
        if desk is not None:
            desk.changed.connect(self._on_heard)

    def _arrange(self) -> None:
        self._card.column.setSpacing(Space.L)
        for part in (self._text, self._cells, self._more):
            self._card.column.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        for part in (
            self._header,
            self._silence,
            self._no_replay,
            self._card,
            self.charts,
        ):
            column.addWidget(part)
        self._no_replay.hide()

    def pieces(self, report: Report) -> Iterator[Piece]:
        """Give what is to be made to show a report, in small pieces."""
        yield partial(self._show_words, report)
        shown = (report.delivery, self._ui.texts.language)
        if shown == self._shown:
            return
        self._shown = shown
        yield self._clear
        if report.delivery is not None:
            first = [each for each in report.delivery.figures if _comes_first(each)]
            for figure in first:
                yield partial(self._add, figure)
            rest = [each for each in report.delivery.figures if each not in first]
            yield partial(self._show_more, rest)
        yield partial(self.charts.show_report, report)

    def _show_words(self, report: Report) -> None:
        record = report.delivery
        self._spoken = any(
            turn.speaker is Speaker.CANDIDATE and turn.source is TurnSource.SPOKEN
            for turn in report.turns
        )
        self._header.set_words(self._ui.t("Delivery"))
        self._header.setVisible(record is not None)
        self._silence.setText(self._nothing())
        self._silence.setVisible(record is None)
        self._card.setVisible(record is not None)
        self.charts.setVisible(record is not None)
        if record is not None:
            self._show_record(record)
        self._on_heard()

    def _show_record(self, record: DeliveryRecord) -> None:
        self._text.setText(record.text)

    def _nothing(self) -> str:
        if self._spoken:
            return self._ui.t(
                "The sound of these answers was not measured, so nothing is said of pace "
                "or pauses."
            )
        return self._ui.t(
            "These answers were written, so there is no pace and no pause to tell of."
        )

    def _add(self, figure: DeliveryFigure) -> None:
        cell = FigureCell(self._ui, figure)
        self._grid.addWidget(cell)
        cell.show()

    def _show_more(self, figures: Sequence[DeliveryFigure]) -> None:
        t = self._ui.t
        self._more.set_words(t("Show the other figures"), t("Hide the other figures"))
        self._more.show_content(partial(self._rest, figures))
        self._more.setVisible(bool(figures))

    def _rest(self, figures: Sequence[DeliveryFigure]) -> list[QWidget]:
        cells = QWidget()
        grid = CardGrid(cells, Size.CARD_MIN_WIDTH, Space.XL, fill=True)
        for figure in figures:
            grid.addWidget(FigureCell(self._ui, figure))
        return [cells]

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _on_heard(self) -> None:
        """Say once that nothing can be heard, where something could have been."""
        missing = self._desk is not None and not self._desk.has_sound
        self._no_replay.setVisible(self._spoken and missing)


def _comes_first(figure: DeliveryFigure) -> bool:
    return figure.code in _FIRST or figure.remark is not None
