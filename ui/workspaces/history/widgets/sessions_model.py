"""The lines of the history for Qt's list view."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal

from app.domain.history import HistoryRow
from ui.kit.list_model import RowsModel

Line = HistoryRow | None


class SessionsModel(RowsModel[Line]):
    """Lines that can be named in their place.

    Signals:
        renamed: carries the session and the title the person wrote.
    """

    renamed = Signal(object, str)

    def __init__(self, words_of: Callable[[Line], str]) -> None:
        super().__init__(words_of)

    def show(self, rows: Sequence[Line]) -> None:
        """Replace the lines; as many as before are changed in their places."""
        new = tuple(rows)
        if len(new) != len(self._rows) or not new:
            super().show(new)
            return
        changed = [
            place
            for place, (old, line) in enumerate(zip(self._rows, new, strict=True))
            if old != line
        ]
        self._rows = new
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def say_again(self) -> None:
        """Tell the view that the same lines are said in other words."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        line = self.row(index)
        if line is None:
            told = role in (
                Qt.ItemDataRole.DisplayRole,
                Qt.ItemDataRole.AccessibleTextRole,
            )
            return self._words_of(None) if told and index.isValid() else None
        if role == Qt.ItemDataRole.EditRole:
            return line.title
        return super().data(index, role)

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        line = self.row(index)
        title = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or line is None or not title:
            return False
        self.renamed.emit(line, title)
        return True

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if self.row(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable
