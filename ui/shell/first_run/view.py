"""The pages of the first run, one at a time."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget

from app.account.create_profile import NewProfile
from ui.kit.context import UiContext
from ui.shell.first_run.code_step import CodeStep
from ui.shell.first_run.frame import StepFrame
from ui.shell.first_run.guided_step import GuidedStep
from ui.shell.first_run.language_step import LanguageStep
from ui.shell.first_run.machine_step import MachineStep
from ui.shell.first_run.profile_step import ProfileStep
from ui.shell.first_run.state import Step
from ui.shell.first_run.view_model import FirstRunViewModel
from ui.workspaces.settings.preferences_view_model import PreferencesViewModel


class FirstRunPage(QStackedWidget):
    """Language, profile and key, recovery code, this machine, a guided session.

    Signals:
        guest_wanted: look around, keep nothing.
    """

    guest_wanted = Signal()

    def __init__(
        self, ui: UiContext, model: FirstRunViewModel, preferences: PreferencesViewModel
    ) -> None:
        super().__init__()
        self._ui = ui
        self._model = model
        self._language = LanguageStep(ui, preferences)
        self._profile = ProfileStep(ui)
        self._code = CodeStep(ui)
        self._machine = MachineStep(ui)
        self._guided = GuidedStep(ui)
        self._pages: dict[Step, StepFrame] = {
            Step.LANGUAGE: self._language,
            Step.PROFILE: self._profile,
            Step.CODE: self._code,
            Step.MACHINE: self._machine,
            Step.GUIDED: self._guided,
        }
        for page in self._pages.values():
            self.addWidget(page)
        self._connect()
        model.state_changed.connect(self._on_state_changed)
        self._on_state_changed()
        model.load()

    def _connect(self) -> None:
        model = self._model
        self._language.primary.clicked.connect(model.go_on)
        self._profile.wished.connect(self._on_wished)
        self._profile.secondary.clicked.connect(model.go_back)
        self._profile.quiet.clicked.connect(self.guest_wanted)
        self._code.primary.clicked.connect(model.code_kept)
        self._code.quiet.clicked.connect(model.code_kept)
        self._machine.primary.clicked.connect(model.go_on)
        self._guided.primary.clicked.connect(self._on_guided)
        self._guided.secondary.clicked.connect(model.go_back)
        self._guided.quiet.clicked.connect(model.go_on)
        back = QShortcut(QKeySequence("Alt+Left"), self)
        back.activated.connect(model.go_back)

    def _on_state_changed(self) -> None:
        state = self._model.state
        page = self._pages[state.step]
        page.show_place(state.number, len(state.steps))
        page.show_problem(state.problem)
        self._profile.show_state(state)
        self._machine.show_state(state)
        name = state.profile.name if state.profile else ""
        self._code.show_code(state.recovery_code, name)
        if self.currentWidget() is not page:
            self.setCurrentWidget(page)
            page.first_field().setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pages[self._model.state.step].first_field().setFocus()

    def _on_wished(self, wish: NewProfile) -> None:
        self._model.create(wish)

    def _on_guided(self) -> None:
        self._model.finish(guided=True)
