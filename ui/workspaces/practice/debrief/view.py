"""After a session: rest, question, report."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.domain.progress import NextStep, StepKind
from app.domain.sessions import Focus, FocusKind
from app.reports.export_report import ReportFormat
from ui.kit.context import UiContext
from ui.report.export import Ask, ReportExport
from ui.report.replay_desk import ReplayDesk
from ui.workspaces.practice.debrief.making_page import MakingPage
from ui.workspaces.practice.debrief.report_page import ReportPage
from ui.workspaces.practice.debrief.rest_page import RestPage
from ui.workspaces.practice.debrief.state import DebriefState, Step
from ui.workspaces.practice.debrief.view_model import DebriefViewModel
from ui.workspaces.practice.home.proposed import focus_of


class DebriefView(QWidget):
    """Three pages, one at a time.

    Signals:
        home_wanted: back to the first page.
        scenario_wanted: prepare this scenario.
        focus_wanted: a session of one question; carries its ``Focus`` and the language
            of the report.
    """

    home_wanted = Signal()
    scenario_wanted = Signal(str)
    focus_wanted = Signal(object, str)

    def __init__(
        self,
        ui: UiContext,
        model: DebriefViewModel,
        parent: QWidget | None = None,
        *,
        ask: Ask | None = None,
        desk: ReplayDesk | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._model = model
        self._exports = ReportExport(
            ui,
            model.texts_in,
            self,
            ask,
            known_names=model.own_names,
            demonstration=model.is_demonstration,
        )
        self._resting: object = None
        self._rest = RestPage(ui)
        self._making = MakingPage(ui)
        self._reading = ReportPage(ui, model.beside, desk)
        self._pages = QStackedLayout(self)
        for page in (self._rest, self._making, self._reading):
            self._pages.addWidget(page)
        self._connect()
        ui.say(self._say)

    def _connect(self) -> None:
        model, report = self._model, self._reading.report
        self._rest.rated.connect(model.rate)
        self._rest.skipped.connect(model.skip_rating)
        self._making.again_wanted.connect(model.try_again)
        self._making.home_wanted.connect(self.home_wanted)
        self._reading.step_wanted.connect(self._on_step)
        self._reading.problem_closed.connect(self._on_problem_closed)
        report.practise_wanted.connect(self.scenario_wanted)
        report.back_wanted.connect(self.home_wanted)
        report.drill_wanted.connect(self._on_drill)
        report.retry_wanted.connect(self._on_retry)
        report.correction_wanted.connect(model.correct)
        report.pdf_wanted.connect(self._on_pdf)
        report.json_wanted.connect(self._on_json)
        model.state_changed.connect(self._on_state_changed)

    def show_state(self, state: DebriefState) -> None:
        """Show ``state``."""
        page = {
            Step.RESTING: self._rest,
            Step.MAKING: self._making,
            Step.FAILED: self._making,
            Step.READING: self._reading,
        }[state.step]
        arrived = page is self._reading and self._pages.currentWidget() is not page
        self._pages.setCurrentWidget(page)
        self._making.show_state(state)
        self._reading.show_state(state)
        if arrived:
            self._reading.report.take_focus()
        resting = state.session_id if state.step is Step.RESTING else None
        if resting is not None and resting != self._resting:
            self._rest.begin()
        self._resting = resting

    def _say(self) -> None:
        self.setAccessibleName(self._ui.t("Debrief"))
        self.show_state(self._model.state)

    def _on_state_changed(self) -> None:
        self.show_state(self._model.state)

    def _on_problem_closed(self) -> None:
        self._model.tell(None)

    def _on_drill(self, drill_id: str) -> None:
        self._want(Focus(FocusKind.DRILL, drill_id=drill_id))

    def _on_retry(self, session_id: UUID, turn: int) -> None:
        self._want(Focus(FocusKind.RETRY, of_session=session_id, of_turn=turn))

    def _on_step(self, step: NextStep) -> None:
        if step.kind is StepKind.SCENARIO and step.scenario_id is not None:
            self.scenario_wanted.emit(step.scenario_id)
        else:
            self._want(focus_of(step))

    def _want(self, focus: Focus) -> None:
        report = self._model.state.report
        if report is not None:
            self.focus_wanted.emit(focus, report.session.language)

    def _on_pdf(self) -> None:
        self._export(ReportFormat.PDF)

    def _on_json(self) -> None:
        self._export(ReportFormat.JSON)

    def _export(self, form: ReportFormat) -> None:
        report = self._model.state.report
        if report is not None:
            self._exports.export(report, form)
