"""The pages of the first run, one at a time."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget

from app.account.create_profile import NewProfile
from app.application import Application
from app.domain.settings import AnswerBy
from ui.audio.sound import MachineSound, Sound
from ui.kit.context import UiContext
from ui.shell.first_run.code_step import CodeStep
from ui.shell.first_run.frame import StepFrame
from ui.shell.first_run.guided_step import GuidedStep
from ui.shell.first_run.language_step import LanguageStep
from ui.shell.first_run.machine_step import MachineStep
from ui.shell.first_run.machine_view_model import MachineViewModel
from ui.shell.first_run.profile_step import ProfileStep
from ui.shell.first_run.sound_step import SoundStep
from ui.shell.first_run.sound_view_model import SoundViewModel
from ui.shell.first_run.state import Step
from ui.shell.first_run.view_model import FirstRunViewModel
from ui.workspaces.settings.key_deeds import KeyDeeds
from ui.workspaces.settings.keys_view_model import KeysViewModel
from ui.workspaces.settings.preferences_view_model import PreferencesViewModel

_HAS_WAY_HOME = frozenset({Step.MACHINE, Step.SOUND})
"""The others have it among their buttons, or nobody has a profile yet."""


class FirstRunPage(QStackedWidget):
    """Language, profile and key, recovery code, this machine, sound, a guided session.

    Signals:
        guest_wanted: look around, keep nothing.
    """

    guest_wanted = Signal()

    def __init__(
        self,
        ui: UiContext,
        application: Application,
        model: FirstRunViewModel,
        preferences: PreferencesViewModel,
        sound: Sound | None = None,
    ) -> None:
        """Build the pages.

        Args:
            ui: words, look and tasks.
            application: what to work with.
            model: the steps.
            preferences: language, theme, size of the text.
            sound: microphones and loudspeakers; those of this computer by default.
        """
        super().__init__()
        self._ui = ui
        self._model = model
        self._sound = SoundViewModel(application, ui.tasks, sound or MachineSound(self))
        self._sound.setParent(self)
        self._deeds = KeyDeeds(ui, KeysViewModel(application, ui.tasks), self)
        self._language = LanguageStep(ui, preferences)
        self._profile = ProfileStep(ui)
        self._code = CodeStep(ui)
        self._computer = MachineViewModel(ui, application)
        self._computer.setParent(self)
        self._machine = MachineStep(ui, application, self._computer)
        self._hearing = SoundStep(ui, self._sound)
        self._guided = GuidedStep(ui)
        self._pages: dict[Step, StepFrame] = {
            Step.LANGUAGE: self._language,
            Step.PROFILE: self._profile,
            Step.CODE: self._code,
            Step.MACHINE: self._machine,
            Step.SOUND: self._hearing,
            Step.GUIDED: self._guided,
        }
        for page in self._pages.values():
            self.addWidget(page)
        self._connect()
        model.state_changed.connect(self._render)
        ui.say(self._render)
        model.load()

    def _connect(self) -> None:
        model = self._model
        for page in self._pages.values():
            page.home.clicked.connect(self._on_home)
        self._language.primary.clicked.connect(model.go_on)
        self._profile.wished.connect(self._on_wished)
        self._profile.secondary.clicked.connect(model.go_back)
        self._profile.quiet.clicked.connect(self.guest_wanted)
        self._code.primary.clicked.connect(model.code_kept)
        self._code.secondary.clicked.connect(self._on_another_code)
        self._code.quiet.clicked.connect(model.code_kept)
        self._machine.done.connect(model.go_on)
        model.entered.connect(self._computer.enough)
        self._hearing.primary.clicked.connect(model.go_on)
        self._hearing.secondary.clicked.connect(model.go_back)
        self._hearing.quiet.clicked.connect(self._on_typing)
        self._guided.primary.clicked.connect(self._on_guided)
        self._guided.secondary.clicked.connect(model.go_back)
        self._guided.quiet.clicked.connect(self._on_home)
        back = QShortcut(QKeySequence("Alt+Left"), self)
        back.activated.connect(model.go_back)

    def _render(self) -> None:
        state, t = self._model.state, self._ui.t
        if state.profile is not None and Step.MACHINE in state.steps:
            self._computer.begin()
        page = self._pages[state.step]
        page.show_place(state.number, len(state.steps))
        page.show_way_home(shown=state.step in _HAS_WAY_HOME)
        page.show_note(
            t("You were here when Exerzia was closed.") if state.is_resumed else ""
        )
        page.show_problem(state.problem)
        self._hearing.show_way_back(shown=state.can_go_back)
        self._profile.show_state(state)
        self._code.show_gone(is_gone=state.is_resumed)
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

    def _on_another_code(self) -> None:
        state = self._model.state
        if state.opens is not None and state.profile is not None:
            self._deeds.new_code(state.opens, state.profile.name)

    def _on_typing(self) -> None:
        self._sound.answer_by(AnswerBy.TYPING)
        self._model.go_on()

    def _on_guided(self) -> None:
        self._model.finish(guided=True)

    def _on_home(self) -> None:
        self._model.finish(guided=False)
