"""A list of frozen rows for Qt's views."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

Row = TypeVar("Row")
ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The role under which a row itself is found."""


class RowsModel(QAbstractListModel, Generic[Row]):
    """Rows of one type; ``words_of`` gives the text a view and a screen reader use."""

    def __init__(self, words_of: Callable[[Row], str]) -> None:
        super().__init__()
        self._words_of = words_of
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows shown."""
        return self._rows

    def show(self, rows: Sequence[Row]) -> None:
        """Replace the rows; does nothing when they are the same."""
        new = tuple(rows)
        if new == self._rows:
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    def row(self, index: QModelIndex | QPersistentModelIndex) -> Row | None:
        """Return the row at ``index``, or None outside the list."""
        if index.isValid() and index.row() < len(self._rows):
            return self._rows[index.row()]
        return None

    def rowCount(
        self, parent: QModelIndex | QPersistentModelIndex | None = None
    ) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        row = self.row(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words_of(row)
        return None
