"""What every page of the settings is made of."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.design.components.button import Button, Kind
from ui.design.components.label import Label, Role
from ui.design.components.list_row import ListRow
from ui.design.components.row_card import RowCard
from ui.design.components.switch import Switch
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.settings.state import SettingsState


class SectionPage(QWidget):
    """A column of cards, with a line of explanation above and below."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self.ui = ui
        self.lead = Label("", Role.SOFT)
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


class ToggleRow(ListRow):
    """A row with a switch at its right.

    Signals:
        toggled: the person turned it; carries whether it is on now.
    """

    toggled = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.switch = Switch()
        self.trailing.addWidget(self.switch)
        self.switch.clicked.connect(self.toggled)

    def say(self, title: str, detail: str) -> None:
        """Say what is turned on or off."""
        self.set_words(title, detail)
        self.switch.setAccessibleName(title)
        self.switch.setAccessibleDescription(detail)
