"""The recovery code of one profile."""

from PySide6.QtCore import Signal

from ui.design.components.button import Button, Kind
from ui.design.components.text_field import TextField
from ui.kit.context import UiContext
from ui.shell.lock.door_page import DoorPage
from ui.shell.lock.state import LockState
from ui.shell.lock.waiting import wait_words


class CodePage(DoorPage):
    """A field for the twenty-eight signs on paper.

    Signals:
        submitted: carries what was typed.
        back_wanted: not now.
    """

    submitted = Signal(str)
    back_wanted = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui)
        self._state = LockState()
        self._field = TextField()
        self._button = Button("", Kind.PRIMARY)
        self.body.addWidget(self._field)
        self.body.addWidget(self._button)
        self._back = self.add_way()
        self._restore = self.add_way()
        self._field.submitted.connect(self._on_submitted)
        self._button.clicked.connect(self._on_submitted)
        self._back.clicked.connect(self.back_wanted)
        self._restore.clicked.connect(self.restore_wanted)
        ui.say(self._say)

    def show_state(self, state: LockState) -> None:
        super().show_state(state)
        self._state = state
        self._say()

    def take_focus(self) -> None:
        self._field.set_text("")
        self._field.setFocus()

    def _say(self) -> None:
        t, state = self.ui.t, self._state
        self.set_heading(
            t("Your recovery code"),
            t("Seven groups of four letters and digits, from when you began."),
        )
        self._field.set_words(
            t("Recovery code"), t("Small or capital letters; dashes do not matter.")
        )
        self._button.set_words(t("Opening…") if state.is_busy else t("Unlock"))
        self._back.set_words(t("Back"))
        self._restore.set_words(t("Restore a backup"))
        may_try = not state.is_busy and not state.wait_ms
        self._field.setEnabled(may_try)
        self._button.setEnabled(may_try)
        self._field.set_problem(self._problem())

    def _problem(self) -> str:
        state = self._state
        if state.wait_ms:
            return wait_words(self.ui, state.wait_ms)
        if state.problem is None:
            return ""
        return " ".join(state.problem.in_words(self.ui.texts))

    def _on_submitted(self) -> None:
        self.submitted.emit(self._field.text)
