"""The list of past sessions: opened, named and deleted from the keyboard or by hand."""

from PySide6.QtCore import QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from app.domain.history import HistoryRow
from ui.kit.list_model import ROW_ROLE
from ui.workspaces.history.widgets.line_delegate import LineDelegate
from ui.workspaces.history.widgets.sessions_model import SessionsModel


class SessionsList(QListView):
    """A line opens by a click or Enter; F2 names it, Delete takes it away.

    Signals:
        opened: carries the session.
        delete_wanted: carries the session.
        export_wanted: carries the session.
        menu_wanted: what else can be done; carries the session and the place.
        looked_at: carries the first and the last line in sight.
    """

    opened = Signal(object)
    delete_wanted = Signal(object)
    export_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)
    looked_at = Signal(int, int)

    def __init__(self, model: SessionsModel, delegate: LineDelegate) -> None:
        super().__init__()
        self._delegate = delegate
        self._pressed = QModelIndex()
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.verticalScrollBar().valueChanged.connect(self.tell_looked_at)

    def current_row(self) -> HistoryRow | None:
        """Return the session the keyboard is on."""
        return self._row(self.currentIndex())

    def choose(self, place: int) -> None:
        """Put the keyboard on a line, the last one where there are fewer."""
        last = self.model().rowCount() - 1
        if last >= 0:
            self.setCurrentIndex(self.model().index(min(place, last), 0))

    def rename_current(self) -> None:
        """Let the title of the line the keyboard is on be written over."""
        index = self.currentIndex()
        if self._row(index) is not None:
            self.edit(index)

    def tell_looked_at(self) -> None:
        """Tell which lines are in sight."""
        count = self.model().rowCount()
        if not count:
            return
        height = max(1, self.sizeHintForRow(0))
        first = self.verticalScrollBar().value() // height
        last = first + self.viewport().height() // height + 1
        self.looked_at.emit(min(first, count - 1), min(last, count - 1))

    def _row(self, index: QModelIndex) -> HistoryRow | None:
        row = index.data(ROW_ROLE) if index.isValid() else None
        return row if isinstance(row, HistoryRow) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            return  # the title that is being written has these keys
        row = self.current_row()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if row is None:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(row)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_wanted.emit(row)
        elif event.key() == Qt.Key.Key_E and control:
            self.export_wanted.emit(row)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = self.indexAt(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self._row(index)
        left = event.button() == Qt.MouseButton.LeftButton
        if row is None or not left or index != self._pressed:
            return
        if self._delegate.is_on_more(event.position(), QRectF(self.visualRect(index))):
            self.menu_wanted.emit(row, event.globalPosition().toPoint())
        else:
            self.opened.emit(row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        row = self._row(index)
        if row is None:
            return
        self.setCurrentIndex(index)
        beneath = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self.menu_wanted.emit(row, beneath if by_key else event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tell_looked_at()
