"""One question, what was said to it, and the judgement beside it."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.reports import Quote, Report
from ui.design.components.card import Card
from ui.design.components.columns import Columns
from ui.design.components.painting import smooth_painter
from ui.design.look import look
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.report.evidence import Place, places_of
from ui.report.judged_column import JudgedColumn
from ui.report.replay_desk import ReplayDesk
from ui.report.said_column import SaidColumn

_SHARE_OF_WORDS = 0.53
_EDGE = Space.XL
_GAP = 2 * Space.XL - Space.M
_DIVIDER = Space.XL
"""Distance of the hairline from the words."""


class AnswerCard(Card):
    """Words at the left, judgement at the right; each points at the other.

    Signals:
        corrected: other words for one turn; carries its index and the words.
        place_wanted: a widget inside asks to be brought into view.
        quote_wanted: words, here or elsewhere, are to be shown; carries the ``Quote``.
        retry_wanted: this question again; carries the answer's first turn.
        marked: a favourite, or no longer; carries the first turn and which.
    """

    corrected = Signal(int, str)
    place_wanted = Signal(object)
    quote_wanted = Signal(object)
    retry_wanted = Signal(int)
    marked = Signal(int, bool)

    def __init__(self, ui: UiContext, desk: ReplayDesk | None = None) -> None:
        super().__init__()
        # The judgements bring a margin of their own, for the colour under the pointer.
        self.column.setContentsMargins(_EDGE, _EDGE - Space.S, _EDGE - Space.M, _EDGE)
        self._places: dict[int, tuple[Place, ...]] = {}
        self._shown: tuple[object, ...] = ()
        self._ui = ui
        self._said = SaidColumn(ui, desk)
        self._judged = JudgedColumn(ui, desk)
        self._sides = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._sides.setSizePolicy(policy)
        self._columns = Columns(
            self._sides, _SHARE_OF_WORDS, Size.SHEET // 2 + 40, _GAP
        )
        self._columns.addWidget(self._said)
        self._columns.addWidget(self._judged)
        self.column.addWidget(self._sides)
        self._said.corrected.connect(self.corrected)
        self._said.mark_hovered.connect(self._on_mark_hovered)
        self._said.mark_chosen.connect(self._on_mark_chosen)
        self._judged.pointed.connect(self._on_judgement_pointed)
        self._judged.chosen.connect(self._on_judgement_chosen)
        self._judged.quote_wanted.connect(self.quote_wanted)
        self._said.retry_wanted.connect(self.retry_wanted)
        self._said.marked.connect(self.marked)

    @property
    def turns(self) -> tuple[int, ...]:
        """The turns it shows."""
        return self._said.turns

    def show_answer(self, report: Report, place: int) -> None:
        """Show the answer at ``place``; does nothing when it is shown already."""
        answer = report.answers[place]
        turns = [turn for turn in report.turns if turn.index in answer.turns]
        shown = (answer, turns, place, len(report.answers), self._ui.texts.language)
        if shown == self._shown:
            return
        self._shown = shown
        self._places = places_of(answer)
        self._said.show_answer(report, place, self._places)
        self._judged.show_answer(answer)
        self.setAccessibleName(answer.question)

    def take_focus(self) -> None:
        """Bring the keyboard to the words."""
        self._said.take_focus()

    def show_star(self, turns: Collection[int]) -> None:
        """Show whether the answer is among the favourites, by their first turns."""
        first = self.turns[:1]
        self._said.show_star(marked=bool(first) and first[0] in turns)

    def show_quote(self, quote: Quote) -> None:
        """Bring the keyboard to a quote, and emphasise its words."""
        said = self._said.show_found(quote.turn, quote.start, quote.end)
        self.place_wanted.emit(said)

    def _on_mark_hovered(self, turn: int, mark: int) -> None:
        here = self._places.get(turn, ())
        lit = here[mark].judgements if 0 <= mark < len(here) else ()
        self._judged.light(lit)

    def _on_mark_chosen(self, turn: int, mark: int) -> None:
        first = self._places[turn][mark].judgements[0]
        block = self._judged.take_focus(first)
        self.place_wanted.emit(block)

    def _on_judgement_pointed(self, index: int) -> None:
        self._said.point_at(self._proving(index))

    def _on_judgement_chosen(self, index: int) -> None:
        proving = self._proving(index)
        turn = next((turn for turn, marks in proving.items() if marks), None)
        if turn is not None:
            self.place_wanted.emit(self._said.take_focus(turn))
            self._said.point_at(proving)

    def _proving(self, index: int) -> dict[int, Sequence[int]]:
        return {
            turn: [i for i, place in enumerate(here) if index in place.judgements]
            for turn, here in self._places.items()
        }

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = smooth_painter(self)
        painter.setPen(QColor(look().colours.line))
        box = self._sides.geometry()
        widths = self._columns.split(box.width())
        if widths is None:
            y = box.y() + self._judged.y() - _GAP / 2
            box.adjust(0, 0, -Space.M, 0)
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        else:
            x = box.x() + widths[0] + _DIVIDER
            painter.drawLine(QPointF(x, 1), QPointF(x, self.height() - 1))
