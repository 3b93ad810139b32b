"""Another passphrase."""

from PySide6.QtWidgets import QWidget

from ui.design.components.passphrase_strength import Strength
from ui.design.components.password_field import PasswordField
from ui.kit.context import UiContext
from ui.workspaces.settings.key_sheet import KeySheet


class PassphraseSheet(KeySheet):
    """The present one, where there is one, and the new one, judged."""

    def __init__(
        self, ui: UiContext, parent: QWidget, *, asks_passphrase: bool
    ) -> None:
        super().__init__(ui, parent, asks_passphrase=asks_passphrase)
        self.fresh = PasswordField(ui, judged=True)
        self.fresh.set_words(
            ui.t("New passphrase"),
            ui.t("Three or four words that have nothing in common."),
        )
        self.column.addWidget(self.fresh)
        self.fresh.edited.connect(self.judge)
        self.fresh.submitted.connect(self.accept)

    def is_ready(self) -> bool:
        strong_enough = self.fresh.strength > Strength.TOO_SHORT
        return super().is_ready() and strong_enough
