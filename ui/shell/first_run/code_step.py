"""The recovery code, shown once; after a break, a way to another one."""

from PySide6.QtWidgets import QWidget

from ui.design.components.card import Card
from ui.kit.context import UiContext
from ui.shell.first_run.frame import StepFrame
from ui.workspaces.settings.recovery_code import RecoveryCode


class CodeStep(StepFrame):
    """Used in the first run, and after a restoration or another key."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui)
        self._is_gone = False
        self._code = RecoveryCode(ui)
        self._card = Card()
        self._card.column.addWidget(self._code)
        self.body.addWidget(self._card)
        self.add_buttons()
        self._code.confirmed.connect(self._on_confirmed)
        self.primary.setEnabled(False)
        ui.say(self._say)

    def show_code(self, code: str, owner: str) -> None:
        """Show ``code`` of the profile named ``owner``."""
        self._code.show_code(code, owner)

    def show_gone(self, *, is_gone: bool) -> None:
        """Show that the code was shown before a break, and is kept nowhere."""
        if is_gone != self._is_gone:
            self._is_gone = is_gone
            self._say()

    def first_field(self) -> QWidget:
        return self.primary if self._is_gone else self._code

    def _say(self) -> None:
        self._card.setVisible(not self._is_gone)
        if self._is_gone:
            self._say_gone()
        else:
            self._say_shown()

    def _say_gone(self) -> None:
        t = self.ui.t
        self.set_heading(
            t("Your recovery code"),
            t(
                "It was shown before Exerzia was closed, and is kept nowhere. If you "
                "noted it, go on; if not, make another one."
            ),
        )
        self.set_buttons(t("I noted it"), t("Make another code…"), t("Not now"))
        self.primary.setEnabled(True)
        self.set_footnote(t("You can make another code in Settings at any time."))

    def _say_shown(self) -> None:
        t = self.ui.t
        self.set_heading(
            t("Your recovery code"),
            t(
                "If the passphrase is ever forgotten or this computer is lost, this "
                "code opens your sessions. It is shown only now."
            ),
        )
        self.set_buttons(t("Continue"), "", t("Not now"))
        self.set_footnote(
            t(
                "Without the code and the passphrase nobody can open your sessions, not "
                "even we. You can make another code in Settings."
            )
        )

    def _on_confirmed(self, is_confirmed: bool) -> None:
        self.primary.setEnabled(is_confirmed)
