"""While the report is made, and when it could not be."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.design.components.banner import Banner, Gravity
from ui.design.components.button import Button, Kind
from ui.design.components.progress import Progress
from ui.design.components.scroll_page import ScrollPage
from ui.design.tokens import Size
from ui.kit.context import UiContext
from ui.workspaces.practice.debrief.state import DebriefState, Step


class MakingPage(ScrollPage):
    """What is happening, or what happened and what to do.

    Signals:
        again_wanted: make the report once more.
        home_wanted: leave; the session is kept.
    """

    again_wanted = Signal()
    home_wanted = Signal()

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, max_width=Size.COLUMN, fill=True)
        self._ui = ui
        self._progress = Progress()
        self._problem = Banner(Gravity.ERROR)
        self._home = Button("", Kind.SECONDARY)
        self.column.addStretch(2)
        self.column.addWidget(self._progress)
        self.column.addWidget(self._problem)
        self.column.addWidget(self._home, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(3)
        self._problem.acted.connect(self.again_wanted)
        self._home.clicked.connect(self.home_wanted)

    def show_state(self, state: DebriefState) -> None:
        """Show how far the report is."""
        ui, failed = self._ui, state.step is Step.FAILED
        self._progress.setVisible(not failed)
        self._problem.setVisible(failed)
        self._home.setVisible(failed)
        self._home.set_words(ui.t("Back to practice"))
        self._progress.show_progress(ui.t("Reading your answers…"), None)
        if failed and state.problem is not None:
            what, remedy = state.problem.in_words(ui.texts)
            self._problem.set_words(what, remedy, ui.t("Try again"))
