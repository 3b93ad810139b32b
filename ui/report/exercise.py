"""What a short exercise asked for, and what was done."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.reports import DrillCheckRecord, DrillRecord, Report
from app.text import N_
from ui.design.components.button import Button, Kind
from ui.design.components.card import Card
from ui.design.components.icon_mark import IconMark
from ui.design.components.label import Label, Role, Tone
from ui.design.icons import Icon
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext

_SIGNS: dict[bool | None, tuple[Icon, Tone, str]] = {
    True: (Icon.CHECK_CIRCLE, Tone.GOOD, N_("Met")),
    False: (Icon.TARGET, Tone.WATCH, N_("Not met")),
    None: (Icon.HELP, Tone.SOFT, N_("Could not be told")),
}


class ExerciseCard(Card):
    """The exercise and each thing it asked for: met, not met, could not be told.

    Signals:
        quote_wanted: words that show it; carries the ``Quote``.
        drill_wanted: the exercise once more; carries its identifier.
    """

    quote_wanted = Signal(object)
    drill_wanted = Signal(str)

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._shown: object = None
        self._drill_id = ""
        self._overline = Label("", Role.STRONG_SMALL, Tone.ACCENT)
        self._title = Label("", Role.TITLE)
        self._instruction = Label("", Role.SOFT)
        self._again = Button("", Kind.SECONDARY, Icon.RETRY)
        self._checks = QVBoxLayout()
        self._checks.setSpacing(Space.S)
        for label in (self._title, self._instruction):
            label.hold_column()
        for part in (self._overline, self._title, self._instruction):
            self.column.addWidget(part)
        self.column.addSpacing(Space.S)
        self.column.addLayout(self._checks)
        self.column.addSpacing(Space.S)
        self.column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        self._again.clicked.connect(lambda: self.drill_wanted.emit(self._drill_id))

    def show_report(self, report: Report) -> None:
        """Show what became of the exercise of a session that held one."""
        self.setVisible(report.drill is not None)
        shown = (report.drill, self._ui.texts.language)
        if report.drill is not None and shown != self._shown:
            self._shown = shown
            self._show(report.drill)

    def _show(self, drill: DrillRecord) -> None:
        self._drill_id = drill.id
        self._overline.setText(self._ui.t("Exercise"))
        self._title.setText(drill.title)
        self._instruction.setText(drill.instruction)
        self._again.set_words(self._ui.t("Do this exercise once more"))
        while (item := self._checks.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row in self._rows(drill):
            self._checks.addWidget(row)
            row.show()

    def _rows(self, drill: DrillRecord) -> Iterator[QWidget]:
        for check in drill.checks:
            row = _Check(self._ui, check)
            row.quote_wanted.connect(self.quote_wanted)
            yield row


class _Check(QWidget):
    quote_wanted = Signal(object)

    def __init__(self, ui: UiContext, check: DrillCheckRecord) -> None:
        super().__init__()
        icon, tone, words = _SIGNS[check.met]
        state = ui.t(words)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.S)
        mark = IconMark(icon, "ink_soft" if tone is Tone.SOFT else tone.value)
        mark.setFixedSize(mark.sizeHint())
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Label(state, Role.STRONG_SMALL, tone))
        column.addWidget(Label(check.text))
        line.addLayout(column, 1)
        if check.evidence:
            where = Button(ui.t("Show where"), Kind.LINK)
            where.setAccessibleDescription(check.text)
            first = check.evidence[0]
            where.clicked.connect(lambda: self.quote_wanted.emit(first))
            line.addWidget(where, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(f"{state}. {check.text}")
        self.setMinimumHeight(Size.ICON)
