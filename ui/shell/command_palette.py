"""The command palette: type a few letters of what you want, press Enter."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.design.components.card import Card
from ui.design.components.label import Label, Role
from ui.design.components.painting import fill_rounded
from ui.design.components.search_field import SearchField
from ui.design.fonts import sans
from ui.design.icons import paint_icon
from ui.design.look import look
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.kit.list_model import ROW_ROLE, RowsModel
from ui.shell.actions import Action, matching

_MOST_ROWS = 8
_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_PageDown: _MOST_ROWS,
    Qt.Key.Key_PageUp: -_MOST_ROWS,
}


class CommandPalette(QWidget):
    """Lies over the window; Escape, a press outside, or a choice closes it.

    Signals:
        closed: it is gone.
    """

    closed = Signal()

    def __init__(
        self, ui: UiContext, window: QWidget, actions: Sequence[Action]
    ) -> None:
        super().__init__(window)
        self._ui = ui
        self._actions = tuple(actions)
        self._before = window.window().focusWidget()
        self._card = Card(Space.M)
        self._card.setParent(self)
        self._line = SearchField()
        self._list = QListView()
        self._model = RowsModel[Action](lambda action: action.words)
        self._none = Label("", Role.SOFT)
        self._arrange()
        self._line.textChanged.connect(self._on_typed)
        self._line.installEventFilter(self)
        self._list.clicked.connect(self._on_index)
        self._list.activated.connect(self._on_index)
        window.installEventFilter(self)
        self._say()
        self._on_typed()

    def open(self) -> None:
        """Show it over the window, ready to type."""
        self._place()
        self.show()
        self.raise_()
        self._line.setFocus()

    def close_now(self) -> None:
        """Go away; the keyboard returns to where it was."""
        if self._before is not None and not self._list.hasFocus():
            self._before.setFocus()
        self.hide()
        self.deleteLater()
        self.closed.emit()

    def _arrange(self) -> None:
        self._list.setModel(self._model)
        self._list.setItemDelegate(_ActionPainter(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._card.column.addWidget(self._line)
        self._card.column.addWidget(self._list)
        self._card.column.addWidget(self._none)
        column = QVBoxLayout(self)
        column.addWidget(self._card)
        column.addStretch(1)

    def _say(self) -> None:
        t = self._ui.t
        self._line.set_words(t("What would you like to do?"))
        self._list.setAccessibleName(t("Actions"))
        self._none.setText(t("Nothing of that name. Try another word."))

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        self.setGeometry(window.rect())
        width = min(look().scaled(Size.SHEET), window.width() - 2 * Space.XXL)
        side = (window.width() - width) // 2
        top = max(Space.XL, window.height() // 8)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(side, top, side, Space.XL)
        rows = min(_MOST_ROWS, max(1, self._model.rowCount()))
        room = window.height() - top - look().scaled(Size.ICON_LARGE) * 3
        row = row_height()
        self._list.setFixedHeight(min(rows * row, max(room // row, 2) * row))

    def _on_typed(self) -> None:
        found = matching(self._line.text(), self._actions)
        self._model.show(found)
        self._list.setVisible(bool(found))
        self._none.setVisible(not found)
        if found:
            self._list.setCurrentIndex(self._model.index(0))
        self._place()
        self._tell_current()

    def _tell_current(self) -> None:
        """Let a screen reader say which action Enter would run."""
        action = self._model.row(self._list.currentIndex())
        self._line.setAccessibleDescription(action.words if action else "")

    def _move(self, step: int) -> None:
        count = self._model.rowCount()
        if not count:
            return
        row = self._list.currentIndex().row() + step
        row = row % count if abs(step) == 1 else max(0, min(count - 1, row))
        self._list.setCurrentIndex(self._model.index(row))
        self._tell_current()

    def _on_index(self, index: QModelIndex) -> None:
        action = self._model.row(index)
        if action is not None:
            self.close_now()
            action.run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._place()
        if watched is self._line and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _MOVES:
            self._move(_MOVES[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_index(self._list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close_now()
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.close_now()

    def paintEvent(self, event: QPaintEvent) -> None:
        veil = QColor(look().colours.paper)
        veil.setAlphaF(0.78)
        QPainter(self).fillRect(self.rect(), veil)


def row_height() -> int:
    """Return the height of one action."""
    return QFontMetrics(sans(look().type.body)).height() + Space.L + Space.XS


class _ActionPainter(QStyledItemDelegate):
    """Icon, words, and at the right the keys or what it belongs to."""

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        return QSize(look().scaled(Size.CARD_MIN_WIDTH), row_height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        action = index.data(ROW_ROLE)
        if not isinstance(action, Action):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        _paint_action(painter, box, action, current=_is_current(option))
        painter.restore()


def _is_current(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)


def _paint_action(
    painter: QPainter, box: QRectF, action: Action, *, current: bool
) -> None:
    colours, type_ = look().colours, look().type
    if current:
        fill_rounded(painter, box, Size.RADIUS_CONTROL, colours.accent_tint)
    side = look().scaled(Size.ICON)
    mark = QRectF(box.left() + Space.M, box.center().y() - side / 2, side, side)
    paint_icon(
        painter, mark, action.icon, colours.accent if current else colours.ink_soft
    )
    keys = QKeySequence(action.keys).toString(QKeySequence.SequenceFormat.NativeText)
    aside = keys or action.group
    small = sans(type_.small)
    aside_width = QFontMetrics(small).horizontalAdvance(aside)
    painter.setFont(small)
    painter.setPen(QColor(colours.ink_soft))
    right = box.adjusted(0, 0, -Space.M, 0)
    painter.drawText(
        right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, aside
    )
    font = sans(type_.body, strong=current)
    room = box.adjusted(Space.M + side + Space.M, 0, -(aside_width + Space.XL), 0)
    words = QFontMetrics(font).elidedText(
        action.words, Qt.TextElideMode.ElideRight, int(room.width())
    )
    painter.setFont(font)
    painter.setPen(QColor(colours.ink))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
