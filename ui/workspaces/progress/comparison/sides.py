"""What two sessions were like, beside each other: facts, then levels."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.comparisons import (
    Direction,
    LevelChange,
    SessionComparison,
    SessionSide,
)
from app.text import N_
from app.text.formats import decimal, duration, moment
from ui.design.components.button import Button, Kind
from ui.design.components.card import Card
from ui.design.components.columns import Columns
from ui.design.components.icon_mark import IconMark
from ui.design.components.label import Label, Role, Tone
from ui.design.components.level_bar import LevelBar
from ui.design.components.list_row import ListRow
from ui.design.components.row_card import Divider
from ui.design.icons import Icon
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext

_SIGNS = {
    Direction.BETTER: (Icon.UP, "good", N_("higher")),
    Direction.WORSE: (Icon.DOWN, "watch", N_("lower")),
    Direction.NEITHER: (Icon.RIGHT, "ink_soft", N_("the same")),
}


class SidesCard(Card):
    """Both sessions, and each competency before and after.

    Signals:
        session_wanted: open the report of this session; carries its UUID.
    """

    session_wanted = Signal(object)

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._content: QWidget | None = None

    def show_comparison(self, comparison: SessionComparison) -> None:
        """Show two sessions in the language in force."""
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        t = self._ui.t
        sides = QWidget()
        columns = Columns(sides, 0.5, Size.CARD_MIN_WIDTH, Space.XXL)
        columns.addWidget(self._side(t("Earlier"), comparison.before))
        columns.addWidget(self._side(t("Later"), comparison.after))
        text = Label(comparison.text, Role.READING)
        text.make_selectable()
        column.addWidget(text)
        column.addWidget(sides)
        if comparison.levels:
            column.addWidget(Divider())
            rows = QVBoxLayout()
            rows.setSpacing(0)
            for change in comparison.levels:
                rows.addWidget(self._row(change))
            column.addLayout(rows)
        self.column.addWidget(self._content)

    def _side(self, name: str, side: SessionSide) -> QWidget:
        ui, texts = self._ui, self._ui.texts
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        when = moment(side.when, texts)
        column.addWidget(Label(name, Role.STRONG_SMALL, Tone.ACCENT))
        column.addWidget(Label(when, Role.STRONG))
        for words in self._facts(side):
            column.addWidget(Label(words, Role.SOFT))
        report = Button(ui.t("Open the report"), Kind.LINK)
        report.setAccessibleDescription(when)
        report.clicked.connect(lambda: self.session_wanted.emit(side.session_id))
        column.addWidget(report, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return box

    def _facts(self, side: SessionSide) -> tuple[str, ...]:
        ui, texts = self._ui, self._ui.texts
        level = (
            ui.t("No level")
            if side.level is None
            else ui.t("Level {level} of 5", level=decimal(side.level, texts))
        )
        facts = (
            level,
            ui.tn(
                "{answered} of {count} question answered",
                "{answered} of {count} questions answered",
                side.asked,
                answered=side.answered,
            ),
            duration(side.duration_ms, texts),
        )
        if side.self_rating is None:
            return facts
        return (*facts, ui.t("Your rating: {rating} of 5", rating=side.self_rating))

    def _row(self, change: LevelChange) -> ListRow:
        icon, ink, _words = _SIGNS[change.direction]
        row = ListRow(change.name, self._told(change))
        row.leading.addWidget(IconMark(icon, ink))
        for level in (change.before, change.after):
            row.trailing.addWidget(self._bar(level))
        return row

    def _bar(self, level: float | None) -> LevelBar:
        ui, bar = self._ui, LevelBar()
        words = (
            ui.t("Not assessed")
            if level is None
            else ui.t("Level {level} of 5", level=decimal(level, ui.texts))
        )
        bar.show_level(level, words)
        return bar

    def _told(self, change: LevelChange) -> str:
        ui, texts = self._ui, self._ui.texts
        if change.before is None or change.after is None:
            return ui.t("Assessed in only one of the two")
        before, after = decimal(change.before, texts), decimal(change.after, texts)
        _icon, _ink, words = _SIGNS[change.direction]
        return ui.t(
            "{before}, then {after}: {change}",
            before=before,
            after=after,
            change=ui.t(words),
        )
