"""A new recovery code, over the settings."""

from PySide6.QtWidgets import QWidget

from ui.design.components.sheet import Sheet
from ui.kit.context import UiContext
from ui.workspaces.settings.recovery_code import RecoveryCode


class CodeSheet(Sheet):
    """Shows the code until the person has kept it."""

    def __init__(self, ui: UiContext, parent: QWidget, code: str, owner: str) -> None:
        super().__init__(parent)
        self.set_words(
            ui.t("Your new recovery code"),
            ui.t("It is shown only now. The old code opens nothing any more."),
            ui.t("Done"),
            ui.t("Not now"),
        )
        self._code = RecoveryCode(ui)
        self._code.show_code(code, owner)
        self.column.addWidget(self._code)
        self.allow_accept(allowed=False)
        self._code.confirmed.connect(self._on_confirmed)

    def _on_confirmed(self, is_confirmed: bool) -> None:
        self.allow_accept(allowed=is_confirmed)
