"""The history: the list, and the session one opens in its place."""

from uuid import UUID

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.application import Application
from app.domain.history import HistoryRow
from app.domain.reports import Report
from app.domain.sessions import Focus, FocusKind
from app.progress.practice_overview import FIRST_SCENARIO
from app.reports.export_report import ReportFormat
from ui.audio.sound import MachineSound, Sound
from ui.kit.context import UiContext
from ui.report.export import Ask, ReportExport
from ui.report.replay_desk import ReplayDesk
from ui.workspaces.history.list_page import ListPage
from ui.workspaces.history.list_view_model import ListViewModel
from ui.workspaces.history.session_page import SessionPage
from ui.workspaces.history.session_view_model import SessionViewModel
from ui.workspaces.history.state import Closed, ReportOpen, UnfinishedOpen
from ui.workspaces.history.table_export import TableExport
from ui.workspaces.history.widgets.row_menu import RowMenu


class HistoryWorkspace(QWidget):
    """Past sessions.

    Signals:
        resume_wanted: take up this session; carries its UUID.
        practise_wanted: practise this scenario; carries its identifier.
        focus_wanted: a session of one question; carries its ``Focus`` and the language
            of the report.
    """

    resume_wanted = Signal(object)
    focus_wanted = Signal(object, str)
    practise_wanted = Signal(str)

    def __init__(
        self,
        ui: UiContext,
        application: Application,
        parent: QWidget | None = None,
        *,
        ask: Ask | None = None,
        sound: Sound | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._desk = ReplayDesk(ui, application, sound or MachineSound(self), self)
        self.sessions_model = ListViewModel(ui, application)
        self.session_model = SessionViewModel(ui, application)
        for model in (self.sessions_model, self.session_model):
            model.setParent(self)
        self._export = ReportExport(
            ui,
            application.texts_in,
            self,
            ask,
            known_names=lambda: (application.vault.profile.name,),
            demonstration=application.is_demonstration,
        )
        self._table = TableExport(ui, application, self, ask)
        self.list_page = ListPage(ui)
        self.session_page = SessionPage(ui, self.session_model.beside, self._desk)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.list_page)
        self._pages.addWidget(self.session_page)
        self._connect_list()
        self._connect_session()
        ui.say(self._say)

    def entered(self) -> None:
        """Read again what is shown: the shell calls it each time it shows this room."""
        self.sessions_model.refresh()
        if isinstance(self.session_model.state, Closed):
            self.list_page.take_focus_in_list()

    def show_session(self, session_id: UUID) -> None:
        """Open one session in the place of the list."""
        self.session_model.open(session_id)

    def _connect_list(self) -> None:
        model, page = self.sessions_model, self.list_page
        model.state_changed.connect(self._on_list_changed)
        model.report_read.connect(self._on_report_read)
        page.searched.connect(model.search)
        page.cleared.connect(model.clear)
        page.renamed.connect(model.rename)
        page.retry_wanted.connect(model.refresh)
        page.begin_wanted.connect(self._on_begin)
        page.table_wanted.connect(self._table.export)
        page.filters.family_chosen.connect(model.choose_family)
        page.filters.language_chosen.connect(model.choose_language)
        page.filters.person_chosen.connect(model.choose_person)
        page.filters.recent_toggled.connect(model.choose_recent)
        page.filters.unfinished_toggled.connect(model.choose_unfinished)
        page.list.looked_at.connect(model.look_at)
        page.list.delete_wanted.connect(model.delete)
        page.list.export_wanted.connect(model.export)
        page.list.opened.connect(self._on_opened)
        page.list.menu_wanted.connect(self._on_menu_wanted)

    def _connect_session(self) -> None:
        model, page = self.session_model, self.session_page
        model.state_changed.connect(self._on_session_changed)
        page.back_wanted.connect(model.leave)
        page.retry_wanted.connect(model.open_again)
        page.unfinished.close_wanted.connect(model.close_and_report)
        page.unfinished.resume_wanted.connect(self._on_resume)
        page.report.correction_wanted.connect(model.correct)
        page.report.practise_wanted.connect(self.practise_wanted)
        page.report.drill_wanted.connect(self._on_drill)
        page.report.retry_wanted.connect(self._on_retry)
        page.report.pdf_wanted.connect(self._on_pdf)
        page.report.json_wanted.connect(self._on_json)

    def _say(self) -> None:
        self.setAccessibleName(self._ui.t("History"))

    def _on_list_changed(self) -> None:
        self.list_page.show_state(self.sessions_model.state)

    def _on_session_changed(self) -> None:
        state = self.session_model.state
        self.session_page.show_state(state)
        if isinstance(state, Closed):
            self._desk.close()
            self._pages.setCurrentWidget(self.list_page)
            self.list_page.take_focus_in_list()
        else:
            self._pages.setCurrentWidget(self.session_page)

    def _on_opened(self, row: HistoryRow) -> None:
        self.show_session(row.id)

    def _on_menu_wanted(self, row: HistoryRow, place: QPoint) -> None:
        menu = RowMenu(self._ui, row, self)
        menu.open_wanted.connect(lambda: self.show_session(row.id))
        menu.resume_wanted.connect(lambda: self.resume_wanted.emit(row.id))
        menu.close_wanted.connect(lambda: self.session_model.close_session(row.id))
        menu.again_wanted.connect(lambda: self.practise_wanted.emit(row.scenario_id))
        menu.rename_wanted.connect(self.list_page.list.rename_current)
        menu.export_wanted.connect(lambda: self.sessions_model.export(row))
        menu.delete_wanted.connect(lambda: self.sessions_model.delete(row))
        menu.popup(place)

    def _on_resume(self) -> None:
        state = self.session_model.state
        if isinstance(state, UnfinishedOpen):
            self.session_model.leave()
            self.resume_wanted.emit(state.kept.session.id)

    def _on_begin(self) -> None:
        self.practise_wanted.emit(FIRST_SCENARIO)

    def _on_drill(self, drill_id: str) -> None:
        self._want(Focus(FocusKind.DRILL, drill_id=drill_id))

    def _on_retry(self, session_id: UUID, turn: int) -> None:
        self._want(Focus(FocusKind.RETRY, of_session=session_id, of_turn=turn))

    def _want(self, focus: Focus) -> None:
        state = self.session_model.state
        if isinstance(state, ReportOpen):
            self.focus_wanted.emit(focus, state.report.session.language)

    def _on_report_read(self, report: Report) -> None:
        self._export.export(report, ReportFormat.PDF)

    def _on_pdf(self) -> None:
        self._export_opened(ReportFormat.PDF)

    def _on_json(self) -> None:
        self._export_opened(ReportFormat.JSON)

    def _export_opened(self, form: ReportFormat) -> None:
        state = self.session_model.state
        if isinstance(state, ReportOpen):
            self._export.export(state.report, form)
