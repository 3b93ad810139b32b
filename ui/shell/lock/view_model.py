"""The steps of the lock screen."""

from dataclasses import dataclass, replace
from uuid import UUID

from PySide6.QtCore import QTimer, Signal

from app.account.change_passphrase import change_passphrase
from app.account.delete_profile import delete_profile
from app.account.unlock import unlock
from app.application import Application
from app.domain.people import Profile
from app.shared.changes import Changes
from app.shared.errors import Refused
from app.storage.header import SlotKind, read_header
from app.storage.keys import Opener, WithKeyring, WithPassphrase, WithRecoveryCode
from app.storage.profiles import ProfilesFolder
from ui.kit.problems import Problem, problem_of
from ui.kit.tasks import Tasks
from ui.kit.view_model import ViewModel
from ui.shell.lock.state import DamagedProfile, LockedProfile, LockState, Step

_TICK_MS = 500


class LockViewModel(ViewModel[LockState]):
    """Lists the profiles of this computer and opens one.

    Signals:
        entered: a vault is open; carries its ``Profile``.
        emptied: the last profile of this computer was deleted.
    """

    entered = Signal(object)
    emptied = Signal()

    def __init__(
        self,
        application: Application,
        tasks: Tasks,
        last: UUID | None,
        *,
        by_itself: bool,
    ) -> None:
        super().__init__(LockState(), tasks)
        self._application = application
        self._last = last
        self._by_itself = by_itself
        self._code: WithRecoveryCode | None = None
        self._ticks = QTimer(self)
        self._ticks.setInterval(_TICK_MS)
        self._ticks.timeout.connect(self._on_tick)
        self._free_at_ms = 0

    def load(self) -> None:
        """Read who has a profile here; open by the key store where that is wished."""
        profiles = self._application.accounts.profiles

        def failed(problem: Problem) -> None:
            self._set(replace(self.state, step=Step.CHOOSE, trouble=problem))

        self.tasks.query(lambda: _found(profiles), self._on_found, failed)

    def choose(self, profile_id: UUID) -> None:
        """Ask for what opens this profile."""
        chosen = replace(self.state, chosen=profile_id, problem=None, trouble=None)
        locked = chosen.locked
        if locked is None:
            return
        step = Step.PASSPHRASE
        if locked.by_computer:
            step = Step.COMPUTER
        elif not locked.by_passphrase:
            step = Step.RECOVERY_CODE
        self._set(replace(chosen, step=step))
        self._read_wait(profile_id)

    def choose_another(self) -> None:
        """Ask whose profile again."""
        self._set(
            replace(
                self.state, step=Step.CHOOSE, chosen=None, problem=None, trouble=None
            )
        )

    def go_back(self) -> None:
        """Return to the question before this one, where there is one."""
        if self.state.is_busy or self.state.step is Step.NEW_PASSPHRASE:
            return
        if self.state.step is Step.RECOVERY_CODE and self.state.chosen is not None:
            self.choose(self.state.chosen)
        elif len(self.state.profiles) > 1 or self.state.damaged:
            self.choose_another()

    def ask_passphrase(self) -> None:
        """Ask for the passphrase."""
        self._ask(Step.PASSPHRASE)

    def ask_recovery_code(self) -> None:
        """Ask for the recovery code."""
        self._ask(Step.RECOVERY_CODE)

    def unlock(self, passphrase: str) -> None:
        """Try a passphrase."""
        if passphrase:
            self._try(WithPassphrase(passphrase))

    def unlock_by_computer(self) -> None:
        """Let the key store of this computer open."""
        self._try(WithKeyring())

    def unlock_by_code(self, code: str) -> None:
        """Try a recovery code; when it opens, ask for another passphrase."""
        if code.strip():
            self._try(WithRecoveryCode(code))

    def set_passphrase(self, passphrase: str) -> None:
        """Let ``passphrase`` open from now on, in the place of the forgotten one."""
        code, locked = self._code, self.state.locked
        if code is None or locked is None:
            return
        self._set(replace(self.state, is_busy=True, problem=None))
        profile = locked.profile
        accounts = self._application.accounts

        def work() -> Changes:
            return change_passphrase(accounts, profile.id, code, passphrase)

        def done(_: None) -> None:
            self._enter(profile)

        self.tasks.command(work, done, self._on_refused)

    def keep_passphrase(self) -> None:
        """Go on without another passphrase."""
        if self._code is not None and self.state.locked is not None:
            self._enter(self.state.locked.profile)

    def delete(self, profile_id: UUID) -> None:
        """Erase a profile that cannot be opened any more, and read the list again."""
        accounts = self._application.accounts
        self._set(replace(self.state, is_busy=True))

        def done(_: None) -> None:
            self._set(LockState())
            self.load()

        def failed(problem: Problem) -> None:
            self._set(replace(self.state, is_busy=False, trouble=problem))

        self.tasks.command(lambda: delete_profile(accounts, profile_id), done, failed)

    def _ask(self, step: Step) -> None:
        self._set(replace(self.state, step=step, problem=None, trouble=None))

    def _on_found(
        self, found: tuple[tuple[LockedProfile, ...], tuple[DamagedProfile, ...]]
    ) -> None:
        profiles, damaged = found
        if not profiles and not damaged:
            self.emptied.emit()
            return
        self._set(LockState(Step.CHOOSE, profiles, damaged))
        first = self._first(profiles)
        if first is None:
            return
        self.choose(first.profile.id)
        if self._by_itself and first.by_computer:
            self._by_itself = False
            self.unlock_by_computer()

    def _first(self, profiles: tuple[LockedProfile, ...]) -> LockedProfile | None:
        """Return whom to ask at once: the only one, or who was here last."""
        if len(profiles) == 1:
            return profiles[0]
        return next((each for each in profiles if each.profile.id == self._last), None)

    def _try(self, opener: Opener) -> None:
        locked = self.state.locked
        if locked is None or self.state.is_busy or self.state.wait_ms:
            return
        self._set(replace(self.state, is_busy=True, problem=None, trouble=None))
        application, profile = self._application, locked.profile

        def work() -> Profile | Denied:
            try:
                application.use(unlock(application.accounts, profile.id, opener))
            except Refused as refusal:
                wait_ms = application.accounts.brake.remaining_ms(profile.id)
                return Denied(problem_of(refusal), wait_ms)
            return application.vault.profile

        def done(outcome: Profile | Denied) -> None:
            self._on_tried(opener, outcome)

        def failed(problem: Problem) -> None:
            self._set(replace(self.state, is_busy=False, trouble=problem))

        self.tasks.query(work, done, failed)

    def _on_tried(self, opener: Opener, outcome: "Profile | Denied") -> None:
        if isinstance(outcome, Denied):
            self._set(replace(self.state, is_busy=False, problem=outcome.problem))
            self._hold(outcome.wait_ms)
        elif isinstance(opener, WithRecoveryCode):
            self._code = opener
            self._set(replace(self.state, step=Step.NEW_PASSPHRASE, is_busy=False))
        else:
            self._enter(outcome)

    def _on_refused(self, problem: Problem) -> None:
        self._set(replace(self.state, is_busy=False, problem=problem))

    def _enter(self, profile: Profile) -> None:
        self._code = None
        self._ticks.stop()
        self.entered.emit(profile)

    def _read_wait(self, profile_id: UUID) -> None:
        brake = self._application.accounts.brake
        self.tasks.query(lambda: brake.remaining_ms(profile_id), self._hold)

    def _hold(self, wait_ms: int) -> None:
        self._free_at_ms = self._application.clock.monotonic_ms() + wait_ms
        self._set(replace(self.state, wait_ms=wait_ms))
        if wait_ms:
            self._ticks.start()

    def _on_tick(self) -> None:
        left = max(self._free_at_ms - self._application.clock.monotonic_ms(), 0)
        self._set(replace(self.state, wait_ms=left))
        if not left:
            self._ticks.stop()


@dataclass(frozen=True, slots=True)
class Denied:
    """An attempt that did not open."""

    problem: Problem
    wait_ms: int
    """How long the profile takes no further attempt."""


def _found(
    profiles: ProfilesFolder,
) -> tuple[tuple[LockedProfile, ...], tuple[DamagedProfile, ...]]:
    whole = tuple(_locked(profiles, each) for each in profiles.profiles())
    damaged = tuple(
        DamagedProfile(folder, problem_of(error))
        for folder, error in profiles.damaged()
    )
    return whole, damaged


def _locked(profiles: ProfilesFolder, profile: Profile) -> LockedProfile:
    header = read_header(profiles.header_of(profile.id))
    return LockedProfile(
        profile,
        by_passphrase=header.slot(SlotKind.PASSPHRASE) is not None,
        by_computer=header.slot(SlotKind.KEYRING) is not None,
    )
