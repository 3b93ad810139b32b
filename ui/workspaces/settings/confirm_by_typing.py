"""A question whose yes must be typed: what it does cannot be undone."""

from PySide6.QtWidgets import QWidget

from ui.design.components.sheet import Sheet
from ui.design.components.text_field import TextField
from ui.kit.context import UiContext


class ConfirmByTyping(Sheet):
    """Accepts once ``wanted`` was typed, in any case."""

    def __init__(self, ui: UiContext, parent: QWidget, wanted: str) -> None:
        super().__init__(parent, destructive=True)
        self._wanted = wanted.strip().casefold()
        self._field = TextField()
        self._field.set_words(ui.t("To confirm, type: {words}", words=wanted))
        self.column.addWidget(self._field)
        self._field.edited.connect(self._on_edited)
        self._field.submitted.connect(self._on_submitted)
        self.allow_accept(allowed=False)
        self._field.setFocus()

    @property
    def is_confirmed(self) -> bool:
        """Whether the words stand there."""
        return self._field.text.strip().casefold() == self._wanted

    def _on_edited(self) -> None:
        self.allow_accept(allowed=self.is_confirmed)

    def _on_submitted(self) -> None:
        if self.is_confirmed:
            self.accept()
