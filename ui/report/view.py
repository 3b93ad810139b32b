"""The report of a session, from the three things down to what it cannot know."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.reports import Report
from ui.design.components.button import IconButton
from ui.design.components.scroll_page import ScrollPage
from ui.design.components.section_header import SectionHeader
from ui.design.focus_ring import OWN_FOCUS
from ui.design.icons import Icon
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.report.answer_card import AnswerCard
from ui.report.ending import EndingCard
from ui.report.header import ReportHeader
from ui.report.later import Later, Piece
from ui.report.limits import LimitsCard
from ui.report.tab_order import tab_in_reading_order
from ui.report.things import ThreeThings
from ui.report.transcript import TranscriptCard

_AT_ONCE = 2
"""Answers made before the page is first shown; the others follow one by one."""


class ReportView(QWidget):
    """Shows one report at a time.

    N and P (or Ctrl+Down and Ctrl+Up) go from answer to answer, arrows and pages
    scroll, Escape goes back. A report of the session already shown, made again after a correction, keeps the place.

    Signals:
        pdf_wanted, json_wanted: the report as a file.
        practise_wanted: the same scenario again; carries its identifier.
        correction_wanted: other words for one turn; carries its index and the words.
        back_wanted: to where the person came from.
    """

    pdf_wanted = Signal()
    json_wanted = Signal()
    practise_wanted = Signal(str)
    correction_wanted = Signal(int, str)
    back_wanted = Signal()

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._report: Report | None = None
        self._cards: list[AnswerCard] = []
        self._later = Later(self)
        self._page = ScrollPage()
        self._header = ReportHeader(ui)
        self._things = ThreeThings(ui)
        self._ending = EndingCard(ui)
        self._section = SectionHeader()
        self._previous = IconButton(Icon.UP)
        self._next = IconButton(Icon.DOWN)
        self._answers = QVBoxLayout()
        self._answers.setSpacing(Space.L)
        self._transcript = TranscriptCard(ui)
        self._limits = LimitsCard(ui)
        self._arrange()
        self._connect()
        # The page itself takes the keyboard, so that arrows scroll it as one reads.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty(OWN_FOCUS, True)
        ui.say(self._say)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._page)
        self._section.trailing.addWidget(self._previous)
        self._section.trailing.addWidget(self._next)
        for part in (self._header, self._things, self._ending, self._section):
            self._page.column.addWidget(part)
        self._page.column.addLayout(self._answers)
        for card in (self._transcript, self._limits):
            self._page.column.addWidget(card)

    def _connect(self) -> None:
        self._header.back_wanted.connect(self.back_wanted)
        self._header.pdf_wanted.connect(self.pdf_wanted)
        self._header.json_wanted.connect(self.json_wanted)
        self._header.again_wanted.connect(self._on_again)
        self._things.place_wanted.connect(self._on_place_wanted)
        self._previous.clicked.connect(self.show_previous)
        self._next.clicked.connect(self.show_next)
        self._previous.set_shortcut("Ctrl+Up")
        self._next.set_shortcut("Ctrl+Down")
        for keys, go in (("N", self.show_next), ("P", self.show_previous)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(go)

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
        again = self._report and self._report.session.id == report.session.id
        self._report = report
        self._header.show_report(report)
        self._things.show_report(report)
        self._ending.show_report(report)
        self._section.setVisible(bool(report.answers))
        if not again:
            self._drop_cards(0)
            self._page.verticalScrollBar().setValue(0)
        self._show_answers()

    def show_next(self) -> None:
        """Go to the answer after the one at the top of the page."""
        self._later.finish()
        top = self.scrolled + Space.XL
        after = [card for card in self._cards if self._place(card) > top]
        if after:
            self._go_to(after[0])

    def show_previous(self) -> None:
        """Go to the answer before the one at the top of the page."""
        self._later.finish()
        top = self.scrolled - Space.XS
        before = [card for card in self._cards if self._place(card) < top]
        if before:
            self._go_to(before[-1])

    def take_focus(self) -> None:
        """Bring the keyboard to the page, at its top."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        self._section.set_words(self._ui.t("Answer by answer"))
        self._previous.set_words(self._ui.t("Previous answer"))
        self._next.set_words(self._ui.t("Next answer"))
        if self._report is not None:
            self.show_report(self._report)

    def _show_answers(self) -> None:
        report = self._report
        if report is None:
            return
        self._drop_cards(len(report.answers))
        pieces: list[Piece] = [
            *(
                partial(self._show_answer, place)
                for place in range(len(report.answers))
            ),
            partial(self._transcript.show_report, report),
            partial(self._limits.show_report, report),
            self._order_tabs,
        ]
        self._later.start(pieces, _AT_ONCE)

    def _order_tabs(self) -> None:
        page = self._page.widget()
        if page is not None:
            tab_in_reading_order(page)

    def _show_answer(self, place: int) -> None:
        if self._report is None:
            return
        if place == len(self._cards):
            card = AnswerCard(self._ui)
            card.corrected.connect(self.correction_wanted)
            card.place_wanted.connect(self._page.scroll_to)
            self._cards.append(card)
            self._answers.addWidget(card)
        self._cards[place].show_answer(self._report, place)

    def _drop_cards(self, kept: int) -> None:
        for card in self._cards[kept:]:
            card.hide()
            card.deleteLater()
        del self._cards[kept:]

    def _place(self, card: QWidget) -> int:
        page = self._page.widget()
        return card.mapTo(page, QPoint(0, 0)).y() - Space.XL if page else 0

    def _go_to(self, card: AnswerCard) -> None:
        self._page.verticalScrollBar().setValue(self._place(card))
        card.take_focus()

    def _on_place_wanted(self, turn: int) -> None:
        self._later.finish()
        card = next((card for card in self._cards if turn in card.turns), None)
        if card is not None:
            self._go_to(card)
            card.show_place(turn)

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
