"""Which page the window shows, and the steps from one to the next."""

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Signal

from app.account.delete_profile import delete_profile
from app.account.rotate_key import RotatedKey, rotate_key
from app.account.unlock import unlock
from app.application import Application
from app.bootstrap import demo_application, guest_application
from app.domain.people import Profile
from app.shared.changes import Changes, Noun
from app.shared.errors import N_
from app.storage.keys import WithKeyring, WithPassphrase
from engine.api.language import Language
from ui.kit.lanes import Lane
from ui.kit.problems import Problem
from ui.kit.tasks import Tasks
from ui.kit.view_model import ViewModel
from ui.shell.state import Landing, Page, ShellState

_GUIDED = "first-steps"


class ShellViewModel(ViewModel[ShellState]):
    """Opens, locks, and does what needs a locked profile.

    Signals:
        failed: something could not be done; carries the ``Problem``.
    """

    failed = Signal(object)

    def __init__(self, application: Application, tasks: Tasks) -> None:
        super().__init__(ShellState(), tasks)
        self._home = application
        self._guest: tuple[ExitStack, Application] | None = None
        self._live: UUID | None = None

    @property
    def application(self) -> Application:
        """What the rooms work with: the person's, or a guest's."""
        return self._guest[1] if self._guest else self._home

    @property
    def home(self) -> Application:
        """The person's own application, never a guest's."""
        return self._home

    def open(self, *, by_itself: bool = True) -> None:
        """Show the lock screen, or the first run where nobody has a profile."""
        profiles = self._home.accounts.profiles

        def done(nobody: bool) -> None:
            page = Page.FIRST_RUN if nobody else Page.LOCKED
            self._set(ShellState(page, by_itself=by_itself))

        def failed(_problem: Problem) -> None:
            self._set(ShellState(Page.LOCKED))

        self.tasks.query(
            lambda: not profiles.profiles() and not profiles.damaged(), done, failed
        )

    def enter(self, profile: Profile, landing: Landing | None = None) -> None:
        """Show the rooms; a session that was live when the profile locked goes on."""
        state = ShellState(
            Page.INSIDE,
            profile,
            is_guest=self._guest is not None,
            landing=landing or Landing(),
        )
        if self._live != profile.id:
            self._set(state)
            return
        self._live = None

        def done(session: UUID | None) -> None:
            self._set(replace(state, landing=replace(state.landing, session=session)))

        def failed(_problem: Problem) -> None:
            self._set(state)

        self.tasks.query(self._latest_unfinished, done, failed)

    def enter_guided(self, profile: Profile) -> None:
        """Show the rooms, with the guided session prepared."""
        self.enter(profile, Landing(scenario=_GUIDED))

    def set_up(self, profile: Profile, step: str = "") -> None:
        """Go on with the first run at ``step``; empty: go through it again.

        The rooms are gone meanwhile; a session that stood still in them is offered
        when they are there again.
        """
        self._set(
            ShellState(
                Page.SETTING_UP,
                profile,
                is_guest=self._guest is not None,
                step=step,
            )
        )

    def show_code(self, profile: Profile, recovery_code: str) -> None:
        """Show a recovery code, once, before the rooms."""
        self._set(ShellState(Page.CODE, profile, recovery_code=recovery_code))

    def new_profile(self) -> None:
        """Let another person, or a visitor who stays, create a profile."""
        self._leave(lambda: self._set(ShellState(Page.NEW_PROFILE)))

    def restore(self) -> None:
        """Let a backup become a profile again; what is open is locked first."""
        self._leave(lambda: self._set(ShellState(Page.RESTORE)))

    def lock(self, *, live: bool = False) -> None:
        """Lock the open profile; the rooms are gone at once.

        Args:
            live: whether a session was going on, to be taken up again.
        """
        if self.state.page is not Page.INSIDE:
            return
        profile = self.state.profile
        self._live = profile.id if live and profile else None
        self._leave(lambda: self.open(by_itself=False))

    def rotate(self, opener: WithPassphrase | WithKeyring) -> None:
        """Change the key of the open profile, and show its new recovery code."""
        profile = self.state.profile
        if profile is None:
            return
        self._work(N_("Encrypting everything again under a new key…"))

        def work() -> tuple[RotatedKey, Changes]:
            self._home.lock()
            rotated = rotate_key(self._home.accounts, profile.id, opener)
            self._home.use(unlock(self._home.accounts, profile.id, opener))
            return rotated, Changes.of(Noun.PROFILE)

        def done(rotated: RotatedKey) -> None:
            self.show_code(profile, rotated.recovery_code)

        self.tasks.command(work, done, self._back_out)

    def delete(self) -> None:
        """Erase the open profile and all it holds."""
        profile = self.state.profile
        if profile is None:
            return
        self._work(N_("Erasing this profile…"))

        def work() -> Changes:
            self._home.lock()
            return delete_profile(self._home.accounts, profile.id)

        def done(_: None) -> None:
            self.open(by_itself=False)

        self.tasks.command(work, done, self._back_out)

    def enter_as_guest(self, name: str) -> None:
        """Show the rooms over a vault of which nothing is kept.

        Args:
            name: what greets the guest in the place of a first name.
        """
        self._work(N_("Preparing a room where nothing is kept…"))
        home = self._home
        guest = guest_application(name, home.engines, home.models)
        self._visit(guest, self._back_out)

    def enter_demo(self, language: Language) -> None:
        """Show the rooms over a vault filled with a made-up candidate's sessions."""
        self._work(N_("Holding ten weeks of made-up sessions…"))
        home = self._home
        demo = demo_application(language, home.engines, home.models)
        self._visit(demo, self._tell_failure)

    def _visit(
        self,
        made: AbstractContextManager[Application],
        on_failed: Callable[[Problem], None],
    ) -> None:
        stack = ExitStack()

        def done(guest: Application) -> None:
            self._guest = stack, guest
            profile = guest.vault.profile
            self._set(ShellState(Page.INSIDE, profile, is_guest=True))

        self.tasks.query(lambda: stack.enter_context(made), done, on_failed)

    def shut(self, done: Callable[[], None]) -> None:
        """Lock everything and end the engines, then call ``done``, come what may."""
        self._leave(lambda: self._end_engines(done))

    def _end_engines(self, then: Callable[[], None]) -> None:
        def failed(problem: Problem) -> None:
            self.failed.emit(problem)
            then()

        def work() -> None:
            self._home.models.close()
            self._home.engines.close()

        self.tasks.query(work, lambda _: then(), failed, lane=Lane.IO)

    def _latest_unfinished(self) -> UUID | None:
        with self._home.vault.read() as unit:
            sessions = unit.sessions.unfinished()
        return sessions[0].id if sessions else None

    def _work(self, doing: str) -> None:
        self._set(ShellState(Page.WORKING, self.state.profile, doing=doing))

    def _leave(self, then: Callable[[], None]) -> None:
        """Lock what is open; nothing of it is shown while that lasts."""
        self._set(ShellState(Page.OPENING))
        guest, self._guest = self._guest, None

        def work() -> None:
            if guest is not None:
                guest[0].close()
            self._home.lock()

        def failed(problem: Problem) -> None:
            self.failed.emit(problem)
            then()

        self.tasks.query(work, lambda _: then(), failed)

    def _tell_failure(self, problem: Problem) -> None:
        self._set(ShellState(Page.OPENING))
        self.failed.emit(problem)

    def _back_out(self, problem: Problem) -> None:
        """Tell what failed, at the door."""
        self.failed.emit(problem)
        self.open(by_itself=False)
