"""What can be done with one past session."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.history import HistoryRow
from app.domain.sessions import UNFINISHED, SessionStatus
from ui.kit.context import UiContext


class RowMenu(QMenu):
    """Offers only what makes sense for the session as it stands.

    Signals:
        open_wanted, resume_wanted, close_wanted, again_wanted, rename_wanted,
        export_wanted, delete_wanted: what was chosen.
    """

    open_wanted = Signal()
    resume_wanted = Signal()
    close_wanted = Signal()
    again_wanted = Signal()
    rename_wanted = Signal()
    export_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, ui: UiContext, row: HistoryRow, parent: QWidget) -> None:
        super().__init__(parent)
        t = ui.t
        self.setAccessibleName(row.title)
        if row.status in UNFINISHED:
            self._offer(t("Resume"), self.resume_wanted)
            self._offer(t("Close and make the report"), self.close_wanted)
        else:
            self._offer(t("Open the report"), self.open_wanted, "Return")
            self._offer(t("Practise again"), self.again_wanted)
        self.addSeparator()
        self._offer(t("Rename"), self.rename_wanted, "F2")
        if row.status is SessionStatus.ANALYSED:
            self._offer(t("Export PDF"), self.export_wanted, "Ctrl+E")
        self.addSeparator()
        self._offer(t("Delete"), self.delete_wanted, "Delete")
        self.aboutToHide.connect(self.deleteLater)

    def _offer(self, words: str, chosen: SignalInstance, keys: str = "") -> None:
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        # The list itself listens to these keys: here they are only told.
        action = self.addAction(f"{words}\t{shown}" if shown else words)
        action.triggered.connect(chosen)
