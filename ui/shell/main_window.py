"""The one window: it shows one page at a time and tells when it first painted."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from ui.design.tokens import Size
from ui.kit.context import UiContext


def _always() -> bool:
    return True


class MainWindow(QMainWindow):
    """Light on purpose: all that costs time to load comes after its first frame.

    Signals:
        first_painted: the first frame is on the screen.
    """

    first_painted = Signal()

    def __init__(self, ui: UiContext, opening: QWidget) -> None:
        super().__init__()
        self._ui = ui
        self._painted = False
        self._may_close: Callable[[], bool] = _always
        self.setMinimumSize(Size.WINDOW_MIN_WIDTH, Size.WINDOW_MIN_HEIGHT)
        self.setCentralWidget(opening)
        QShortcut(QKeySequence("Ctrl+Q"), self).activated.connect(self.close)
        QShortcut(QKeySequence("F11"), self).activated.connect(self.toggle_full_screen)
        ui.say(self._say)

    def show_page(self, page: QWidget) -> None:
        """Show ``page`` alone; the page before is gone with all it showed."""
        before = self.takeCentralWidget()
        self.setCentralWidget(page)
        page.show()
        if before is not None and before is not page:
            before.hide()
            before.setParent(None)
            before.deleteLater()

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """Let ``may_close`` say each time whether the window may close now."""
        self._may_close = may_close

    def toggle_full_screen(self) -> None:
        """Fill the screen, or return to a window."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _say(self) -> None:
        self.setWindowTitle(self._ui.t("Exerzia"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close():
            event.accept()
        else:
            event.ignore()
