"""Figures in rows and columns, for who reads rather than looks."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)

from ui.design.components.painting import look_changed
from ui.design.look import look
from ui.design.tokens import Space

_MOST_ROWS = 8
"""Rows in sight; more are scrolled to."""

_NAMING = 1
"""The column of names, which takes the room that figures leave."""

_Index = QModelIndex | QPersistentModelIndex


class FiguresTable(QTableView):
    """Arrows go from cell to cell, Enter chooses a row, copying takes all of it.

    Signals:
        chosen: number of the row that was chosen.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures = _Figures()
        self.setModel(self._figures)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.doubleClicked.connect(lambda index: self.chosen.emit(index.row()))

    def show_figures(
        self, name: str, headings: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> None:
        """Show ``rows`` under ``headings``; ``name`` says what of."""
        self.setAccessibleName(name)
        self._figures.show_figures(headings, rows)
        header = self.horizontalHeader()
        header.setSectionResizeMode(_NAMING, QHeaderView.ResizeMode.Stretch)
        self._fit()

    def as_text(self) -> str:
        """Return everything, a line each row, with tabs between: pastes as a table."""
        return self._figures.as_text()

    def copy(self) -> None:
        """Put everything into the clipboard."""
        QGuiApplication.clipboard().setText(self.as_text())

    def _fit(self) -> None:
        line = self.fontMetrics().height() + Space.M
        self.verticalHeader().setDefaultSectionSize(line)
        self.setMinimumWidth(0)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        line = self.verticalHeader().defaultSectionSize()
        rows = min(_MOST_ROWS, self._figures.rowCount())
        head = self.horizontalHeader().sizeHint().height()
        return QSize(look().scaled(320), head + rows * line + Space.XS)

    def minimumSizeHint(self) -> QSize:
        return QSize(look().scaled(160), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.chosen.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if look_changed(event):
            self._fit()


class _Figures(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self._headings: tuple[str, ...] = ()
        self._rows: tuple[tuple[str, ...], ...] = ()

    def show_figures(
        self, headings: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> None:
        self.beginResetModel()
        self._headings = tuple(headings)
        self._rows = tuple(tuple(row) for row in rows)
        self.endResetModel()

    def as_text(self) -> str:
        return "\n".join("\t".join(row) for row in (self._headings, *self._rows))

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._headings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._rows[index.row()][index.column()]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        across = orientation == Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None
