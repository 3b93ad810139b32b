"""The steps of the first run."""

from dataclasses import replace

from PySide6.QtCore import Signal

from app.account.create_profile import CreatedProfile, NewProfile, create_profile
from app.application import Application
from app.shared.changes import Changes, Noun
from app.storage.header import SlotKind, read_header
from ui.kit.lanes import Lane
from ui.kit.problems import Problem
from ui.kit.tasks import Tasks
from ui.kit.view_model import ViewModel
from ui.shell.first_run.state import FROM_THE_START, Course, FirstRunState, Step
from ui.workspaces.settings.state import Opens


class FirstRunViewModel(ViewModel[FirstRunState]):
    """Leads to an open profile, and from there to the first session.

    Signals:
        entered: it is over; carries the ``Profile`` and whether to begin guided.
        left: nobody wants a profile now; go back to the door.
        reached: the place to note; carries the ``Profile`` and its step, or None when
            it is over.
    """

    entered = Signal(object, bool)
    left = Signal()
    reached = Signal(object, object)

    def __init__(
        self, application: Application, tasks: Tasks, course: Course = FROM_THE_START
    ) -> None:
        profile = application.vault.profile if application.unlocked else None
        super().__init__(
            FirstRunState(
                course.steps,
                course.first,
                is_resumed=course.is_resumed,
                profile=profile,
            ),
            tasks,
        )
        self._application = application
        self._is_noted = course.is_noted

    def load(self) -> None:
        """Find out what this computer offers, while the person reads."""
        locksmith = self._application.accounts.locksmith

        def on_key_store(available: bool) -> None:
            self._set(replace(self.state, has_key_store=available))

        self.tasks.query(locksmith.key_store_available, on_key_store, lane=Lane.IO)
        if self.state.is_resumed and self.state.step is Step.CODE:
            self._read_what_opens()

    def go_on(self) -> None:
        """Go to the next step, or inside after the last."""
        after = self.state.next_step
        if after is None:
            self.finish(guided=False)
            return
        self._turn_to(after)

    def go_back(self) -> None:
        """Go to the step before, or back to the door."""
        if self.state.can_go_back:
            self._turn_to(self.state.previous_step)
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
                    is_busy=False,
                    profile=created.vault.profile,
                    recovery_code=created.recovery_code,
                )
            )
            self._turn_to(Step.CODE)

        self.tasks.command(work, done, self._on_refused)

    def code_kept(self) -> None:
        """Go on; the recovery code is shown nowhere any more."""
        self._set(replace(self.state, recovery_code=""))
        self.go_on()

    def finish(self, *, guided: bool) -> None:
        """Go inside."""
        profile = self.state.profile
        if profile is None:
            return
        if self._is_noted:
            self.reached.emit(profile, None)
        self.entered.emit(profile, guided)

    def _turn_to(self, step: Step) -> None:
        self._set(replace(self.state, step=step, is_resumed=False, problem=None))
        if self._is_noted and self.state.profile is not None:
            self.reached.emit(self.state.profile, step)

    def _read_what_opens(self) -> None:
        profile, accounts = self.state.profile, self._application.accounts
        if profile is None:
            return
        path = accounts.profiles.header_of(profile.id)

        def work() -> Opens:
            header = read_header(path)
            return Opens(
                by_passphrase=header.slot(SlotKind.PASSPHRASE) is not None,
                by_computer=header.slot(SlotKind.KEYRING) is not None,
            )

        def done(opens: Opens) -> None:
            self._set(replace(self.state, opens=opens))

        self.tasks.query(work, done)

    def _on_refused(self, problem: Problem) -> None:
        self._set(replace(self.state, is_busy=False, problem=problem))
