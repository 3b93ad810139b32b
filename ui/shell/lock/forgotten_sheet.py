"""What can be done when the passphrase is forgotten, told as it is."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from ui.design.components.icon_mark import IconMark
from ui.design.components.list_row import OpenRow
from ui.design.components.row_card import RowCard
from ui.design.components.sheet import Sheet
from ui.design.icons import Icon
from ui.kit.context import UiContext


class ForgottenSheet(Sheet):
    """Four ways on; none of them is a back door.

    Signals:
        code_wanted: use the recovery code.
        restore_wanted: restore a backup.
        new_profile_wanted: begin again.
        deletion_wanted: delete this profile.
    """

    code_wanted = Signal()
    restore_wanted = Signal()
    new_profile_wanted = Signal()
    deletion_wanted = Signal()

    def __init__(self, ui: UiContext, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        t = ui.t
        self.set_words(
            t("If the passphrase is forgotten"),
            t(
                "Nobody else can open your sessions, not even we: there is no back "
                "door. These ways are left."
            ),
            "",
            t("Close"),
        )
        rows = (
            (
                Icon.KEY,
                t("Use the recovery code"),
                t("The seven groups you noted when the profile was made."),
                self.code_wanted,
            ),
            (
                Icon.ARCHIVE,
                t("Restore a backup"),
                t(
                    "If you know the passphrase or the code that the backup was made with."
                ),
                self.restore_wanted,
            ),
            (
                Icon.ADD,
                t("Begin again with another profile"),
                t("This one stays, locked, in case the passphrase comes back to you."),
                self.new_profile_wanted,
            ),
            (
                Icon.DELETE,
                t("Delete this profile…"),
                t("Everything of {name} is erased from this computer.", name=name),
                self.deletion_wanted,
            ),
        )
        self.column.addWidget(RowCard([self._row(*each) for each in rows]))

    def _row(
        self, icon: Icon, title: str, detail: str, wanted: SignalInstance
    ) -> OpenRow:
        row = OpenRow(title, detail)
        row.leading.addWidget(IconMark(icon, "accent"))
        row.clicked.connect(self.reject)
        row.clicked.connect(wanted)
        return row
