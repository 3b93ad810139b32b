"""Another name for the profile."""

from PySide6.QtWidgets import QWidget

from app.account.create_profile import LONGEST_NAME
from ui.design.components.text_field import TextField
from ui.kit.context import UiContext
from ui.workspaces.settings.key_sheet import KeySheet


class RenameSheet(KeySheet):
    """One field; no key is needed for a name."""

    def __init__(self, ui: UiContext, parent: QWidget, name: str) -> None:
        super().__init__(ui, parent, asks_passphrase=False)
        self.name = TextField()
        self.name.set_words(ui.t("Your first name"))
        self.name.line.setMaxLength(LONGEST_NAME)
        self.name.set_text(name)
        self.column.addWidget(self.name)
        self.name.edited.connect(self.judge)
        self.name.submitted.connect(self.accept)
        self.name.setFocus()

    def is_ready(self) -> bool:
        return bool(self.name.text.strip())
