"""The report, and what comes next."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.progress import NextStep
from ui.design.components.banner import Banner, Gravity
from ui.design.components.button import Button, Kind
from ui.design.components.label import Label, Role
from ui.design.components.painting import Painted, smooth_painter
from ui.design.look import look
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.report.companion import ReportCompanion
from ui.report.replay_desk import ReplayDesk
from ui.report.view import ReportView
from ui.workspaces.practice.debrief.state import DebriefState, Following

_HAIRLINE = 1


class ReportPage(QWidget):
    """The report above the next step.

    Signals:
        problem_closed: the problem was read.
        step_wanted: what comes next; carries the ``NextStep``.
    """

    problem_closed = Signal()
    step_wanted = Signal(object)

    def __init__(
        self,
        ui: UiContext,
        beside: ReportCompanion | None = None,
        desk: ReplayDesk | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._shown: object = None
        self._problem = Banner(Gravity.ERROR)
        self._problem_box = QWidget()
        self.report = ReportView(ui, beside=beside, desk=desk)
        self._next = _NextBar(ui)
        box = QVBoxLayout(self._problem_box)
        box.setContentsMargins(Space.XL, Space.M, Space.XL, 0)
        box.addWidget(self._problem)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._problem_box)
        whole.addWidget(self.report, 1)
        whole.addWidget(self._next)
        self._problem.dismissed.connect(self.problem_closed)
        self._next.wanted.connect(self.step_wanted)

    def show_state(self, state: DebriefState) -> None:
        """Show the report, and what went wrong with it."""
        if state.report is not None and state.report is not self._shown:
            self._shown = state.report
            self.report.show_report(state.report)
        self._next.show_next(state.following)
        self._show_problem(state.problem)

    def _show_problem(self, problem: Problem | None) -> None:
        self._problem_box.setVisible(problem is not None)
        if problem is not None:
            what, remedy = problem.in_words(self._ui.texts)
            self._problem.set_words(what, remedy, dismiss=self._ui.t("Close"))


class _NextBar(Painted):
    """The next thing to practise, at the foot of the report."""

    wanted = Signal(object)

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._step: NextStep | None = None
        self._words = Label("", Role.STRONG)
        self._reason = Label("", Role.SOFT_SMALL)
        self._button = Button("", Kind.SECONDARY)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self._words)
        said.addWidget(self._reason)
        row = QHBoxLayout(self)
        self._row = row
        row.setSpacing(Space.L)
        row.addLayout(said, 1)
        row.addWidget(self._button)
        self._button.clicked.connect(self._on_clicked)

    def show_next(self, following: Following | None) -> None:
        """Name what comes next, and why; None hides the bar."""
        self.setVisible(following is not None)
        if following is None:
            return
        ui = self._ui
        self._step = following.step
        words = following.words[ui.texts.language]
        self._words.setText(ui.t("Next for you · {what}", what=words.title))
        self._reason.setText(words.reason)
        self._button.set_words(words.action)

    def _on_clicked(self) -> None:
        if self._step is not None:
            self.wanted.emit(self._step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand under the page's content."""
        super().resizeEvent(event)
        side = max(Space.XL, (self.width() - Size.CONTENT) // 2)
        if self.width() >= Size.WINDOW_MIN_WIDTH:
            side = max(side, Space.XXXL)
        self._row.setContentsMargins(side, Space.S, side, Space.S)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        painter = smooth_painter(self)
        painter.fillRect(self.rect(), QColor(colours.surface))
        painter.fillRect(QRectF(0, 0, self.width(), _HAIRLINE), QColor(colours.line))
