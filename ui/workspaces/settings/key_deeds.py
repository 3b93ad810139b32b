"""Opens the sheet of each deed, hands it to the view model, and says how it went."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.storage.keys import WithKeyring, WithPassphrase
from ui.kit.context import UiContext
from ui.workspaces.settings.backup_sheet import BackupSheet
from ui.workspaces.settings.code_sheet import CodeSheet
from ui.workspaces.settings.key_sheet import KeySheet
from ui.workspaces.settings.keys_view_model import BackupFile, KeysViewModel, Proof
from ui.workspaces.settings.passphrase_sheet import PassphraseSheet
from ui.workspaces.settings.rename_sheet import RenameSheet
from ui.workspaces.settings.state import Opens, Stage


class KeyDeeds(QObject):
    """One sheet at a time.

    Signals:
        rotation_wanted: the proof is right; carries it.
    """

    rotation_wanted = Signal(object)

    def __init__(self, ui: UiContext, model: KeysViewModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self._model = model
        self._window = parent
        self._sheet: KeySheet | None = None
        self._owner = ""
        model.state_changed.connect(self._on_state_changed)
        model.rotation_wanted.connect(self.rotation_wanted)

    def rename(self, name: str) -> None:
        """Ask for another name."""
        t = self._ui.t
        sheet = RenameSheet(self._ui, self._window, name)
        sheet.set_words(t("Your first name"), "", t("Change"), t("Cancel"))
        sheet.submitted.connect(lambda _: self._model.rename(sheet.name.text))
        self._open(sheet)

    def change_passphrase(self, opens: Opens) -> None:
        """Ask for the present passphrase and another."""
        t = self._ui.t
        sheet = PassphraseSheet(
            self._ui, self._window, asks_passphrase=opens.by_passphrase
        )
        sheet.set_words(
            t("Choose a passphrase"),
            t("It opens your profile from now on."),
            t("Keep this passphrase"),
            t("Cancel"),
        )
        sheet.submitted.connect(
            lambda typed: self._model.change_passphrase(
                _proof(opens, typed), sheet.fresh.text
            )
        )
        self._open(sheet)

    def new_code(self, opens: Opens, owner: str) -> None:
        """Ask for the passphrase, then show another recovery code."""
        t = self._ui.t
        self._owner = owner
        sheet = self._key_sheet(opens)
        sheet.set_words(
            t("Make another recovery code"),
            t("The code you have now will open nothing any more."),
            t("Make another code"),
            t("Cancel"),
        )
        sheet.submitted.connect(
            lambda typed: self._model.new_code(_proof(opens, typed))
        )
        self._open(sheet)

    def remember(self, opens: Opens) -> None:
        """Ask for the passphrase, then let this computer open the profile."""
        t = self._ui.t
        sheet = self._key_sheet(opens)
        sheet.set_words(
            t("Open without typing on this computer"),
            t(
                "The key store of the system will keep the key. Whoever can use your "
                "session of this computer can then open your profile too."
            ),
            t("Let this computer open it"),
            t("Cancel"),
        )
        sheet.submitted.connect(
            lambda typed: self._model.remember(_proof(opens, typed))
        )
        self._open(sheet)

    def forget(self) -> None:
        """Remove the key from this computer's key store."""
        self._model.begin()
        self._model.forget()

    def rotate(self, opens: Opens) -> None:
        """Ask for the passphrase, then for another key."""
        t = self._ui.t
        sheet = self._key_sheet(opens)
        sheet.set_words(
            t("Change the encryption key"),
            t(
                "Everything is encrypted anew, which takes a moment. You get another "
                "recovery code; the present one will open nothing any more. Earlier "
                "states of your vault are removed."
            ),
            t("Change the key"),
            t("Cancel"),
        )
        sheet.submitted.connect(lambda typed: self._model.rotate(_proof(opens, typed)))
        self._open(sheet)

    def back_up(self) -> None:
        """Ask where to, and what shall open it; then write a backup."""
        t = self._ui.t
        name = t("exerzia-{day}.exerzia", day=date.today().isoformat())  # noqa: DTZ011 (the person's own day names the file)
        chosen, _filter = QFileDialog.getSaveFileName(
            self._window,
            t("Save a backup"),
            str(Path.home() / name),
            t("Backups of Exerzia (*.exerzia)"),
        )
        if chosen:
            self._ask_opener(Path(chosen), writes=True)

    def verify(self) -> None:
        """Ask which backup and what opens it; then check it."""
        t = self._ui.t
        chosen, _filter = QFileDialog.getOpenFileName(
            self._window,
            t("Choose a backup"),
            str(Path.home()),
            t("Backups of Exerzia (*.exerzia)"),
        )
        if chosen:
            self._ask_opener(Path(chosen), writes=False)

    def _ask_opener(self, path: Path, *, writes: bool) -> None:
        t = self._ui.t
        sheet = BackupSheet(self._ui, self._window, writes=writes)
        act = self._model.back_up if writes else self._model.verify
        sheet.set_words(
            t("What shall open this backup") if writes else t("What opens this backup"),
            path.name,
            t("Write the backup") if writes else t("Check it"),
            t("Cancel"),
        )
        sheet.submitted.connect(lambda _: act(BackupFile(path, sheet.opener)))
        self._open(sheet)

    def _key_sheet(self, opens: Opens) -> KeySheet:
        return KeySheet(self._ui, self._window, asks_passphrase=opens.by_passphrase)

    def _open(self, sheet: KeySheet) -> None:
        self._model.begin()
        self._sheet = sheet
        sheet.finished.connect(self._on_finished)
        sheet.open()

    def _on_finished(self) -> None:
        if self._sheet is not None:
            self._sheet.deleteLater()
        self._sheet = None

    def _on_state_changed(self) -> None:
        deed, sheet = self._model.state, self._sheet
        if sheet is not None:
            sheet.show_deed(deed)
        elif deed.problem is not None:
            self._ui.problems.reported.emit(deed.problem)
        if deed.stage is not Stage.DONE:
            return
        if deed.told:
            self._ui.notices.tell(self._ui.t(deed.told, **deed.values))
        if deed.recovery_code:
            CodeSheet(self._ui, self._window, deed.recovery_code, self._owner).open()
            self._model.begin()


def _proof(opens: Opens, typed: str) -> Proof:
    return WithPassphrase(typed) if opens.by_passphrase else WithKeyring()
