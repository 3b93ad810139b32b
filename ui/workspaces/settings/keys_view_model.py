"""The deeds of the settings that need the person's key."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal

from app.account.back_up import BackupWish, back_up
from app.account.change_passphrase import change_passphrase
from app.account.forget_on_this_computer import forget_on_this_computer
from app.account.new_recovery_code import new_recovery_code
from app.account.remember_on_this_computer import remember_on_this_computer
from app.account.rename_profile import rename_profile
from app.account.verify_backup import verify_backup
from app.application import Application
from app.shared.changes import Changes
from app.shared.errors import N_
from app.storage.keys import WithKeyring, WithPassphrase, WithRecoveryCode
from ui.kit.problems import Problem
from ui.kit.tasks import Tasks
from ui.kit.view_model import ViewModel
from ui.workspaces.settings.state import Deed, Stage

Proof = WithPassphrase | WithKeyring
"""What shows that the open profile is the person's own."""

NOTHING = Changes.of()


@dataclass(frozen=True, slots=True)
class BackupFile:
    """A backup, and what opens it; the secret is never part of a state."""

    path: Path
    opener: WithPassphrase | WithRecoveryCode


class KeysViewModel(ViewModel[Deed]):
    """One deed at a time: its state says how far it is.

    Signals:
        rotation_wanted: the proof is right; carries it. The window locks, changes the
            key and opens again.
    """

    rotation_wanted = Signal(object)

    def __init__(self, application: Application, tasks: Tasks) -> None:
        super().__init__(Deed(), tasks)
        self._application = application

    def begin(self) -> None:
        """Forget the deed before."""
        self._set(Deed())

    def rename(self, name: str) -> None:
        """Give the profile another name."""
        accounts, profile = self._application.accounts, self._application.vault.profile
        self._do(
            lambda: (
                Deed(Stage.DONE, told=N_("The profile has another name.")),
                rename_profile(accounts, profile.id, name),
            )
        )

    def change_passphrase(self, proof: Proof, passphrase: str) -> None:
        """Let ``passphrase`` open the profile from now on."""
        accounts, profile = self._application.accounts, self._application.vault.profile
        self._do(
            lambda: (
                Deed(Stage.DONE, told=N_("The new passphrase opens your profile.")),
                change_passphrase(accounts, profile.id, proof, passphrase),
            )
        )

    def new_code(self, proof: Proof) -> None:
        """Make another recovery code; the old one opens nothing any more."""
        accounts, profile = self._application.accounts, self._application.vault.profile
        self._do(
            lambda: (
                Deed(
                    Stage.DONE,
                    recovery_code=new_recovery_code(accounts, profile.id, proof),
                ),
                NOTHING,
            )
        )

    def remember(self, proof: Proof) -> None:
        """Let this computer's key store open the profile too."""
        accounts, profile = self._application.accounts, self._application.vault.profile
        self._do(
            lambda: (
                Deed(
                    Stage.DONE, told=N_("This computer opens your profile by itself.")
                ),
                remember_on_this_computer(accounts, profile.id, proof),
            )
        )

    def forget(self) -> None:
        """Remove the key from this computer's key store."""
        accounts, profile = self._application.accounts, self._application.vault.profile
        self._do(
            lambda: (
                Deed(Stage.DONE, told=N_("This computer has forgotten the key.")),
                forget_on_this_computer(accounts, profile.id),
            )
        )

    def rotate(self, proof: Proof) -> None:
        """Check the proof, then ask the window for another key."""
        accounts, profile = self._application.accounts, self._application.vault.profile

        def work() -> tuple[Deed, Changes]:
            _header, key = accounts.prove(profile.id, proof)
            key.wipe()
            return Deed(Stage.DONE), NOTHING

        self._do(work, lambda: self.rotation_wanted.emit(proof))

    def back_up(self, backup: BackupFile) -> None:
        """Write a backup; the person has agreed to replace what is there."""
        accounts, vault = self._application.accounts, self._application.vault
        wish = BackupWish(backup.path, backup.opener, replace=True)
        told = N_("The backup is written and was read back: {file}")

        def work() -> tuple[Deed, Changes]:
            back_up(accounts, vault, wish)
            return Deed(
                Stage.DONE, told=told, values={"file": backup.path.name}
            ), NOTHING

        self._do(work)

    def verify(self, backup: BackupFile) -> None:
        """Check that a backup could be brought back."""
        accounts = self._application.accounts
        told = N_("This backup is whole. Profile: {name}; sessions: {sessions}.")

        def work() -> tuple[Deed, Changes]:
            found = verify_backup(accounts, backup.path, backup.opener)
            values = {"sessions": found.sessions, "name": found.profile_name}
            return Deed(Stage.DONE, told=told, values=dict(values)), NOTHING

        self._do(work)

    def _do(
        self,
        work: Callable[[], tuple[Deed, Changes]],
        after: Callable[[], None] | None = None,
    ) -> None:
        if self.state.stage is Stage.BUSY:
            return
        self._set(Deed(Stage.BUSY))

        def done(deed: Deed) -> None:
            self._set(deed)
            if after is not None:
                after()

        def failed(problem: Problem) -> None:
            self._set(Deed(Stage.REFUSED, problem))

        self.tasks.command(work, done, failed)
