"""After the recovery code: another passphrase in the place of the forgotten one."""

from PySide6.QtCore import Signal

from ui.design.components.button import Button, Kind
from ui.design.components.passphrase_strength import Strength
from ui.design.components.password_field import PasswordField
from ui.kit.context import UiContext
from ui.shell.lock.door_page import DoorPage
from ui.shell.lock.state import LockState


class NewPassphrasePage(DoorPage):
    """A judged field.

    Signals:
        submitted: carries the new passphrase.
        kept: go on with what there is.
    """

    submitted = Signal(str)
    kept = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui)
        self._state = LockState()
        self._field = PasswordField(ui, judged=True)
        self._button = Button("", Kind.PRIMARY)
        self.body.addWidget(self._field)
        self.body.addWidget(self._button)
        self._keep = self.add_way()
        self._field.edited.connect(self._on_edited)
        self._field.submitted.connect(self._on_submitted)
        self._button.clicked.connect(self._on_submitted)
        self._keep.clicked.connect(self.kept)
        ui.say(self._say)

    def show_state(self, state: LockState) -> None:
        super().show_state(state)
        self._state = state
        self._say()

    def take_focus(self) -> None:
        self._field.forget()
        self._field.setFocus()

    def _say(self) -> None:
        t, state = self.ui.t, self._state
        self.set_heading(
            t("The code is right. Choose a new passphrase"),
            t(
                "It takes the place of the forgotten one. Your recovery code stays valid."
            ),
        )
        self._field.set_words(
            t("New passphrase"), t("Three or four words that have nothing in common.")
        )
        problem = state.problem.in_words(self.ui.texts) if state.problem else ()
        self._field.set_problem(" ".join(problem))
        self._button.set_words(
            t("Opening…") if state.is_busy else t("Keep this passphrase")
        )
        self._keep.set_words(t("Keep the old one"))
        self._on_edited()

    def _on_edited(self) -> None:
        strong_enough = self._field.strength > Strength.TOO_SHORT
        self._button.setEnabled(strong_enough and not self._state.is_busy)

    def _on_submitted(self) -> None:
        if self._button.isEnabled():
            self.submitted.emit(self._field.text)
