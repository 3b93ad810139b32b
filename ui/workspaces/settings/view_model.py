"""Reads and writes what the settings show."""

from dataclasses import replace
from importlib.resources import as_file, files
from uuid import UUID

from app.application import Application
from app.domain.history import HistoryFilter
from app.domain.settings import Settings
from app.machine.check import Check
from app.machine.examine import examine
from app.recordings.erase_recordings import erase_recordings
from app.recordings.give_consent import give_consent
from app.recordings.list_recordings import list_recordings
from app.recordings.standing_consent import standing_consent
from app.recordings.withdraw_consent import withdraw_consent
from app.settings.read_settings import read_settings
from app.settings.save_settings import save_settings
from app.shared.changes import Noun
from app.storage.header import SlotKind, read_header
from ui.kit.changes import ChangeHub
from ui.kit.lanes import Lane
from ui.kit.problems import Problem
from ui.kit.tasks import Tasks
from ui.kit.view_model import ViewModel
from ui.workspaces.settings.state import Kept, KeptSound, Opens, Section, SettingsState


class SettingsViewModel(ViewModel[SettingsState]):
    """What the person chose, what is kept, what opens it, what this machine offers."""

    listens_to = frozenset(
        {Noun.SETTINGS, Noun.PROFILE, Noun.SESSION, Noun.RECORDING, Noun.CONSENT}
    )

    def __init__(
        self,
        application: Application,
        tasks: Tasks,
        changes: ChangeHub,
        *,
        is_guest: bool,
    ) -> None:
        super().__init__(SettingsState(is_guest=is_guest), tasks, changes)
        self._application = application

    def choose_section(self, section: Section) -> None:
        """Show another page."""
        self._set(replace(self.state, section=section))
        if section is Section.MACHINE and self.state.checks is None:
            self.look_at_machine()

    def refresh(self) -> None:
        """Read everything again."""
        application = self._application

        def done(read: tuple[str, Settings, Kept, KeptSound, Opens]) -> None:
            name, settings, kept, sound, opens = read
            self._set(
                replace(
                    self.state,
                    name=name,
                    settings=settings,
                    kept=kept,
                    sound=sound,
                    opens=opens,
                    problem=None,
                )
            )

        self.tasks.query(lambda: _read(application), done, self._on_failed)

    def choose_auto_lock(self, minutes: int | None) -> None:
        """Lock after so many minutes without use; None: never."""
        self._keep({"auto_lock_minutes": minutes})

    def choose(self, chosen: dict[str, object]) -> None:
        """Keep other values; their names are those of ``Settings``."""
        self._keep(chosen)

    def agree_to_sound(self) -> None:
        """Keep that the person agreed: sound may be kept."""
        application = self._application
        self.tasks.command(
            lambda: give_consent(application.vault, application.clock),
            None,
            self._on_failed,
        )

    def keep_no_sound(self, erases: bool) -> None:
        """Keep no sound from now on, and erase what is kept if that is wished."""
        application = self._application
        self.tasks.command(
            lambda: withdraw_consent(application.vault, application.clock),
            None,
            self._on_failed,
        )
        if erases:
            self.erase_sound(None)

    def erase_sound(self, session_id: UUID | None) -> None:
        """Erase the sound of one session, or of all."""
        vault = self._application.vault
        self.tasks.command(
            lambda: erase_recordings(vault, session_id), None, self._on_failed
        )

    def look_at_machine(self) -> None:
        """Look at this machine again; takes a second."""
        self._set(replace(self.state, checks=None))
        application = self._application

        def done(checks: tuple[Check, ...]) -> None:
            self._set(replace(self.state, checks=checks))

        self.tasks.query(
            lambda: _look(application), done, self._on_failed, lane=Lane.IO
        )

    def _keep(self, chosen: dict[str, object]) -> None:
        if self.state.settings is None:
            return
        kept = self.state.settings.model_dump()
        new = Settings.model_validate({**kept, **chosen})
        vault = self._application.vault
        self._set(replace(self.state, settings=new))
        self.tasks.command(lambda: save_settings(vault, new), None, self._on_failed)

    def _on_failed(self, problem: Problem) -> None:
        self._set(replace(self.state, problem=problem))


def _read(
    application: Application,
) -> tuple[str, Settings, Kept, KeptSound, Opens]:
    vault = application.vault
    with vault.read() as unit:
        sessions = unit.history.page(HistoryFilter(), 0, 1).total
    # The header holds a name that was changed while the vault was open.
    header = read_header(application.accounts.profiles.header_of(vault.profile.id))
    opens = Opens(
        by_passphrase=header.slot(SlotKind.PASSPHRASE) is not None,
        by_computer=header.slot(SlotKind.KEYRING) is not None,
        has_key_store=application.accounts.locksmith.key_store_available(),
    )
    size = sum(
        each.stat().st_size for each in vault.folder.rglob("*") if each.is_file()
    )
    kept = Kept(vault.folder, sessions, size)
    sound = KeptSound(
        standing_consent(vault), list_recordings(vault, application.clock)
    )
    return header.name, read_settings(vault), kept, sound, opens


def _look(application: Application) -> tuple[Check, ...]:
    with as_file(files("resources") / "content") as content:
        return examine(application.surroundings(content))
