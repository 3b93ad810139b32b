"""What was ever sent, what was ever opened, and whether anything is open now."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.text.formats import moment
from engine.models.fetching.records import Connection
from ui.design.components.disclosure import Disclosure
from ui.design.components.list_row import ListRow
from ui.design.components.row_card import RowCard
from ui.design.components.section_header import SectionHeader
from ui.design.components.sheet import Sheet
from ui.design.components.status_row import Standing, StatusRow
from ui.design.tokens import Space
from ui.kit.amounts import size_in_words
from ui.kit.context import UiContext

_AT_ONCE = 5
_MOST = 200
"""The newest ones; the file beside the profiles has all of them."""


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
        self._nothing = StatusRow(
            Standing.GOOD,
            t("Nothing was ever sent."),
            t(
                "This version has no account, no address to send to and no "
                "telemetry. What would be sent one day would stand here first."
            ),
        )
        self._open = StatusRow()
        rows = (
            self._nothing,
            self._open,
            StatusRow(
                Standing.GOOD,
                t("You alone take things out."),
                t("A PDF, a JSON file or a backup goes where you save it."),
            ),
        )
        self.column.addWidget(RowCard(rows))
        self._list = QWidget()
        self._opened = QVBoxLayout(self._list)
        self._opened.setContentsMargins(0, 0, 0, 0)
        self._opened.setSpacing(Space.S)
        self._list.hide()
        self.column.addWidget(self._list)

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

    def show_fetching(self, host: str, count: int) -> None:
        """Say that what is open is a download that was asked for."""
        t = self._ui.t
        self._open.set_standing(Standing.GOOD)
        self._open.set_words(
            t("Connected to {host}: fetching a model.", host=host)
            if host
            else t("Opening a connection: fetching a model."),
            self._ui.tn(
                "{count} connection open, for the download you started.",
                "{count} connections open, for the download you started.",
                count,
            )
            if count
            else t("For the download you started."),
        )

    def show_opened(
        self, connections: Sequence[Connection], name_of: Callable[[str], str]
    ) -> None:
        """List the connections that were ever opened, the newest first.

        Args:
            connections: the oldest first; none: there is nothing to list.
            name_of: gives the name of what a connection was for.
        """
        if not connections:
            return
        ui, t = self._ui, self._ui.t
        self._nothing.set_words(
            t("Nothing of yours was ever sent."),
            t(
                "There is no account and no telemetry. To fetch a model, a server "
                "learns which file is asked for and the address of your network. "
                "Nothing you said or wrote goes with it."
            ),
        )
        received = sum(each.received for each in connections)
        header = SectionHeader(
            ui.tn(
                "{count} connection was ever opened",
                "{count} connections were ever opened",
                len(connections),
            ),
            t(
                "Each for a download somebody started here. {size} came in all.",
                size=size_in_words(received, ui.texts),
            ),
        )
        self._opened.addWidget(header)
        newest = list(reversed(connections))[:_MOST]
        self._opened.addWidget(self._rows(newest[:_AT_ONCE], name_of))
        if len(newest) > _AT_ONCE:
            self._opened.addWidget(self._earlier(newest[_AT_ONCE:], name_of))
        self._list.show()

    def _earlier(
        self, connections: Sequence[Connection], name_of: Callable[[str], str]
    ) -> Disclosure:
        earlier = Disclosure()
        earlier.set_words(
            self._ui.t("Show the earlier ones"), self._ui.t("Hide the earlier ones")
        )
        earlier.show_content(lambda: (self._rows(connections, name_of),))
        return earlier

    def _rows(
        self, connections: Sequence[Connection], name_of: Callable[[str], str]
    ) -> RowCard:
        return RowCard([self._row(each, name_of) for each in connections])

    def _row(self, connection: Connection, name_of: Callable[[str], str]) -> ListRow:
        ui, t = self._ui, self._ui.t
        what = t("for {name}", name=name_of(connection.purpose))
        through = (
            t("through {proxy}", proxy=connection.through) if connection.through else ""
        )
        when = moment(connection.at, ui.texts)
        return ListRow(
            connection.host,
            " · ".join(filter(None, (when, what, through))),
            size_in_words(connection.received, ui.texts),
        )
