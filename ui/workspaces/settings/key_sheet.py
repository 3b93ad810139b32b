"""Sheets for deeds that need the person's key."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ui.design.components.label import Label, Role, Tone
from ui.design.components.password_field import PasswordField
from ui.design.components.sheet import Sheet
from ui.kit.context import UiContext
from ui.workspaces.settings.state import Deed, Stage


class KeySheet(Sheet):
    """Stays open until the deed is done.

    Signals:
        submitted: do it; carries the passphrase as typed, empty where none is asked.
    """

    submitted = Signal(str)

    def __init__(
        self, ui: UiContext, parent: QWidget, *, asks_passphrase: bool
    ) -> None:
        super().__init__(parent)
        self.ui = ui
        self._is_busy = False
        self._asks = asks_passphrase
        self.current = PasswordField(ui)
        self.current.set_words(ui.t("Your present passphrase"))
        self.current.setVisible(asks_passphrase)
        self._trouble = Label("", Role.SMALL, Tone.DANGER)
        self._trouble.hide()
        self.column.addWidget(self.current)
        self.column.addWidget(self._trouble)
        self.current.edited.connect(self.judge)
        self.current.submitted.connect(self.accept)

    def show_deed(self, deed: Deed) -> None:
        """Show how far it is; a refusal leaves the sheet open."""
        self._is_busy = deed.stage is Stage.BUSY
        if deed.problem is not None:
            self._trouble.setText(" ".join(deed.problem.in_words(self.ui.texts)))
            self.current.forget()
            self.current.setFocus()
        self._trouble.setVisible(deed.problem is not None)
        if deed.stage is Stage.DONE:
            self.finish()
        self.judge()

    def finish(self) -> None:
        """Close: it is done."""
        super().accept()

    def is_ready(self) -> bool:
        """Return whether all that is asked was typed."""
        return not self._asks or bool(self.current.text)

    def judge(self) -> None:
        """Allow the button when everything is there."""
        self.allow_accept(allowed=self.is_ready() and not self._is_busy)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.judge()

    def accept(self) -> None:
        if self.is_ready() and not self._is_busy:
            self.submitted.emit(self.current.text)
