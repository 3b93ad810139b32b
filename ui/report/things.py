"""Three things first: a strength, a priority, a drill."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.reports import Quote, Report, Statement
from app.text.formats import quoted
from ui.design.components.button import Button, Kind
from ui.design.components.card import Card
from ui.design.components.card_grid import CardGrid
from ui.design.components.columns import Columns
from ui.design.components.icon_mark import IconMark
from ui.design.components.label import Label, Role, Tone
from ui.design.icons import Icon
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.report.breakable import breakable
from ui.report.evidence import is_praise
from ui.report.hearable import Hearable, hear_words
from ui.report.replay_desk import ReplayDesk
from ui.report.story_parts import can_retry
from ui.report.words import shortened

_LEAST = Size.CARD_MIN_WIDTH + Space.XXL
_TWO_OF_THREE = 0.672
"""Two cards and the gap between them, of the room for three."""


class ThreeThings(QWidget):
    """The cards, or one card that says why there are none.

    Signals:
        quote_wanted: the words that prove one of them; carries the ``Quote``.
        drill_wanted: the exercise now; carries its identifier.
        retry_wanted: the question the drill is about; carries its first turn.
    """

    quote_wanted = Signal(object)
    drill_wanted = Signal(str)
    retry_wanted = Signal(int)

    def __init__(self, ui: UiContext, desk: ReplayDesk | None = None) -> None:
        super().__init__()
        self._ui = ui
        self._strength = _Thing(ui, desk, Icon.CHECK_CIRCLE, Tone.GOOD)
        self._priority = _Thing(ui, desk, Icon.TARGET, Tone.WATCH)
        self._drill = _Thing(ui, None, Icon.IDEA, Tone.ACCENT)
        self._drill_id = ""
        self._again: int | None = None
        self._nothing = _Nothing()
        told = QWidget()
        grid = CardGrid(told, _LEAST, Space.L, fill=True)
        for thing in (self._strength, self._priority):
            grid.addWidget(thing)
            thing.quote_wanted.connect(self.quote_wanted)
        self._cards = QWidget()
        sides = Columns(self._cards, _TWO_OF_THREE, _LEAST, Space.L)
        sides.addWidget(told)
        sides.addWidget(self._drill)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._cards)
        column.addWidget(self._nothing)
        self._drill.acted.connect(self._on_drill)

    def show_report(self, report: Report) -> None:
        """Show the three things of a report."""
        t, summary = self._ui.t, report.summary
        things = (summary.strength, summary.priority, summary.drill)
        nothing = all(thing is None for thing in things)
        self._cards.setVisible(not nothing)
        self._nothing.setVisible(nothing)
        self._nothing.set_words(
            t("There is not enough material to say anything honest."),
            t("Two answers of a few sentences each are enough for a report."),
        )
        self._strength.set_words(t("Strength"), self._no_strength(report))
        self._priority.set_words(
            t("Priority"), t("Nothing stands out enough to come first.")
        )
        self._drill.set_words(
            t("Drill"), t("Without a priority there is nothing in particular to drill.")
        )
        self._strength.show_thing(summary.strength, self._proof(summary.strength))
        self._priority.show_thing(summary.priority, self._proof(summary.priority))
        self._drill.show_thing(summary.drill, None)
        self._drill_id = summary.drill_id or ""
        self._again = None if self._drill_id else _turn_to_retry(report)
        self._drill.show_deed(self._deed())

    def _no_strength(self, report: Report) -> str:
        """Return why none is named: one good answer alone is not yet a strength."""
        praised = any(
            is_praise(remark) for answer in report.answers for remark in answer.remarks
        )
        if praised:
            return self._ui.t("Too few answers could be judged to name one.")
        return self._ui.t("No answer gives ground to name one yet.")

    def _deed(self) -> str:
        if self._drill_id:
            return self._ui.t("Do this exercise now")
        if self._again is not None:
            return self._ui.t("Answer this question again")
        return ""

    def _on_drill(self) -> None:
        if self._drill_id:
            self.drill_wanted.emit(self._drill_id)
        elif self._again is not None:
            self.retry_wanted.emit(self._again)

    def _proof(self, thing: Statement | None) -> "_Proof | None":
        if thing is None or not thing.evidence:
            return None
        first = thing.evidence[0]
        words = quoted(shortened(first.quote), self._ui.texts)
        return _Proof(words, self._ui.t("Show where"), first)


def _turn_to_retry(report: Report) -> int | None:
    """Return the first turn of the answer that the priority, and so the drill, means."""
    priority = report.summary.priority
    if report.summary.drill is None or priority is None or not priority.evidence:
        return None
    meant = priority.evidence[0].turn
    for answer in report.answers:
        if meant in answer.turns and can_retry(report, answer):
            return answer.turns[0]
    return None


@dataclass(frozen=True, slots=True)
class _Proof:
    """Words that prove a thing, and the way to them."""

    words: str
    action: str
    quote: Quote


class _Thing(Card):
    quote_wanted = Signal(object)
    acted = Signal()

    def __init__(
        self, ui: UiContext, desk: ReplayDesk | None, icon: Icon, tone: Tone
    ) -> None:
        super().__init__(Space.L + Space.XS)
        self._ui, self._desk = ui, desk
        self._otherwise = ""
        self._proof: _Proof | None = None
        self._label = Label("", Role.STRONG_SMALL, tone)
        self._words = Label("", Role.BODY if tone is Tone.ACCENT else Role.READING)
        self._quote = Label("", Role.SOFT)
        self._where = Button("", Kind.LINK)
        self._deed = Button("", Kind.SECONDARY)
        self._hear = QVBoxLayout()
        self._arrange(IconMark(icon, tone.value, Size.ICON_SMALL))
        self._where.clicked.connect(self._on_where)
        self._deed.clicked.connect(self.acted)
        self._deed.hide()

    def _arrange(self, mark: IconMark) -> None:
        self._words.make_selectable()
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        line.addWidget(mark)
        line.addWidget(self._label, 1)
        self.column.addLayout(line)
        self.column.addWidget(self._words)
        self.column.addWidget(self._quote)
        self.column.addLayout(self._hear)
        self.column.addStretch(1)
        for button in (self._where, self._deed):
            self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def set_words(self, label: str, otherwise: str) -> None:
        self._label.setText(label)
        self._otherwise = otherwise

    def show_deed(self, words: str) -> None:
        self._deed.set_words(words)
        self._deed.setAccessibleDescription(self._words.text())
        self._deed.setVisible(bool(words))

    def show_thing(self, thing: Statement | None, proof: _Proof | None) -> None:
        self._words.setText(thing.text if thing else self._otherwise)
        self._words.set_tone(Tone.NONE if thing else Tone.SOFT)
        self._quote.setText(breakable(proof.words) if proof else "")
        self._where.set_words(proof.action if proof else "")
        self._where.setAccessibleDescription(self._label.text())
        for part in (self._quote, self._where):
            part.setVisible(proof is not None)
        if proof != self._proof:
            self._proof = proof
            self._show_hearable()

    def _show_hearable(self) -> None:
        while (item := self._hear.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if self._proof is not None and self._desk is not None:
            find = hear_words(self._proof.quote)
            self._hear.addWidget(Hearable(self._ui, self._desk, find))

    def _on_where(self) -> None:
        if self._proof is not None:
            self.quote_wanted.emit(self._proof.quote)


class _Nothing(Card):
    def __init__(self) -> None:
        super().__init__()
        self._what = Label("", Role.READING)
        self._remedy = Label("", Role.SOFT)
        self.column.addWidget(self._what)
        self.column.addWidget(self._remedy)

    def set_words(self, what: str, remedy: str) -> None:
        self._what.setText(what)
        self._remedy.setText(remedy)
