"""Delivery in facts: figures, then each answer; one sentence where nothing was heard."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.delivery import DeliveryFigure, DeliveryRecord
from app.domain.reports import Report
from app.domain.sessions import Speaker, TurnSource
from ui.design.components.card import Card
from ui.design.components.card_grid import CardGrid
from ui.design.components.label import Label, Role
from ui.design.components.section_header import SectionHeader
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.report.answer_charts import AnswerCharts
from ui.report.figure_cell import FigureCell
from ui.report.later import Piece
from ui.report.replay import NoReplay
from ui.report.replay_desk import ReplayDesk


class DeliverySection(QWidget):
    """A heading, a card of figures, and a card of charts."""

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
        self._no_replay = NoReplay(ui)
        self.charts = AnswerCharts(ui, desk)
        self._arrange()
        if desk is not None:
            desk.changed.connect(self._on_heard)

    def _arrange(self) -> None:
        self._card.column.setSpacing(Space.L)
        for part in (self._text, self._cells):
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
            for figure in report.delivery.figures:
                yield partial(self._add, figure)
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
