"""What opens a backup: to write one, or to check one."""

from PySide6.QtWidgets import QWidget

from app.storage.keys import WithPassphrase, WithRecoveryCode
from ui.design.components.option import Option
from ui.design.components.passphrase_strength import Strength
from ui.design.components.password_field import PasswordField
from ui.design.components.segmented import Segmented
from ui.kit.context import UiContext
from ui.workspaces.settings.key_sheet import KeySheet

_PASSPHRASE = "passphrase"  # noqa: S105 (the name of a choice)
_CODE = "code"


class BackupSheet(KeySheet):
    """A passphrase of the backup's own, or a recovery code the person has."""

    def __init__(self, ui: UiContext, parent: QWidget, *, writes: bool) -> None:
        super().__init__(ui, parent, asks_passphrase=False)
        self._writes = writes
        self._by = _PASSPHRASE
        self._choice = Segmented()
        self._secret = PasswordField(ui, judged=writes)
        self._code = PasswordField(ui)
        self._code.set_words(
            ui.t("Recovery code"), ui.t("The one you have on paper for this profile.")
        )
        self._secret.set_words(
            ui.t("Passphrase of the backup"),
            ui.t("The backup has its own; it may be the one of your profile.")
            if writes
            else "",
        )
        for part in (self._choice, self._secret, self._code):
            self.column.addWidget(part)
        for field in (self._secret, self._code):
            field.edited.connect(self.judge)
            field.submitted.connect(self.accept)
        self._choice.setAccessibleName(ui.t("What opens the backup"))
        self._choice.chosen.connect(self._on_choice)
        self._on_choice(_PASSPHRASE)

    @property
    def opener(self) -> WithPassphrase | WithRecoveryCode:
        """What was typed."""
        if self._by == _CODE:
            return WithRecoveryCode(self._code.text)
        return WithPassphrase(self._secret.text)

    def is_ready(self) -> bool:
        if self._by == _CODE:
            return bool(self._code.text.strip())
        if self._writes:
            return self._secret.strength > Strength.TOO_SHORT
        return bool(self._secret.text)

    def _on_choice(self, value: str) -> None:
        self._by = value
        t = self.ui.t
        self._choice.show_options(
            (
                Option(_PASSPHRASE, t("A passphrase")),
                Option(_CODE, t("A recovery code")),
            ),
            value,
        )
        self._secret.setVisible(value == _PASSPHRASE)
        self._code.setVisible(value == _CODE)
        (self._code if value == _CODE else self._secret).setFocus()
        self.judge()
