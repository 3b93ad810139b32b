"""What every page of the settings is made of."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.design.components.button import Button, Kind
from ui.design.components.card import Card
from ui.design.components.label import Label, Role
from ui.design.components.list_row import ListRow
from ui.design.components.row_card import RowCard
from ui.design.components.switch import SwitchRow
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.settings.state import SettingsState


class SectionPage(QWidget):
    """A column of cards, with a line of explanation above and below."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self.ui = ui
        self.lead = Label("", Role.SOFT)
        self.lead.hold_column()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.L)
        self.column.addWidget(self.lead)

    def add_rows(self, *rows: QWidget) -> RowCard:
        """Add a card of rows."""
        card = RowCard(rows)
        self.column.addWidget(card)
        return card

    def show_state(self, state: SettingsState) -> None:
        """Show ``state``; a page without anything to read ignores it."""


class ActRow(ListRow):
    """A row with a button at its right."""

    def __init__(self, kind: Kind = Kind.SECONDARY) -> None:
        super().__init__()
        self.button = Button("", kind)
        self.trailing.addWidget(self.button)

    def say(self, title: str, detail: str, act: str) -> None:
        """Say what the row is about, and what its button does."""
        self.set_words(title, detail)
        self.button.set_words(act)
        self.button.setVisible(bool(act))
        self.button.setAccessibleDescription(title)


class SwitchCard(Card):
    """Switches in one card."""

    def __init__(self, switches: Sequence[SwitchRow]) -> None:
        super().__init__(Space.L)
        self.column.setSpacing(0)
        for switch in switches:
            self.column.addWidget(switch)
