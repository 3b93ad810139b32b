"""An opened session: its report, where it stands, or why it cannot be shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from ui.design.components.banner import Banner, Gravity
from ui.design.components.button import Button, Kind
from ui.design.components.scroll_page import ScrollPage
from ui.design.components.skeleton import Skeleton
from ui.design.focus_ring import OWN_FOCUS
from ui.design.icons import Icon
from ui.kit.context import UiContext
from ui.report.companion import ReportCompanion
from ui.report.replay_desk import ReplayDesk
from ui.report.view import ReportView
from ui.workspaces.history.state import (
    CannotOpen,
    Closed,
    Opening,
    OpenState,
    ReportOpen,
    UnfinishedOpen,
)
from ui.workspaces.history.unfinished_page import UnfinishedPage

_SKELETON_LINES = 8


class SessionPage(QStackedWidget):
    """Shows the state of the opened session.

    Signals:
        back_wanted: to the list.
        retry_wanted: open it once more.
    """

    back_wanted = Signal()
    retry_wanted = Signal()

    def __init__(
        self,
        ui: UiContext,
        beside: ReportCompanion | None = None,
        desk: ReplayDesk | None = None,
    ) -> None:
        super().__init__()
        self._ui = ui
        self._state: OpenState = Closed()
        self.report = ReportView(ui, beside=beside, desk=desk)
        self.unfinished = UnfinishedPage(ui)
        self._waiting = ScrollPage()
        self._skeleton = Skeleton("", _SKELETON_LINES)
        self._waiting.column.addWidget(self._skeleton)
        self._trouble = ScrollPage()
        self._back = Button("", Kind.LINK, Icon.BACK)
        self._problem = Banner(Gravity.ERROR)
        self._trouble.column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self._trouble.column.addWidget(self._problem)
        for page in (self._waiting, self.report, self.unfinished, self._trouble):
            self.addWidget(page)
        self.report.back_wanted.connect(self.back_wanted)
        self.unfinished.back_wanted.connect(self.back_wanted)
        self._back.clicked.connect(self.back_wanted)
        self._problem.acted.connect(self.retry_wanted)
        self.setProperty(OWN_FOCUS, True)
        ui.say(self._say)

    def show_state(self, state: OpenState) -> None:
        """Show ``state``; what is shown of a closed session stays unseen."""
        was, self._state = self._state, state
        match state:
            case Closed():
                pass
            case Opening():
                self.setCurrentWidget(self._waiting)
            case ReportOpen(report):
                if state != was:
                    self.report.show_report(report)
                self.setCurrentWidget(self.report)
                if isinstance(was, Opening):
                    self.report.take_focus()
            case UnfinishedOpen():
                self.unfinished.show_session(state)
                self.setCurrentWidget(self.unfinished)
                self.unfinished.take_focus()
            case CannotOpen(problem):
                what, remedy = problem.in_words(self._ui.texts)
                self._problem.set_words(what, remedy, self._ui.t("Try again"))
                self.setCurrentWidget(self._trouble)

    def _say(self) -> None:
        self._skeleton.set_words(self._ui.t("Reading the session"))
        self._back.set_words(self._ui.t("Back"))
        self.show_state(self._state)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
            return
        super().keyPressEvent(event)
