"""Going through Léa's door by hand."""

from PySide6.QtWidgets import QLineEdit

from tests.ui.seeing import button, visible
from tests.vault_fixtures import PASSPHRASE
from ui.shell.inside import Inside
from ui.shell.main_window import MainWindow


def unlock_by_hand(window: MainWindow) -> None:
    """Type Léa's passphrase at the lock screen, and press the button."""
    visible(window, QLineEdit)[0].insert(PASSPHRASE)
    button(window, "Unlock").click()


def rooms_in(window: MainWindow) -> Inside:
    """Return the rooms behind the door, which must be open."""
    found = window.findChild(Inside)
    assert found is not None
    return found
