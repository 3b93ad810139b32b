"""The page of the list: search, filters, sessions."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.design.components.button import IconButton
from ui.design.components.card import Card
from ui.design.components.columns import Columns
from ui.design.components.label import Label, Role
from ui.design.components.search_field import SearchField
from ui.design.components.shadow import ShadowHost
from ui.design.icons import Icon
from ui.design.look import look
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.workspaces.history.list_places import ListPlaces
from ui.workspaces.history.state import Lines, ListState, Loading
from ui.workspaces.history.widgets.filter_bar import FilterBar
from ui.workspaces.history.widgets.line_delegate import LineDelegate
from ui.workspaces.history.widgets.sessions_list import SessionsList
from ui.workspaces.history.widgets.sessions_model import Line, SessionsModel
from ui.workspaces.history.words import read_aloud

_ROOM_FOR_FILTERS = 520
"""Height of the page under which the filters wait behind their button, at 100 %."""


class ListPage(ShadowHost):
    """Shows a state of the list; what the person does comes out as signals.

    Signals:
        searched: words to find.
        cleared: show everything again.
        renamed: carries a session and its new title.
        begin_wanted: nothing was practised yet, and the person wants to.
        retry_wanted: read again after a problem.
        table_wanted: all sessions as a table in a file.
    """

    searched = Signal(str)
    cleared = Signal()
    renamed = Signal(object, str)
    begin_wanted = Signal()
    retry_wanted = Signal()
    table_wanted = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._state = ListState()
        self._wants_filters: bool | None = None
        self._wants_focus = False
        self._title = Label("", Role.DISPLAY)
        self._count = Label("", Role.SOFT)
        self._search = SearchField()
        self._toggle = IconButton(Icon.FILTER)
        self._toggle.setCheckable(True)
        self._table = IconButton(Icon.EXPORT)
        self.filters = FilterBar(ui)
        self._model = SessionsModel(self._read_aloud)
        self._delegate = LineDelegate(ui, self)
        self.list = SessionsList(self._model, self._delegate)
        self._places = ListPlaces(ui)
        self._arrange()
        self._connect()
        ui.say(self._say)

    def _arrange(self) -> None:
        words = QWidget()
        left = QVBoxLayout(words)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(Space.XS)
        left.addWidget(self._title)
        left.addWidget(self._count)
        finding = QWidget()
        right = QHBoxLayout(finding)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(Space.XS)
        right.addWidget(self._search, 1, Qt.AlignmentFlag.AlignBottom)
        right.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignBottom)
        right.addWidget(self._table, 0, Qt.AlignmentFlag.AlignBottom)
        head = QWidget()
        sides = Columns(head, 0.5, Size.CARD_MIN_WIDTH - Space.XL, Space.L)
        sides.addWidget(words)
        sides.addWidget(finding)
        card = Card(Space.S)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._places)
        card.column.addWidget(self._stack)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(Space.M)
        for part in (head, self.filters):
            self._column.addWidget(part)
        self._column.addWidget(card, 1)

    def _connect(self) -> None:
        self._search.searched.connect(self.searched)
        self._toggle.clicked.connect(self._on_toggle)
        self._table.clicked.connect(self.table_wanted)
        self._table.set_shortcut("Ctrl+Shift+S")
        self._model.renamed.connect(self.renamed)
        self._places.cleared.connect(self._on_cleared)
        self._places.begin_wanted.connect(self.begin_wanted)
        self._places.retry_wanted.connect(self.retry_wanted)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.take_focus)

    def show_state(self, state: ListState) -> None:
        """Show ``state``."""
        same_list = state.filters == self._state.filters
        self._state = state
        content = state.content
        self._places.show_content(content, narrow=state.filters.narrow)
        people = content.people if isinstance(content, Lines) else {}
        self.filters.show_filters(state.filters, people)
        self._show_toggle()
        self._count.setText(self._counted())
        self._count.setVisible(bool(self._count.text()))
        if isinstance(content, Lines) and content.rows:
            self._delegate.know(people, searching=bool(state.filters.text))
            self._show_lines(content, keep=same_list)
            self._stack.setCurrentWidget(self.list)
            if self._wants_focus and not self._search.text():
                self.take_focus_in_list()
        else:
            self._model.show(())
            self._stack.setCurrentWidget(self._places)

    def take_focus(self) -> None:
        """Bring the keyboard to the search."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def take_focus_in_list(self) -> None:
        """Bring the keyboard to the list, as soon as there is one."""
        self._wants_focus = isinstance(self._state.content, Loading)
        if not self._model.rows:
            self.take_focus()
            return
        if not self.list.currentIndex().isValid():
            self.list.choose(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_lines(self, lines: Lines, *, keep: bool) -> None:
        place = self.list.currentIndex().row()
        down = self.list.verticalScrollBar().value()
        self._model.show(lines.rows)
        self.list.scheduleDelayedItemsLayout()
        if keep and place >= 0:
            self.list.choose(place)
        if keep:
            self.list.verticalScrollBar().setValue(down)
        else:
            self.list.scrollToTop()
        self.list.tell_looked_at()

    def _counted(self) -> str:
        content = self._state.content
        if not isinstance(content, Lines):
            return ""
        if self._state.filters.narrow:
            return self._ui.tn(
                "{count} session found", "{count} sessions found", len(content.rows)
            )
        if not content.rows:
            return ""
        return self._ui.tn(
            "{count} session, kept on this device",
            "{count} sessions, kept on this device",
            len(content.rows),
        )

    def _read_aloud(self, row: Line) -> str:
        content = self._state.content
        people = content.people if isinstance(content, Lines) else {}
        return read_aloud(row, people, self._ui)

    def _show_toggle(self) -> None:
        shown = self._wants_filters
        if shown is None:
            shown = self.height() >= look().scaled(_ROOM_FOR_FILTERS)
        content = self._state.content
        any_session = self._state.filters.narrow or (
            isinstance(content, Lines) and bool(content.rows)
        )
        self.filters.setVisible(shown and any_session)
        self._search.setVisible(any_session or isinstance(content, Loading))
        self._toggle.setVisible(any_session)
        self._table.setVisible(any_session)
        self._toggle.setChecked(shown)
        words = (
            self._ui.t("Hide the filters") if shown else self._ui.t("Show the filters")
        )
        self._toggle.set_words(words)

    def _say(self) -> None:
        self._title.setText(self._ui.t("History"))
        self._search.set_words(self._ui.t("Search your sessions"))
        self._table.set_words(self._ui.t("Export sessions and levels as a table…"))
        self.list.setAccessibleName(self._ui.t("Past sessions"))
        self.show_state(self._state)
        self._model.say_again()

    def _on_toggle(self) -> None:
        self._wants_filters = not self.filters.isVisibleTo(self)
        self._show_toggle()

    def _on_cleared(self) -> None:
        self._search.clear()
        self.cleared.emit()
        self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        down = event.key() in (
            Qt.Key.Key_Down,
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        )
        if down and self._search.hasFocus():
            self.take_focus_in_list()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = max(Space.XL, (self.width() - Size.CONTENT) // 2)
        if self.width() >= Size.WINDOW_MIN_WIDTH:
            side = max(side, Space.XXXL)
        self._column.setContentsMargins(side, Space.XL, side, Space.XL)
        self._show_toggle()
