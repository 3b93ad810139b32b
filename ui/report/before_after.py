"""One question answered twice, side by side."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.comparisons import (
    Attempt,
    AttemptComparison,
    Change,
    Direction,
    LevelChange,
)
from app.domain.reports import Quote
from app.text.formats import decimal, moment
from app.text.names import reply_type_name
from ui.design.components.button import Button, Kind
from ui.design.components.card import Card
from ui.design.components.columns import Columns
from ui.design.components.disclosure import Disclosure
from ui.design.components.icon_mark import IconMark
from ui.design.components.label import Label, Role, Tone
from ui.design.components.quote_marks import Mark, MarkTone
from ui.design.components.quote_text import QuoteText
from ui.design.icons import Icon
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext

_SIGNS = {
    Direction.BETTER: (Icon.UP, "good"),
    Direction.WORSE: (Icon.DOWN, "watch"),
    Direction.NEITHER: (Icon.RIGHT, "ink_soft"),
}


_AT_ONCE = 4
"""Changes shown at first; whatever got worse is shown besides."""


class BeforeAfterCard(Card):
    """Both answers, each level before and after, and what changed in words.

    Signals:
        quote_wanted: words of the new answer; carries the ``Quote``.
    """

    quote_wanted = Signal(object)

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._shown: object = None
        self._heading = Label("", Role.HEADING)
        self._text = Label("", Role.READING)
        self._text.make_selectable()
        self._text.hold_column()
        self._before, self._after = _Try(ui), _Try(ui)
        sides = QWidget()
        columns = Columns(sides, 0.5, Size.SHEET // 2, Space.XXL)
        columns.addWidget(self._before)
        columns.addWidget(self._after)
        self._changes = QVBoxLayout()
        self._changes.setSpacing(Space.S)
        self._more = Disclosure()
        self.column.addWidget(self._heading)
        self.column.addWidget(self._text)
        self.column.addSpacing(Space.S)
        self.column.addWidget(sides)
        self.column.addSpacing(Space.S)
        self.column.addLayout(self._changes)
        self.column.addWidget(self._more)
        self.hide()

    def show_comparison(self, comparison: AttemptComparison | None) -> None:
        """Show two tries; None: there is no earlier one."""
        self.setVisible(comparison is not None)
        shown = (comparison, self._ui.texts.language)
        if comparison is None or shown == self._shown:
            return
        self._shown = shown
        t = self._ui.t
        self._heading.setText(t("Before and after"))
        self._text.setText(comparison.text)
        marks = _marks(comparison)
        self._before.show_attempt(t("Before"), comparison.before, marks[0])
        self._after.show_attempt(t("After"), comparison.after, marks[1])
        while (item := self._changes.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        first = _first(comparison.changes)
        for row in self._rows(comparison.levels, first):
            self._changes.addWidget(row)
            row.show()
        self._show_more([each for each in comparison.changes if each not in first])

    def _show_more(self, changes: Sequence[Change]) -> None:
        t = self._ui.t
        self._more.set_words(t("Show all that changed"), t("Hide the rest"))
        self._more.show_content(partial(self._rows, (), changes))
        self._more.setVisible(bool(changes))

    def _rows(
        self, levels: Sequence[LevelChange], changes: Sequence[Change]
    ) -> Iterator[QWidget]:
        for level in levels:
            yield self._row(level.direction, self._level(level), ())
        for change in changes:
            yield self._row(change.direction, change.text, change.after)

    def _level(self, change: LevelChange) -> str:
        unknown = self._ui.t("not assessed")
        before, after = (
            unknown if level is None else decimal(level, self._ui.texts)
            for level in (change.before, change.after)
        )
        return self._ui.t(
            "{name}: before {before}, after {after}",
            name=change.name,
            before=before,
            after=after,
        )

    def _row(
        self, direction: Direction, words: str, quotes: tuple[Quote, ...]
    ) -> QWidget:
        icon, ink = _SIGNS[direction]
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.S)
        mark = IconMark(icon, ink, Size.ICON_SMALL)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Label(words), 1)
        if quotes:
            where = Button(self._ui.t("Show where"), Kind.LINK)
            where.setAccessibleDescription(words)
            where.clicked.connect(partial(self.quote_wanted.emit, quotes[0]))
            line.addWidget(where, 0, Qt.AlignmentFlag.AlignTop)
        return row


class _Try(QWidget):
    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._when = Label("", Role.STRONG_SMALL, Tone.ACCENT)
        self._words = QuoteText()
        self._kind = Label("", Role.SOFT_SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        for part in (self._when, self._words, self._kind):
            column.addWidget(part)
        column.addStretch(1)

    def show_attempt(self, label: str, attempt: Attempt, marks: list[Mark]) -> None:
        texts, answer = self._ui.texts, attempt.answer
        length = self._ui.tn("{count} word", "{count} words", attempt.words)
        self._when.setText(f"{label} · {moment(attempt.when, texts)} · {length}")
        self._words.setAccessibleName(label)
        self._words.show_quote(attempt.text or "—", marks)
        self._kind.setText(
            reply_type_name(answer.reply_type, answer.no_answer_reason, texts)
        )


def _first(changes: Sequence[Change]) -> list[Change]:
    """Return what is shown at once: a few, and all that got worse."""
    return [
        change
        for place, change in enumerate(changes)
        if place < _AT_ONCE or change.direction is Direction.WORSE
    ]


def _marks(comparison: AttemptComparison) -> tuple[list[Mark], list[Mark]]:
    """Return where what changed stands, before and after."""
    before = _found(comparison.before, comparison.changes, later=False)
    after = _found(comparison.after, comparison.changes, later=True)
    return before, after


def _found(attempt: Attempt, changes: tuple[Change, ...], *, later: bool) -> list[Mark]:
    """Find the quoted words in the text: its turns stand on lines of their own."""
    marks = []
    for change in changes:
        tone = MarkTone.WARM if change.direction is Direction.WORSE else MarkTone.ACCENT
        for quote in change.after if later else change.before:
            start = attempt.text.find(quote.quote)
            if start >= 0:
                end = start + len(quote.quote)
                marks.append(Mark(start, end, tone, change.text))
    return marks
