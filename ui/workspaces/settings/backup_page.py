"""Backups: make one, check one, bring one back."""

from PySide6.QtCore import Signal

from ui.kit.context import UiContext
from ui.workspaces.settings.section_page import ActRow, SectionPage


class BackupPage(SectionPage):
    """Three deeds; each asks for what it needs in a sheet.

    Signals:
        backup_wanted: write a backup.
        check_wanted: check that one could be brought back.
        restore_wanted: bring one back.
    """

    backup_wanted = Signal()
    check_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui)
        self._make = ActRow()
        self._check = ActRow()
        self._restore = ActRow()
        self.add_rows(self._make, self._check, self._restore)
        self._make.button.clicked.connect(self.backup_wanted)
        self._check.button.clicked.connect(self.check_wanted)
        self._restore.button.clicked.connect(self.restore_wanted)
        ui.say(self._say)

    def _say(self) -> None:
        t = self.ui.t
        self.lead.setText(
            t(
                "A backup is one encrypted file with all of your profile, the sound of "
                "answers left out. Keep it on another disk: it also moves you to another "
                "computer."
            )
        )
        self._make.say(
            t("Make a backup"),
            t("Written, then read back to be sure."),
            t("Save as…"),
        )
        self._check.say(
            t("Check a backup"),
            t("Whether it is whole, and what it holds. Nothing is changed."),
            t("Choose the file…"),
        )
        self._restore.say(
            t("Restore a backup"),
            t(
                "As a new profile, or in the place of one. This profile is locked first."
            ),
            t("Restore…"),
        )
