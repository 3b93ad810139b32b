"""What is kept and where, for how long, what was ever sent, and how to erase it."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices

from app.text.formats import decimal
from ui.design.components.button import Kind
from ui.design.components.section_header import SectionHeader
from ui.kit.context import UiContext
from ui.workspaces.settings.confirm_by_typing import ConfirmByTyping
from ui.workspaces.settings.section_page import ActRow, SectionPage
from ui.workspaces.settings.sound_section import SoundSection
from ui.workspaces.settings.state import SettingsState

_MEGABYTE = 1_000_000


class PrivacyPage(SectionPage):
    """In plain words, with the folders to look into.

    Attributes:
        sound: the sound of answers.

    Signals:
        sent_wanted: show what was ever sent.
        deletion_wanted: the person typed that everything shall go.
    """

    sent_wanted = Signal()
    deletion_wanted = Signal()

    def __init__(self, ui: UiContext, logs: Path) -> None:
        super().__init__(ui)
        self._logs = logs
        self._state = SettingsState()
        self._kept = ActRow()
        self._clear = ActRow()
        self._long = ActRow()
        self._sent = ActRow()
        self._log = ActRow()
        self.sound = SoundSection(ui)
        self._danger = SectionHeader()
        self._delete = ActRow(Kind.DESTRUCTIVE)
        self.add_rows(self._kept, self._clear, self._long, self._sent, self._log)
        self.column.addWidget(self.sound)
        self.column.addWidget(self._danger)
        self._last = self.add_rows(self._delete)
        self._kept.button.clicked.connect(self._on_folder)
        self._sent.button.clicked.connect(self.sent_wanted)
        self._log.button.clicked.connect(self._on_logs)
        self._delete.button.clicked.connect(self._on_delete)
        ui.say(self._say)

    def show_state(self, state: SettingsState) -> None:
        self._state = state
        self.sound.show_kept(state.sound)
        self._say()

    def _say(self) -> None:
        t = self.ui.t
        self.lead.setText(
            t("Everything stays on this computer, encrypted under your own key.")
        )
        self._kept.say(
            t("What is kept: your sessions, their words and their reports"),
            self._kept_words(),
            "" if self._state.is_guest else t("Open the folder"),
        )
        self._clear.say(
            t("What stands outside the encryption"),
            t(
                "The first name on the lock screen, the language, theme and size of the "
                "text, and the log. No word of a session."
            ),
            "",
        )
        self._long.say(
            t("For how long"),
            t(
                "Until you delete it. What you delete is overwritten; a deletion can be "
                "undone for a few seconds. Sound is kept only where you ask for it."
            ),
            "",
        )
        self._sent.say(
            t("What was ever sent: nothing"),
            t(
                "No account and no telemetry. Connections are opened for the models "
                "you ask for, and each is listed."
            ),
            t("Show"),
        )
        self._log.say(
            t("The log"),
            t("Failures by place and kind, and versions. Never what was said."),
            t("Open the folder"),
        )
        for part in (self._danger, self._last):
            part.setVisible(not self._state.is_guest)
        self._danger.set_words(t("Erase everything"))
        self._delete.say(
            t("Delete this profile and all it holds"),
            t("Sessions, reports, settings and key. Nobody can bring them back."),
            t("Delete everything…"),
        )

    def _kept_words(self) -> str:
        kept = self._state.kept
        if self._state.is_guest:
            return self.ui.t("Nothing: you are visiting, and all goes when you leave.")
        if kept is None:
            return ""
        size = decimal(kept.size_bytes / _MEGABYTE, self.ui.texts)
        return self.ui.tn(
            "{count} session, {size} MB, in {folder}",
            "{count} sessions, {size} MB, in {folder}",
            kept.sessions,
            size=size,
            folder=kept.folder,
        )

    def _on_folder(self) -> None:
        if self._state.kept is not None:
            _show_folder(self._state.kept.folder)

    def _on_logs(self) -> None:
        _show_folder(self._logs)

    def _on_delete(self) -> None:
        t = self.ui.t
        sheet = ConfirmByTyping(self.ui, self, self._state.name)
        sheet.set_words(
            t("Delete everything of {name}?", name=self._state.name),
            t(
                "All sessions, reports, settings and the key are erased from this "
                "computer. This cannot be undone. Backups and PDFs you saved elsewhere "
                "stay where they are."
            ),
            t("Delete everything"),
            t("Keep everything"),
        )
        sheet.accepted.connect(self.deletion_wanted)
        sheet.open()


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
