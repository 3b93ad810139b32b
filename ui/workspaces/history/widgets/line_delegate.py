"""Paints the lines of the history, and lets a title be written over."""

from collections.abc import Mapping

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.domain.history import HistoryRow
from app.history.rename_session import LONGEST_TITLE
from ui.design.look import look
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.kit.list_model import ROW_ROLE
from ui.workspaces.history.state import Person
from ui.workspaces.history.widgets.faces import Faces
from ui.workspaces.history.widgets.line_layout import line_height, line_layout
from ui.workspaces.history.widgets.line_painter import LinePainter, standing_words

AnyIndex = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    """One line: portrait, title, facts, level, and found words while searching.

    The list asks it where the button of the menu stands.
    """

    def __init__(self, ui: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self._faces = Faces()
        self._people: Mapping[str, Person] = {}
        self._searching = False

    def know(self, people: Mapping[str, Person], *, searching: bool) -> None:
        """Take up who was met, and whether found words are shown."""
        self._people = people
        self._searching = searching

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        row = index.data(ROW_ROLE)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hand = LinePainter(painter, self._ui, self._faces, self._people)
        if isinstance(row, HistoryRow):
            hand.paint(row, box, option.state, searching=self._searching)
        else:
            hand.paint_unread(box)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(look().scaled(320), line_height(searching=self._searching))

    def is_on_more(self, place: QPointF, box: QRectF) -> bool:
        """Return whether a place is on the menu button of the line in ``box``."""
        return line_layout(box, "", searching=self._searching).more.contains(place)

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        editor = QLineEdit(parent)
        editor.setMaxLength(LONGEST_TITLE)
        editor.setAccessibleName(self._ui.t("Title of the session"))
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        row = index.data(ROW_ROLE)
        words = standing_words(row, self._ui) if isinstance(row, HistoryRow) else ""
        layout = line_layout(QRectF(option.rect), words, searching=self._searching)
        height = editor.sizeHint().height()
        box = layout.title.toRect()
        box.setTop(box.center().y() - height // 2)
        box.setHeight(height)
        editor.setGeometry(box.adjusted(-Space.M, 0, 0, 0))
