"""What stands in the place of the list: waiting, nothing yet, nothing found, a problem."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.design.components.banner import Banner, Gravity
from ui.design.components.empty_state import EmptyState
from ui.design.components.skeleton import Skeleton
from ui.design.icons import Icon
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.workspaces.history.state import Lines, Loading

_SKELETON_LINES = 8


class ListPlaces(QStackedWidget):
    """One of four, as the content asks.

    Signals:
        begin_wanted: practise for the first time.
        cleared: leave nothing out any more.
        retry_wanted: read again.
    """

    begin_wanted = Signal()
    cleared = Signal()
    retry_wanted = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._waiting = Skeleton("", _SKELETON_LINES)
        self._empty = EmptyState(Icon.HISTORY)
        self._nothing_found = EmptyState(Icon.SEARCH)
        self._problem = Banner(Gravity.ERROR)
        self._waiting_box = _at_top(self._waiting)
        self._problem_box = _at_top(self._problem)
        for place in (
            self._waiting_box,
            self._empty,
            self._nothing_found,
            self._problem_box,
        ):
            self.addWidget(place)
        self._empty.acted.connect(self.begin_wanted)
        self._nothing_found.acted.connect(self.cleared)
        self._problem.acted.connect(self.retry_wanted)

    def show_content(self, content: Loading | Lines | Problem, *, narrow: bool) -> None:
        """Show what fits ``content``; with lines in it nobody sees this.

        Args:
            content: of the list.
            narrow: whether filters leave something out.
        """
        t = self._ui.t
        self._waiting.set_words(t("Reading the history"))
        self._empty.set_words(
            t("No session yet"),
            t("Your sessions will stand here, encrypted, on this device alone."),
            t("Practise now"),
        )
        self._nothing_found.set_words(
            t("Nothing found"),
            t("No session fits the words and filters you chose."),
            t("Show all sessions"),
        )
        if isinstance(content, Problem):
            what, remedy = content.in_words(self._ui.texts)
            self._problem.set_words(what, remedy, t("Try again"))
        self.setCurrentWidget(self._place_for(content, narrow=narrow))

    def _place_for(
        self, content: Loading | Lines | Problem, *, narrow: bool
    ) -> QWidget:
        match content:
            case Loading():
                return self._waiting_box
            case Problem():
                return self._problem_box
            case Lines():
                return self._nothing_found if narrow else self._empty


def _at_top(part: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
    column.addWidget(part)
    column.addStretch(1)
    return box
