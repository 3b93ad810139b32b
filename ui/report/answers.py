"""The answers of a report, one card each, one under the other."""

from collections.abc import Collection, Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.reports import Report
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.report.answer_card import AnswerCard
from ui.report.later import Piece
from ui.report.replay_desk import ReplayDesk


class Answers(QWidget):
    """Keeps the cards that stay the same when a report is made again.

    Signals: those of ``AnswerCard``.
    """

    corrected = Signal(int, str)
    place_wanted = Signal(object)
    quote_wanted = Signal(object)
    retry_wanted = Signal(int)
    marked = Signal(int, bool)

    def __init__(self, ui: UiContext, desk: ReplayDesk | None = None) -> None:
        super().__init__()
        self._ui, self._desk = ui, desk
        self._favourites: Collection[int] | None = None
        self.cards: list[AnswerCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.L)

    def pieces(self, report: Report) -> Iterator[Piece]:
        """Give what is to be made to show ``report``, in small pieces.

        They are to be done in their order.
        """
        self.drop(len(report.answers))
        there = len(self.cards)
        for place in range(len(report.answers)):
            if place >= there:
                yield self._make
            yield partial(self._show, report, place)

    def drop(self, kept: int = 0) -> None:
        """Remove the cards after the first ``kept``."""
        for card in self.cards[kept:]:
            card.hide()
            card.deleteLater()
        del self.cards[kept:]

    def show_stars(self, favourites: Collection[int]) -> None:
        """Show which answers are favourites, by their first turns."""
        self._favourites = favourites
        for card in self.cards:
            card.show_star(favourites)

    def card_with(self, turn: int) -> AnswerCard | None:
        """Return the card that shows a turn."""
        return next((card for card in self.cards if turn in card.turns), None)

    def _show(self, report: Report, place: int) -> None:
        card = self.cards[place]
        card.show_answer(report, place)
        if self._favourites is not None:
            card.show_star(self._favourites)

    def _make(self) -> None:
        card = AnswerCard(self._ui, self._desk)
        card.corrected.connect(self.corrected)
        card.place_wanted.connect(self.place_wanted)
        card.quote_wanted.connect(self.quote_wanted)
        card.retry_wanted.connect(self.retry_wanted)
        card.marked.connect(self.marked)
        self.cards.append(card)
        self._column.addWidget(card)
        card.show()
