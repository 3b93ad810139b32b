"""Questions about the report, and answers that lead to its words."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.design.components.button import Button, Kind
from ui.design.components.card import Card
from ui.design.components.flow_layout import FlowLayout
from ui.design.components.label import Label, Role, Tone
from ui.design.components.text_field import TextField
from ui.design.icons import Icon
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.report.beside import Beside, Exchange
from ui.report.quote_link import QuoteLink


class AskCard(Card):
    """A field, what could be asked, and what was said.

    Signals:
        asked: a question; carries its words.
        quote_wanted: words an answer rests on; carries the ``Quote``.
        grown: another answer is there; carries its widget.
    """

    asked = Signal(str)
    quote_wanted = Signal(object)
    grown = Signal(object)

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._shown: tuple[Exchange, ...] = ()
        self._offered: tuple[str, ...] = ()
        self._heading = Label("", Role.HEADING)
        self._reason = Label("", Role.SOFT)
        self._talk = QVBoxLayout()
        self._talk.setSpacing(Space.L)
        self._waiting = Label("", Role.SOFT)
        self._problem = Label("", Role.SOFT, Tone.WATCH)
        self._field = TextField()
        self._send = Button("", Kind.SECONDARY, Icon.SEND)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self._arrange()
        self._field.submitted.connect(self._on_send)
        self._field.edited.connect(self._on_edited)
        self._send.clicked.connect(self._on_send)

    def _arrange(self) -> None:
        self._field.beside.addWidget(self._send)
        self.column.addWidget(self._heading)
        self.column.addWidget(self._reason)
        self.column.addLayout(self._talk)
        for part in (self._waiting, self._problem):
            self.column.addWidget(part)
        self.column.addSpacing(Space.S)
        self.column.addWidget(self._field)
        self.column.addWidget(self._chips)
        self._send.setEnabled(False)

    def show_state(self, state: Beside) -> None:
        """Show what was asked and said; hidden where nothing can be asked."""
        self.setVisible(bool(state.suggestions or state.talk))
        self._say(state)
        self._show_talk(state.talk)
        self._show_offers(state.suggestions, enabled=not state.asked)

    def _say(self, state: Beside) -> None:
        t = self._ui.t
        self._heading.setText(t("Ask about this report"))
        self._reason.setText(
            t("Answered from what this report holds, with the words it rests on.")
        )
        self._field.set_words(t("Your question"))
        self._send.set_words(t("Ask"))
        self._waiting.setText(t("“{question}” …", question=state.asked))
        self._waiting.setVisible(bool(state.asked))
        self._problem.setVisible(state.problem is not None)
        if state.problem is not None:
            self._problem.setText(" ".join(state.problem.in_words(self._ui.texts)))

    def _show_talk(self, talk: Sequence[Exchange]) -> None:
        if tuple(talk) == self._shown:
            return
        kept = len(self._shown)
        if tuple(talk[:kept]) != self._shown:
            _clear(self._talk)
            kept = 0
        self._shown = tuple(talk)
        for exchange in talk[kept:]:
            block = _Said(self._ui, exchange)
            block.quote_wanted.connect(self.quote_wanted)
            self._talk.addWidget(block)
            block.show()
            if exchange is talk[-1]:
                self.grown.emit(block)

    def _show_offers(self, offers: Sequence[str], *, enabled: bool) -> None:
        if tuple(offers) != self._offered:
            self._offered = tuple(offers)
            _clear(self._flow)
            for words in offers:
                chip = Button(words, Kind.SECONDARY)
                chip.clicked.connect(partial(self._on_chip, words))
                self._flow.addWidget(chip)
                chip.show()
        self._chips.setVisible(bool(offers))
        self._chips.setEnabled(enabled)

    def _on_chip(self, words: str) -> None:
        self._field.setFocus()  # the chip goes, and the keyboard would go with it
        self.asked.emit(words)

    def _on_edited(self, words: str) -> None:
        self._send.setEnabled(bool(words.strip()))

    def _on_send(self) -> None:
        words = self._field.text.strip()
        if words:
            self._field.set_text("")
            self._send.setEnabled(False)
            self.asked.emit(words)


class _Said(QWidget):
    quote_wanted = Signal(object)

    def __init__(self, ui: UiContext, exchange: Exchange) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        said = (
            Label(part, Role.READING) for part in exchange.answer.split("\n") if part
        )
        for label in (Label(exchange.question, Role.STRONG), *said):
            label.make_selectable()
            label.hold_column()
            column.addWidget(label)
        for quote in exchange.evidence:
            link = QuoteLink(ui, quote)
            link.wanted.connect(self.quote_wanted)
            column.addWidget(link)


def _clear(layout: QVBoxLayout | FlowLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
