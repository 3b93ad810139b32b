"""The steps of the first run."""

from dataclasses import replace
from importlib.resources import as_file, files

from PySide6.QtCore import Signal

from app.account.create_profile import CreatedProfile, NewProfile, create_profile
from app.application import Application
from app.machine.check import Check
from app.machine.check_machine import check_machine
from app.shared.changes import Changes, Noun
from ui.kit.lanes import Lane
from ui.kit.problems import Problem
from ui.kit.tasks import Tasks
from ui.kit.view_model import ViewModel
from ui.shell.first_run.state import ALL_STEPS, PROFILE_STEPS, FirstRunState, Step


class FirstRunViewModel(ViewModel[FirstRunState]):
    """Leads to an open profile.

    Signals:
        entered: it is over; carries the ``Profile`` and whether to begin guided.
        left: nobody wants a profile now; go back to the door.
    """

    entered = Signal(object, bool)
    left = Signal()

    def __init__(
        self, application: Application, tasks: Tasks, *, profile_only: bool = False
    ) -> None:
        steps = PROFILE_STEPS if profile_only else ALL_STEPS
        super().__init__(FirstRunState(steps, steps[0]), tasks)
        self._application = application

    def load(self) -> None:
        """Find out what this computer offers, while the person reads."""
        locksmith = self._application.accounts.locksmith

        def on_key_store(available: bool) -> None:
            self._set(replace(self.state, has_key_store=available))
            self._look_at_machine(key_store=available)

        self.tasks.query(locksmith.key_store_available, on_key_store, lane=Lane.IO)

    def go_on(self) -> None:
        """Go to the next step, or inside after the last."""
        after = self.state.next_step
        if after is None:
            self.finish(guided=False)
            return
        self._set(replace(self.state, step=after, problem=None))

    def go_back(self) -> None:
        """Go to the step before, or back to the door."""
        if self.state.can_go_back:
            before = self.state.previous_step
            self._set(replace(self.state, step=before, problem=None))
        elif self.state.profile is None:
            self.left.emit()

    def create(self, wish: NewProfile) -> None:
        """Create the profile and show its recovery code; takes a second or two."""
        if self.state.is_busy:
            return
        self._set(replace(self.state, is_busy=True, problem=None))
        application = self._application

        def work() -> tuple[CreatedProfile, Changes]:
            created = create_profile(application.accounts, wish)
            application.use(created.vault)
            return created, Changes.of(Noun.PROFILE)

        def done(created: CreatedProfile) -> None:
            self._set(
                replace(
                    self.state,
                    step=Step.CODE,
                    is_busy=False,
                    profile=created.vault.profile,
                    recovery_code=created.recovery_code,
                )
            )

        self.tasks.command(work, done, self._on_refused)

    def code_kept(self) -> None:
        """Go on; the recovery code is shown nowhere any more."""
        self._set(replace(self.state, recovery_code=""))
        self.go_on()

    def finish(self, *, guided: bool) -> None:
        """Go inside."""
        if self.state.profile is not None:
            self.entered.emit(self.state.profile, guided)

    def _look_at_machine(self, *, key_store: bool) -> None:
        if Step.MACHINE not in self.state.steps:
            return
        data = self._application.places.profiles
        engines = self._application.engines

        def work() -> tuple[Check, ...]:
            with as_file(files("resources") / "content") as content:
                found = engines.status()
                return check_machine(data, content, found, key_store=key_store)

        def done(checks: tuple[Check, ...]) -> None:
            self._set(replace(self.state, checks=checks))

        self.tasks.query(work, done, lane=Lane.IO)

    def _on_refused(self, problem: Problem) -> None:
        self._set(replace(self.state, is_busy=False, problem=problem))
