"""Ending a session: make the report, give it up, or go on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.design.components.button import Button, Kind
from ui.design.components.sheet import Sheet
from ui.kit.context import UiContext
from ui.workspaces.practice.room.state import RoomState, is_own


class EndSheet(Sheet):
    """``accepted`` makes the report, ``rejected`` goes on.

    Signals:
        discard_wanted: give the session up.
    """

    discard_wanted = Signal()

    def __init__(self, ui: UiContext, state: RoomState, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._answered = any(is_own(line) for line in state.lines)
        self._discard = Button("", Kind.LINK)
        self.column.addWidget(self._discard, 0, Qt.AlignmentFlag.AlignLeft)
        self._discard.clicked.connect(self._on_discard)
        ui.say(self._say)

    def _say(self) -> None:
        ui = self._ui
        words = (
            ui.t("The interviewer says good-bye, then you read what you can take away.")
            if self._answered
            else ui.t("You have not answered yet, so a report will have little to say.")
        )
        self.set_words(
            ui.t("End the session here?"),
            words,
            ui.t("Make the report"),
            ui.t("Go on with the session"),
        )
        self._discard.set_words(ui.t("Discard it, without a report"))

    def _on_discard(self) -> None:
        self.done(int(Sheet.DialogCode.Rejected))
        self.discard_wanted.emit()
