"""What was seen, what was not, and what the report cannot know."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.reports import CompetencyCoverageRecord, Report
from ui.design.components.card import Card
from ui.design.components.columns import Columns
from ui.design.components.icon_mark import IconMark
from ui.design.components.label import Label, Role
from ui.design.components.level_bar import LevelBar
from ui.design.icons import Icon
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.report.made import HowMade
from ui.report.words import coverage_words, made_by, usage_words


class LimitsCard(Card):
    """Coverage at the left, limits and the AI notice at the right."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._sides = QWidget()
        self._columns = Columns(self._sides, 0.5, Size.SHEET // 2, 2 * Space.XL)
        self._seen = _Side()
        self._unseen = _Side()
        self._columns.addWidget(self._seen)
        self._columns.addWidget(self._unseen)
        self.column.addWidget(self._sides)

    def show_report(self, report: Report) -> None:
        """Show the coverage and the limits of a report."""
        self._seen.show_parts(self._coverage(report))
        self._unseen.show_parts(self._limits(report))

    def _coverage(self, report: Report) -> Iterator[QWidget]:
        t, coverage = self._ui.t, report.coverage
        yield Label(t("What was seen"), Role.HEADING)
        answered = self._ui.tn(
            "{answered} of {count} question was answered.",
            "{answered} of {count} questions were answered.",
            coverage.questions_asked,
            answered=coverage.questions_answered,
        )
        yield Label(f"{answered} {usage_words(report, self._ui)}", Role.SOFT)
        for seen in coverage.competencies:
            if seen.level is not None:
                words = coverage_words(seen, self._ui)
                heard = self._ui.t("{name}: {level}", name=seen.name, level=words)
                yield _Seen(seen, words, heard)

    def _limits(self, report: Report) -> Iterator[QWidget]:
        t, coverage = self._ui.t, report.coverage
        judged = _judged(report)
        unseen = [
            seen
            for seen in coverage.competencies
            if seen.level is None and seen.id not in judged
        ]
        if unseen:
            yield Label(t("Not assessed"), Role.HEADING)
        for seen in unseen:
            why = (
                t("{name}: too little to judge from.", name=seen.name)
                if seen.answers
                else t("{name}: no answer touched it.", name=seen.name)
            )
            yield Label(why, Role.SOFT)
        yield Label(t("What this report cannot know"), Role.HEADING)
        for limit in coverage.limits:
            yield Label(limit, Role.SOFT)
        yield _Notice(report.notice)
        yield Label(made_by(report, self._ui), Role.SOFT_SMALL)
        made = HowMade(self._ui)
        made.show_report(report)
        yield made


def _judged(report: Report) -> frozenset[str]:
    """Return what some answer has a level of: one answer alone gives no mean."""
    return frozenset(
        competency.id
        for answer in report.answers
        for competency in answer.competencies
        if competency.level is not None
    )


class _Side(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)

    def show_parts(self, parts: Iterator[QWidget]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for part in parts:
            if isinstance(part, Label):
                part.make_selectable()
            if self._column.count() and _is_heading(part):
                self._column.addSpacing(Space.S)
            self._column.addWidget(part)
        self._column.addStretch(1)


class _Seen(QWidget):
    """A competency, its mean level, and how many answers showed it."""

    def __init__(self, seen: CompetencyCoverageRecord, words: str, heard: str) -> None:
        super().__init__()
        bar = LevelBar()
        bar.show_level(seen.level, heard)
        line = _line()
        line.setSpacing(Space.M)
        line.addWidget(Label(seen.name, Role.STRONG), 1)
        line.addWidget(bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.XS, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(Label(words, Role.SOFT_SMALL))


class _Notice(QWidget):
    """The AI notice, where the limits are."""

    def __init__(self, words: str) -> None:
        super().__init__()
        label = Label(words, Role.SOFT_SMALL)
        label.make_selectable()
        line = _line()
        line.setContentsMargins(0, Space.S, 0, 0)
        line.setSpacing(Space.S)
        mark = IconMark(Icon.INFO, "accent", Size.ICON)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label, 1)
        self.setLayout(line)


def _line() -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    return line


def _is_heading(part: QWidget) -> bool:
    return bool(part.property("role") == Role.HEADING.value)
