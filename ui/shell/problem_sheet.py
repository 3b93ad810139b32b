"""What failed, in a sentence, and what to do, in another."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from ui.design.components.sheet import Sheet
from ui.kit.context import UiContext
from ui.kit.problems import Problem


class ProblemTeller(QObject):
    """Shows every problem that no screen shows itself, one at a time."""

    def __init__(self, ui: UiContext, window: QWidget, logs: Path) -> None:
        super().__init__(window)
        self._ui = ui
        self._window = window
        self._logs = logs
        self._sheet: Sheet | None = None
        ui.problems.reported.connect(self.tell)

    def tell(self, problem: Problem) -> None:
        """Show ``problem``; while another is shown, it waits for nobody."""
        if self._sheet is not None:
            return
        what, remedy = problem.in_words(self._ui.texts)
        t = self._ui.t
        sheet = Sheet(self._window)
        if problem.is_bug:
            noted = t(
                "Where it happened was noted on this computer, without any of your words."
            )
            words, accept = f"{remedy}\n\n{noted}", t("Open the log folder")
            sheet.accepted.connect(self._on_folder)
        else:
            words, accept = remedy, ""
        sheet.set_words(what, words, accept, t("Close"))
        sheet.finished.connect(self._on_finished)
        self._sheet = sheet
        sheet.open()

    def _on_finished(self) -> None:
        if self._sheet is not None:
            self._sheet.deleteLater()
        self._sheet = None

    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._logs)))
