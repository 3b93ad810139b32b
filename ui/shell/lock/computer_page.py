"""A profile whose key this computer keeps: one press opens it."""

from PySide6.QtCore import Signal

from ui.design.components.button import Button, Kind
from ui.kit.context import UiContext
from ui.shell.lock.door_page import DoorPage
from ui.shell.lock.state import LockState


class ComputerPage(DoorPage):
    """A button, and the ways out.

    Signals:
        pressed: open by the key store.
        passphrase_wanted: type the passphrase instead.
        code_wanted: use the recovery code.
        another_wanted: another profile.
    """

    pressed = Signal()
    passphrase_wanted = Signal()
    code_wanted = Signal()
    another_wanted = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui)
        self._state = LockState()
        self._button = Button("", Kind.PRIMARY)
        self.body.addWidget(self._button)
        self._passphrase = self.add_way()
        self._code = self.add_way()
        self._another = self.add_way()
        self._button.clicked.connect(self.pressed)
        self._passphrase.clicked.connect(self.passphrase_wanted)
        self._code.clicked.connect(self.code_wanted)
        self._another.clicked.connect(self.another_wanted)
        ui.say(self._say)

    def show_state(self, state: LockState) -> None:
        super().show_state(state)
        self._state = state
        self._say()

    def take_focus(self) -> None:
        self._button.setFocus()

    def _say(self) -> None:
        t, state = self.ui.t, self._state
        locked = state.locked
        self.set_heading(
            t("Hello, {name}", name=locked.profile.name if locked else ""),
            t("Your sessions are encrypted. This computer keeps the key."),
        )
        self._button.set_words(t("Opening…") if state.is_busy else t("Unlock"))
        self._button.setEnabled(not state.is_busy)
        self._passphrase.set_words(t("Use the passphrase"))
        self._passphrase.setVisible(bool(locked and locked.by_passphrase))
        self._code.set_words(t("Use the recovery code"))
        self._another.set_words(t("Another profile"))
