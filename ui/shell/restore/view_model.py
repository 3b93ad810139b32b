"""The steps of a restoration."""

from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal

from app.account.create_profile import CreatedProfile
from app.account.restore_backup import Restoration, restore_backup
from app.application import Application
from app.domain.people import Profile
from app.shared.changes import Changes, Noun
from app.storage.keys import WithPassphrase, WithRecoveryCode
from ui.kit.problems import Problem
from ui.kit.tasks import Tasks
from ui.kit.view_model import ViewModel
from ui.shell.restore.state import OpensBy, RestoreState


@dataclass(frozen=True, slots=True)
class Secrets:
    """What was typed; never part of a state."""

    of_backup: str
    """Passphrase or recovery code of the backup."""
    new_passphrase: str
    """Of the restored profile; empty: the key store opens it."""
    on_this_computer: bool


class RestoreViewModel(ViewModel[RestoreState]):
    """Brings a backup back.

    Signals:
        restored: the vault is open; carries its ``Profile`` and the new recovery code.
    """

    restored = Signal(object, str)

    def __init__(self, application: Application, tasks: Tasks) -> None:
        super().__init__(RestoreState(), tasks)
        self._application = application

    def load(self) -> None:
        """Read whose place a backup could take, and whether there is a key store."""
        accounts = self._application.accounts

        def work() -> tuple[tuple[Profile, ...], bool]:
            return (
                accounts.profiles.profiles(),
                accounts.locksmith.key_store_available(),
            )

        def done(found: tuple[tuple[Profile, ...], bool]) -> None:
            profiles, has_key_store = found
            self._set(
                replace(self.state, profiles=profiles, has_key_store=has_key_store)
            )

        self.tasks.query(work, done)

    def choose_source(self, source: Path) -> None:
        """Restore from this file."""
        self._set(replace(self.state, source=source, problem=None))

    def choose_opens_by(self, opens_by: OpensBy) -> None:
        """Open the backup by this kind of secret."""
        self._set(replace(self.state, opens_by=opens_by, problem=None))

    def choose_place(self, profile_id: UUID | None) -> None:
        """Put it in the place of a profile, or make a new one (None)."""
        self._set(replace(self.state, into=profile_id))

    def restore(self, secrets: Secrets) -> None:
        """Bring the backup back and open it; takes a few seconds."""
        state = self.state
        if state.source is None or state.is_busy:
            return
        by_passphrase = state.opens_by is OpensBy.PASSPHRASE
        secret = secrets.of_backup
        wish = Restoration(
            source=state.source,
            opener=WithPassphrase(secret)
            if by_passphrase
            else WithRecoveryCode(secret),
            passphrase=secrets.new_passphrase or None,
            on_this_computer=secrets.on_this_computer,
            into=state.into,
        )
        self._set(replace(state, is_busy=True, problem=None))
        application = self._application

        def work() -> tuple[CreatedProfile, Changes]:
            created = restore_backup(application.accounts, wish)
            application.use(created.vault)
            return created, Changes.of(Noun.PROFILE, Noun.SESSION, Noun.SETTINGS)

        def done(created: CreatedProfile) -> None:
            self.restored.emit(created.vault.profile, created.recovery_code)

        def failed(problem: Problem) -> None:
            self._set(replace(self.state, is_busy=False, problem=problem))

        self.tasks.command(work, done, failed)
