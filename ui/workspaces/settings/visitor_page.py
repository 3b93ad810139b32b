"""In the place of keys and backups, for who is only visiting."""

from PySide6.QtCore import Signal

from ui.design.components.empty_state import EmptyState
from ui.design.icons import Icon
from ui.kit.context import UiContext
from ui.workspaces.settings.section_page import SectionPage


class VisitorPage(SectionPage):
    """Says why there is nothing here, and what would change it.

    Signals:
        profile_wanted: create a profile.
    """

    profile_wanted = Signal()

    def __init__(self, ui: UiContext, *, is_demo: bool = False) -> None:
        super().__init__(ui)
        self._is_demo = is_demo
        self.lead.hide()
        self._state = EmptyState(Icon.KEY)
        self._state.acted.connect(self.profile_wanted)
        self.column.addWidget(self._state)
        ui.say(self._say)

    def _say(self) -> None:
        t = self.ui.t
        if self._is_demo:
            self._state.set_words(
                t("This is a demonstration"),
                t(
                    "Its person has no key and no backup: nothing of it is kept. In "
                    "your own profile, your sessions stay, encrypted under your key."
                ),
            )
            return
        self._state.set_words(
            t("You are visiting"),
            t(
                "Nothing you do now is kept. With a profile, your sessions stay, "
                "encrypted under your own key."
            ),
            t("Create a profile"),
        )
