"""What was ever sent, and whether anything is open now."""

from PySide6.QtWidgets import QWidget

from ui.design.components.row_card import RowCard
from ui.design.components.sheet import Sheet
from ui.design.components.status_row import Standing, StatusRow
from ui.kit.context import UiContext


class SentSheet(Sheet):
    """The list behind the device seal; accepting it asks for the privacy page."""

    def __init__(self, ui: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        t = ui.t
        self._ui = ui
        self.set_words(
            t("What was ever sent"),
            t("Everything Exerzia does happens on this computer."),
            t("What is kept, and where"),
            t("Close"),
        )
        self._open = StatusRow()
        rows = (
            StatusRow(
                Standing.GOOD,
                t("Nothing was ever sent."),
                t(
                    "This version has no account, no address to send to and no "
                    "telemetry. What would be sent one day would stand here first."
                ),
            ),
            self._open,
            StatusRow(
                Standing.GOOD,
                t("You alone take things out."),
                t("A PDF, a JSON file or a backup goes where you save it."),
            ),
        )
        self.column.addWidget(RowCard(rows))

    def show_connections(self, count: int) -> None:
        """Say how many connections are open."""
        t = self._ui.t
        if count:
            self._open.set_standing(Standing.ATTENTION)
            self._open.set_words(
                self._ui.tn(
                    "{count} connection open.", "{count} connections open.", count
                ),
                t("Exerzia asked for none. Close it and tell us, please."),
            )
            return
        self._open.set_standing(Standing.GOOD)
        self._open.set_words(
            t("No connection open."), t("Counted in this process just now.")
        )
