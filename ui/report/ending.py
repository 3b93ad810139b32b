"""How a conversation ended."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.reports import EndingRecord, Report
from engine.content.scenario import Outcome
from ui.design.components.card import Card
from ui.design.components.card_grid import CardGrid
from ui.design.components.icon_mark import IconMark
from ui.design.components.label import Label, Role, Tone
from ui.design.icons import Icon
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.report.words import outcome_words

_SIGNS = {
    Outcome.REACHED: (Icon.CHECK_CIRCLE, Tone.GOOD),
    Outcome.PARTIAL: (Icon.TARGET, Tone.WATCH),
    Outcome.MISSED: (Icon.FLAG, Tone.WATCH),
}


class EndingCard(Card):
    """The outcome in words, what led there, and what came out or did not."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._heading = Label("", Role.HEADING)
        self._sign = IconMark(Icon.TARGET, "ink_soft", Size.ICON)
        self._outcome = Label("", Role.STRONG_SMALL)
        self._title = Label("", Role.TITLE)
        self._debrief = Label("", Role.READING)
        for label in (self._title, self._debrief):
            label.make_selectable()
            label.hold_column()
        self._found = _Points(Icon.CHECK, "good")
        self._missed = _Points(Icon.SEARCH, "ink_soft")
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        line.addWidget(self._sign)
        line.addWidget(self._outcome, 1)
        points = QWidget()
        grid = CardGrid(points, Size.SHEET // 2, Space.XL, fill=True)
        grid.addWidget(self._found)
        grid.addWidget(self._missed)
        for part in (self._heading, line, self._title, self._debrief, points):
            if isinstance(part, QWidget):
                self.column.addWidget(part)
            else:
                self.column.addLayout(part)
        self.column.insertSpacing(self.column.indexOf(points), Space.S)

    def show_report(self, report: Report) -> None:
        """Show the ending of a report that has one."""
        if report.ending is not None:
            self._show_ending(report.ending)
        self.setVisible(report.ending is not None)

    def _show_ending(self, ending: EndingRecord) -> None:
        icon, tone = _SIGNS[ending.outcome]
        self._heading.setText(self._ui.t("How it ended"))
        self._sign.show_icon(icon, tone.value)
        self._outcome.setText(outcome_words(ending.outcome, self._ui))
        self._outcome.set_tone(tone)
        self._title.setText(ending.title)
        self._debrief.setText(ending.debrief)
        self._found.show_points(self._ui.t("What you found out"), ending.found)
        self._missed.show_points(self._ui.t("What did not come out"), ending.missed)


class _Points(QWidget):
    """A heading and a sentence for each point; hidden without any."""

    def __init__(self, icon: Icon, ink: str) -> None:
        super().__init__()
        self._icon, self._ink = icon, ink
        self._shown: tuple[str, ...] = ()
        self._heading = Label("", Role.STRONG_SMALL)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)
        self._column.addWidget(self._heading)

    def show_points(self, heading: str, points: Sequence[str]) -> None:
        self._heading.setText(heading)
        self.setVisible(bool(points))
        if tuple(points) == self._shown:
            return
        self._shown = tuple(points)
        while (item := self._column.takeAt(1)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for point in points:
            self._column.addWidget(_Point(self._icon, self._ink, point))
        self._column.addStretch(1)


class _Point(QWidget):
    def __init__(self, icon: Icon, ink: str, words: str) -> None:
        super().__init__()
        label = Label(words)
        label.make_selectable()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.S)
        mark = IconMark(icon, ink, Size.ICON_SMALL)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label, 1)
