"""The report of a session, from the three things down to what it cannot know."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.reports import Quote, Report
from ui.design.components.button import IconButton
from ui.design.components.scroll_page import ScrollPage
from ui.design.components.section_header import SectionHeader
from ui.design.focus_ring import OWN_FOCUS
from ui.design.icons import Icon
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.report.anchor import Holder, top_of
from ui.report.answer_card import AnswerCard
from ui.report.answers import Answers
from ui.report.ask import AskCard
from ui.report.before_after import BeforeAfterCard
from ui.report.companion import ReportCompanion
from ui.report.delivery_section import DeliverySection
from ui.report.ending import EndingCard
from ui.report.exercise import ExerciseCard
from ui.report.header import ReportHeader
from ui.report.later import Later, Piece
from ui.report.limits import LimitsCard
from ui.report.reading_line import ReadingLine
from ui.report.replay_desk import ReplayDesk
from ui.report.self_rating import SelfRatingCard
from ui.report.tab_order import tab_in_reading_order
from ui.report.things import ThreeThings
from ui.report.transcript import TranscriptCard

_AT_ONCE = 2
"""Pieces made before the page is first shown, the first answer; the others follow."""


class ReportView(QWidget):
    """Shows one report at a time.

    N and P (or Ctrl+Down and Ctrl+Up) go from answer to answer, arrows and pages
    scroll, Escape goes back. A report of the session already shown, made again after a
    correction or by a model, keeps the place.

    Signals:
        pdf_wanted, json_wanted: the report as a file.
        practise_wanted: the same scenario again; carries its identifier.
        drill_wanted: an exercise; carries its identifier.
        retry_wanted: one question again; carries the session's UUID and a turn.
        correction_wanted: other words for one turn; carries its index and the words.
        back_wanted: to where the person came from.
    """

    pdf_wanted = Signal()
    json_wanted = Signal()
    practise_wanted = Signal(str)
    drill_wanted = Signal(str)
    retry_wanted = Signal(object, int)
    correction_wanted = Signal(int, str)
    back_wanted = Signal()

    def __init__(
        self,
        ui: UiContext,
        parent: QWidget | None = None,
        *,
        beside: ReportCompanion | None = None,
        desk: ReplayDesk | None = None,
    ) -> None:
        """Build the page.

        Args:
            ui: words and look.
            parent: owns this.
            beside: favourites, an earlier try, a model's reading, questions; None:
                the report stands alone.
            desk: what can be heard again; None: nothing.
        """
        super().__init__(parent)
        self._ui = ui
        self._beside = beside
        self._desk = desk
        self._report: Report | None = None
        self._looked_at: int | None = None  # place of the answer gone to last
        self._later, self._soon = Later(self), Later(self)
        self._page = ScrollPage()
        self._holder = Holder(self._page)
        self._header = ReportHeader(ui)
        self._things = ThreeThings(ui, desk)
        self._exercise = ExerciseCard(ui)
        self._rating = SelfRatingCard(ui)
        self._before_after = BeforeAfterCard(ui)
        self._ending = EndingCard(ui)
        self._section = SectionHeader()
        self._previous, self._next = IconButton(Icon.UP), IconButton(Icon.DOWN)
        self._answers = Answers(ui, desk)
        self._delivery = DeliverySection(ui, desk)
        self._transcript, self._ask = TranscriptCard(ui), AskCard(ui)
        self._limits = LimitsCard(ui)
        self._reading = ReadingLine(ui)
        self._arrange()
        self._connect()
        self._connect_beside()
        # The page itself takes the keyboard, so that arrows scroll it as one reads.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty(OWN_FOCUS, True)
        ui.say(self._say)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._page)
        layout.addWidget(self._reading)
        self._section.trailing.addWidget(self._previous)
        self._section.trailing.addWidget(self._next)
        for part in (
            self._header,
            self._exercise,
            self._things,
            self._rating,
            self._before_after,
            self._ending,
            self._section,
            self._answers,
            self._delivery,
            self._transcript,
            self._ask,
            self._limits,
        ):
            self._page.column.addWidget(part)
        self._ask.hide()

    def _connect(self) -> None:
        self._header.back_wanted.connect(self.back_wanted)
        self._header.pdf_wanted.connect(self.pdf_wanted)
        self._header.json_wanted.connect(self.json_wanted)
        self._header.again_wanted.connect(self._on_again)
        self._answers.corrected.connect(self.correction_wanted)
        self._answers.place_wanted.connect(self._page.scroll_to)
        self._answers.retry_wanted.connect(self._on_retry)
        self._things.retry_wanted.connect(self._on_retry)
        for part in (self._things, self._exercise):
            part.drill_wanted.connect(self.drill_wanted)
            part.quote_wanted.connect(self.show_quote)
        for place in (self._answers, self._before_after, self._ask):
            place.quote_wanted.connect(self.show_quote)
        self._previous.clicked.connect(self.show_previous)
        self._next.clicked.connect(self.show_next)
        self._previous.set_shortcut("Ctrl+Up")
        self._next.set_shortcut("Ctrl+Down")
        for keys, go in (("N", self.show_next), ("P", self.show_previous)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(go)

    def _connect_beside(self) -> None:
        beside = self._beside
        if beside is None:
            return
        beside.state_changed.connect(self._on_beside)
        self._answers.marked.connect(self._on_marked)
        self._ask.asked.connect(self._on_asked)
        self._ask.grown.connect(self._on_grown)
        self._reading.left.connect(beside.leave_it)

    @property
    def report(self) -> Report | None:
        """The report shown."""
        return self._report

    @property
    def is_busy(self) -> bool:
        """Whether parts of the report further down are still to come."""
        return self._later.waiting > 0

    @property
    def scrolled(self) -> int:
        """How far down the page stands, in pixels."""
        return self._page.verticalScrollBar().value()

    def show_report(self, report: Report) -> None:
        """Show a report; the answers further down appear one after the other."""
        again = self._report is not None and _id(self._report) == _id(report)
        self._report = report
        self._header.show_report(report)
        for part in (self._things, self._exercise, self._rating, self._ending):
            part.show_report(report)
        self._section.setVisible(bool(report.answers))
        if again:
            self._holder.hold(self._answers.cards)
        else:
            self._holder.let_go()
            self._looked_at = None
            self._answers.drop()
            self._page.verticalScrollBar().setValue(0)
        self._open_beside(report, again=again)
        self._show_rest(report)

    def show_quote(self, quote: Quote) -> None:
        """Go to words that were said, and emphasise them."""
        self._later.finish()
        card = self._answers.card_with(quote.turn)
        if card is not None:
            self._go_to(card)
            card.show_quote(quote)

    def show_next(self) -> None:
        """Go to the answer after the one at the top of the page."""
        self._later.finish()
        top = self.scrolled + Space.XL
        after = [card for card in self._answers.cards if self._place(card) > top]
        if after:
            self._go_to(after[0])

    def show_previous(self) -> None:
        """Go to the answer before the one at the top of the page."""
        self._later.finish()
        top = self.scrolled - Space.XS
        before = [card for card in self._answers.cards if self._place(card) < top]
        if before:
            self._go_to(before[-1])

    def take_focus(self) -> None:
        """Bring the keyboard to the page, at its top."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        self._section.set_words(self._ui.t("Answer by answer"))
        self._previous.set_words(self._ui.t("Previous answer"))
        self._next.set_words(self._ui.t("Next answer"))
        self._on_beside()
        if self._report is not None:
            self.show_report(self._report)

    def _open_beside(self, report: Report, *, again: bool) -> None:
        if self._beside is not None:
            self._beside.open(report)
        if self._desk is not None and not again:
            self._desk.open_session(_id(report))

    def _show_rest(self, report: Report) -> None:
        pieces: list[Piece] = [
            *self._answers.pieces(report),
            *self._delivery.pieces(report),
            lambda: self._transcript.show_report(report),
            lambda: self._limits.show_report(report),
            self._order_tabs,
            self._holder.let_go_soon,
        ]
        self._later.start(pieces, _AT_ONCE)

    def _order_tabs(self) -> None:
        page = self._page.widget()
        if page is not None:
            tab_in_reading_order(page)

    def _place(self, card: QWidget) -> int:
        return top_of(self._page, card) - Space.XL

    def _go_to(self, card: AnswerCard) -> None:
        self._holder.let_go()
        self._page.verticalScrollBar().setValue(self._place(card))
        card.take_focus()
        self._looked_at = self._answers.cards.index(card)

    def _on_beside(self) -> None:
        if self._beside is None:
            return
        state = self._beside.state
        self._answers.show_stars(state.favourites)
        self._before_after.show_comparison(state.comparison)
        self._reading.show_reading(state.reading)
        self._ask.show_state(state)

    def _on_marked(self, turn: int, marked: bool) -> None:
        if self._beside is not None:
            self._beside.mark(turn, marked=marked)

    def _on_asked(self, question: str) -> None:
        if self._beside is not None:
            self._beside.ask(question, self._looked_at)

    def _on_grown(self, block: QWidget) -> None:
        self._soon.start([lambda: self._page.scroll_to(block)])

    def _on_retry(self, turn: int) -> None:
        if self._report is not None:
            self.retry_wanted.emit(_id(self._report), turn)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._page.verticalScrollBar()
        leap = {
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_Space: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }.get(Qt.Key(event.key()))
        if leap is not None:
            bar.setValue(bar.value() + leap)
        elif event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _on_again(self) -> None:
        if self._report is not None:
            self.practise_wanted.emit(self._report.session.scenario)


def _id(report: Report) -> UUID:
    return report.session.id
