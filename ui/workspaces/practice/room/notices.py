"""What may stand above the place to answer: a problem, what is missing, the hint."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.design.components.banner import Banner, Gravity
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.practice.room.state import RoomState


class Notices(QWidget):
    """Three banners; each is there only when it has something to say.

    Signals:
        hint_closed: put the hint away.
        again_wanted: do again what failed.
        problem_closed: put the problem away.
        notice_closed: put the word about what is missing away.
    """

    hint_closed = Signal()
    again_wanted = Signal()
    problem_closed = Signal()
    notice_closed = Signal()

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._problem = Banner(Gravity.ERROR)
        self._missing = Banner(Gravity.WARNING)
        self._hint = Banner(Gravity.INFO)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, 0, Space.XL, Space.M)
        column.setSpacing(Space.S)
        column.addWidget(self._problem)
        column.addWidget(self._missing)
        column.addWidget(self._hint)
        self._hint.dismissed.connect(self.hint_closed)
        self._problem.acted.connect(self.again_wanted)
        self._problem.dismissed.connect(self.problem_closed)
        self._missing.dismissed.connect(self.notice_closed)

    def show_state(self, state: RoomState) -> None:
        """Show what there is to know."""
        hint = state.hint if state.hint_shown else None
        self._problem.setVisible(state.problem is not None)
        self._hint.setVisible(bool(hint))
        self._missing.setVisible(state.notice is not None)
        told = (state.problem, state.notice)
        self.setVisible(any(each is not None for each in told) or bool(hint))
        ui = self._ui
        if state.notice is not None:
            what, remedy = state.notice.in_words(ui.texts)
            self._missing.set_words(what, remedy, dismiss=ui.t("Close"))
        if hint:
            title = ui.t("What a good answer shows")
            self._hint.set_words(title, hint, dismiss=ui.t("Close the hint"))
        if state.problem is not None:
            what, remedy = state.problem.in_words(ui.texts)
            again = ui.t("Try again") if state.owed or state.may_finish else ""
            self._problem.set_words(what, remedy, again, ui.t("Close"))
