"""How the person thought it went, beside what the answers show."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.reports import Report, SelfRatingRecord
from app.text.formats import decimal
from ui.design.components.card import Card
from ui.design.components.columns import Columns
from ui.design.components.label import Label, Role
from ui.design.components.scale_marks import ScaleMark, ScaleMarks
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext

_SHARE_OF_WORDS = 0.58


class SelfRatingCard(Card):
    """The gap in words, and both on one small scale."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._heading = Label("", Role.HEADING)
        self._text = Label("", Role.READING)
        self._scale = ScaleMarks()
        self._text.make_selectable()
        self._text.hold_column()
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._heading)
        column.addWidget(self._text)
        column.addStretch(1)
        sides = QWidget()
        columns = Columns(sides, _SHARE_OF_WORDS, Size.CARD_MIN_WIDTH, Space.XL)
        columns.addWidget(words)
        columns.addWidget(self._scale)
        self.column.addWidget(sides)

    def show_report(self, report: Report) -> None:
        """Show the gap of a session that was rated."""
        record = report.self_rating
        self.setVisible(record is not None)
        if record is not None:
            self._show(record)

    def _show(self, record: SelfRatingRecord) -> None:
        t = self._ui.t
        self._heading.setText(t("Your view and what the answers show"))
        self._text.setText(record.text)
        yours = t("Your rating: {rating}", rating=record.rating)
        marks = [ScaleMark(yours, record.rating, own=True)]
        if record.level is not None:
            level = decimal(record.level, self._ui.texts)
            theirs = t("The answers: {level}", level=level)
            marks.append(ScaleMark(theirs, record.level, own=False))
        words = ", ".join(mark.words for mark in marks)
        self._scale.show_marks(marks, t("{marks}, from 1 to 5", marks=words))
