"""Makes the page that a state of the window names."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.people import Profile
from ui.kit.context import UiContext
from ui.shell.door_foot import DoorFoot
from ui.shell.first_run.code_step import CodeStep
from ui.shell.first_run.state import (
    ANOTHER_PERSON,
    FROM_THE_START,
    LATER_STEPS,
    ONCE_MORE,
    Course,
    Step,
    resumed,
)
from ui.shell.first_run.view import FirstRunPage
from ui.shell.first_run.view_model import FirstRunViewModel
from ui.shell.lock.view import LockScreen
from ui.shell.lock.view_model import LockViewModel
from ui.shell.opening_page import OpeningPage
from ui.shell.restore.view import RestorePage
from ui.shell.restore.view_model import RestoreViewModel
from ui.shell.state import Page, ShellState
from ui.shell.view_model import ShellViewModel
from ui.shell.working_page import WorkingPage
from ui.workspaces.settings.preferences_view_model import PreferencesViewModel

if TYPE_CHECKING:
    from ui.shell.inside import Inside


class Pages(QObject):
    """Builds pages, connected to the view model of the window.

    Signals:
        sent_wanted: show what was ever sent.
        help_wanted: explain this page; carries the name of a help page.
    """

    sent_wanted = Signal()
    help_wanted = Signal(str)

    def __init__(
        self,
        ui: UiContext,
        model: ShellViewModel,
        preferences: PreferencesViewModel,
        logs: Path,
    ) -> None:
        super().__init__(model)
        self._ui = ui
        self._model = model
        self._preferences = preferences
        self._logs = logs
        self.inside: Inside | None = None  # what the page of INSIDE is
        self._makers: dict[Page, Callable[[ShellState], QWidget]] = {
            Page.OPENING: self._opening,
            Page.FIRST_RUN: self._first_run,
            Page.NEW_PROFILE: self._first_run,
            Page.LOCKED: self._lock_screen,
            Page.RESTORE: self._restore,
            Page.CODE: self._code,
            Page.SETTING_UP: self._setting_up,
            Page.INSIDE: self._inside,
            Page.WORKING: self._working,
        }

    def make(self, state: ShellState) -> QWidget:
        """Return the page of ``state``, made anew."""
        self.inside = None
        return self._makers[state.page](state)

    @staticmethod
    def load_rooms() -> None:
        """Load the rooms, which nobody sees before a profile is open. On any lane."""
        import ui.shell.inside  # noqa: F401, PLC0415 (while the person types)

    def _opening(self, _state: ShellState) -> QWidget:
        return OpeningPage(self._ui)

    def _working(self, state: ShellState) -> QWidget:
        return WorkingPage(self._ui, state.doing)

    def _first_run(self, state: ShellState) -> QWidget:
        is_first = state.page is Page.FIRST_RUN
        return self._steps(FROM_THE_START if is_first else ANOTHER_PERSON)

    def _setting_up(self, state: ShellState) -> QWidget:
        return self._steps(resumed(Step(state.step)) if state.step else ONCE_MORE)

    def _steps(self, course: Course) -> QWidget:
        application = self._model.application
        model = FirstRunViewModel(application, self._ui.tasks, course)
        page = FirstRunPage(self._ui, application, model, self._preferences)
        model.setParent(page)
        model.reached.connect(self._on_reached)
        model.entered.connect(self._on_set_up)
        model.left.connect(self._on_left)
        page.guest_wanted.connect(self._on_guest)
        return self._with_foot(page, "first-session")

    def _lock_screen(self, state: ShellState) -> QWidget:
        last = self._preferences.state.last_profile
        model = LockViewModel(
            self._model.home, self._ui.tasks, last, by_itself=state.by_itself
        )
        model.entered.connect(self._on_entered)
        model.emptied.connect(self._on_left)
        page = LockScreen(self._ui, model, self._foot("keys"))
        model.setParent(page)
        page.new_profile_wanted.connect(self._model.new_profile)
        page.restore_wanted.connect(self._model.restore)
        return page

    def _restore(self, _state: ShellState) -> QWidget:
        model = RestoreViewModel(self._model.home, self._ui.tasks)
        page = RestorePage(self._ui, model)
        model.setParent(page)
        model.restored.connect(self._model.show_code)
        page.left.connect(self._on_left)
        return self._with_foot(page, "keys")

    def _code(self, state: ShellState) -> QWidget:
        step = CodeStep(self._ui)
        step.hide_place()
        profile = state.profile
        if profile is not None:
            step.show_code(state.recovery_code, profile.name)
            for button in (step.primary, step.quiet):
                button.clicked.connect(lambda: self._on_entered(profile))
        return self._with_foot(step, "keys")

    def _inside(self, state: ShellState) -> QWidget:
        from ui.shell.inside import Inside  # noqa: PLC0415 (see load_rooms)
        from ui.shell.workspaces import Indoors  # noqa: PLC0415 (see load_rooms)

        profile = state.profile
        if profile is None:
            return OpeningPage(self._ui)
        inside = Inside(
            Indoors(
                self._ui,
                self._model.application,
                self._preferences,
                profile,
                state.is_guest,
                self._logs,
            )
        )
        self.inside = inside
        inside.sent_wanted.connect(self.sent_wanted)
        if self._model.application.is_demonstration:
            inside.first_steps_wanted.connect(self._tell_not_shown)
        else:
            self._lead_out(inside, profile)
        inside.land(state.landing)
        return inside

    def _lead_out(self, inside: "Inside", profile: Profile) -> None:
        """Let the rooms ask for what belongs to a profile."""
        inside.rotation_wanted.connect(self._model.rotate)
        inside.deletion_wanted.connect(self._model.delete)
        inside.restore_wanted.connect(self._model.restore)
        inside.profile_wanted.connect(self._model.new_profile)
        inside.first_steps_wanted.connect(lambda: self._model.set_up(profile))

    def _tell_not_shown(self) -> None:
        self._ui.notices.tell(
            self._ui.t("That is not part of the demonstration: it has no profile.")
        )

    def _with_foot(self, page: QWidget, article: str) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(page, 1)
        column.addWidget(self._foot(article))
        return box

    def _foot(self, article: str) -> DoorFoot:
        foot = DoorFoot(self._ui, self._preferences)
        foot.sent_wanted.connect(self.sent_wanted)
        foot.help_wanted.connect(lambda: self.help_wanted.emit(article))
        return foot

    def _on_entered(self, profile: Profile) -> None:
        step = self._preferences.first_run_of(profile.id)
        if step in LATER_STEPS:
            self._model.set_up(profile, step)
            return
        self._preferences.note_first_run(profile.id, None)
        self._model.enter(profile)

    def _on_reached(self, profile: Profile, step: Step | None) -> None:
        self._preferences.note_first_run(profile.id, step)

    def _on_set_up(self, profile: Profile, guided: bool) -> None:
        if guided:
            self._model.enter_guided(profile)
        else:
            self._model.enter(profile)

    def _on_guest(self) -> None:
        # Translators: in the place of a first name, as in "Good morning, and welcome".
        self._model.enter_as_guest(self._ui.t("and welcome"))

    def _on_left(self) -> None:
        self._model.open(by_itself=False)
