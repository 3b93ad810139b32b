"""The passphrase of one profile."""

from PySide6.QtCore import Signal

from ui.design.components.button import Button, Kind
from ui.design.components.password_field import PasswordField
from ui.kit.context import UiContext
from ui.shell.lock.door_page import DoorPage
from ui.shell.lock.state import LockState
from ui.shell.lock.waiting import wait_words


class PassphrasePage(DoorPage):
    """A field, a button, and the ways out.

    Signals:
        submitted: carries what was typed.
        code_wanted: use the recovery code.
        computer_wanted: let the key store open.
        forgotten: the passphrase is forgotten.
        another_wanted: another profile.
    """

    submitted = Signal(str)
    code_wanted = Signal()
    computer_wanted = Signal()
    forgotten = Signal()
    another_wanted = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui)
        self._state = LockState()
        self._field = PasswordField(ui)
        self._button = Button("", Kind.PRIMARY)
        self.body.addWidget(self._field)
        self.body.addWidget(self._button)
        self._computer = self.add_way()
        self._code = self.add_way()
        self._forgotten = self.add_way()
        self._another = self.add_way()
        self._field.submitted.connect(self._on_submitted)
        self._button.clicked.connect(self._on_submitted)
        self._computer.clicked.connect(self.computer_wanted)
        self._code.clicked.connect(self.code_wanted)
        self._forgotten.clicked.connect(self.forgotten)
        self._another.clicked.connect(self.another_wanted)
        ui.say(self._say)

    def show_state(self, state: LockState) -> None:
        super().show_state(state)
        refused = state.problem is not None and state.problem != self._state.problem
        if refused:
            self._field.forget()
        may_try_again = refused or (self._state.wait_ms > 0)
        self._state = state
        self._say()
        if may_try_again and not state.wait_ms:
            self._field.setFocus()

    def take_focus(self) -> None:
        self._field.forget()
        self._field.setFocus()

    def _say(self) -> None:
        t, state = self.ui.t, self._state
        name = state.locked.profile.name if state.locked else ""
        self.set_heading(
            t("Hello, {name}", name=name),
            t("Your sessions are encrypted. Your passphrase opens them."),
        )
        self._field.set_words(t("Passphrase"))
        self._button.set_words(t("Opening…") if state.is_busy else t("Unlock"))
        self._computer.set_words(t("Let this computer open it"))
        self._computer.setVisible(bool(state.locked and state.locked.by_computer))
        self._code.set_words(t("Use the recovery code"))
        self._forgotten.set_words(t("Passphrase forgotten?"))
        self._another.set_words(t("Another profile"))
        waits = state.wait_ms > 0
        self._field.set_problem(self._problem())
        self._field.setEnabled(not state.is_busy and not waits)
        self._button.setEnabled(not state.is_busy and not waits)

    def _problem(self) -> str:
        state = self._state
        if state.wait_ms:
            return wait_words(self.ui, state.wait_ms)
        if state.problem is None:
            return ""
        return " ".join(state.problem.in_words(self.ui.texts))

    def _on_submitted(self) -> None:
        self.submitted.emit(self._field.text)
