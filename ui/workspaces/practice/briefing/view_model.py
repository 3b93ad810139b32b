"""The briefing, without a widget."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal

from app.application import Application
from app.machine.check import Check
from app.machine.check_before_session import check_before_session
from app.practice.live_session import LiveSession
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.start_session import start_session
from app.settings.read_settings import read_settings
from app.shared.changes import Changes, Noun
from engine.api.language import Language
from engine.content.persona import Tone
from engine.dialogue.records import Mode
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.kit.view_model import ViewModel
from ui.workspaces.practice.briefing.scenario_brief import (
    first_choices,
    scenario_brief,
)
from ui.workspaces.practice.briefing.state import (
    BriefingState,
    Choices,
    Loading,
    Ready,
)


class BriefingViewModel(ViewModel[BriefingState]):
    """Holds what was chosen for a session, and begins it.

    Signals:
        begun: a session has begun; carries its ``LiveSession``.
    """

    begun = Signal(object)

    def __init__(self, ui: UiContext, application: Application) -> None:
        super().__init__(BriefingState(), ui.tasks)
        self._ui = ui
        self._application = application

    def open_scenario(self, scenario_id: str) -> None:
        """Show the briefing of a scenario, with fresh choices."""
        self._set(BriefingState())

        def work() -> Ready:
            vault = self._application.vault
            brief = scenario_brief(self._application.library, scenario_id)
            choices = first_choices(brief, read_settings(vault))
            return Ready(brief, choices, check_before_session(vault))

        self.tasks.query(work, self._on_opened, self._on_not_opened)

    def check_again(self) -> None:
        """Look at the machine once more."""
        self.tasks.query(
            lambda: check_before_session(self._application.vault),
            self._on_checked,
            self.tell,
        )

    def choose_persona(self, persona_id: str) -> None:
        """Choose who to meet; a tone chosen before stays."""
        self._choose(lambda choices: replace(choices, persona_id=persona_id))

    def choose_language(self, language: Language) -> None:
        """Choose the language of the session."""
        self._choose(lambda choices: replace(choices, language=language))

    def choose_minutes(self, minutes: int) -> None:
        """Choose one of the lengths offered."""
        self._choose(
            lambda choices: replace(choices, minutes=minutes, free_minutes=None)
        )

    def write_minutes(self, written: str) -> None:
        """Take a length written by hand; it may not be one yet."""
        self._choose(lambda choices: replace(choices, free_minutes=written))

    def choose_mode(self, mode: Mode) -> None:
        """Choose coached or real conditions."""
        self._choose(lambda choices: replace(choices, mode=mode))

    def choose_tone(self, tone: Tone) -> None:
        """Choose how exacting the other person is."""
        self._choose(lambda choices: replace(choices, tone=tone))

    def begin(self) -> None:
        """Begin the session, unless it is being begun or its length is none."""
        content = self.state.content
        if not isinstance(content, Ready) or content.beginning:
            return
        if content.minutes is None:
            return
        choice = self._session_choice(content)
        self._set(BriefingState(replace(content, beginning=True)))

        def work() -> tuple[LiveSession, Changes]:
            application = self._application
            prepared = prepare_session(
                choice, application.library, application.new_id, application.clock
            )
            live = start_session(application.vault, prepared, application.clock)
            return live, Changes.of(Noun.SESSION, Noun.TURN)

        self.tasks.command(work, self._on_begun, self._on_not_begun)

    def tell(self, problem: Problem | None) -> None:
        """Say what went wrong over the page, or no longer."""
        self._set(replace(self.state, problem=problem))

    def language(self, content: Ready) -> Language:
        """Return the session's language: chosen, or the interface's."""
        return content.choices.language or self._ui.texts.language

    def _session_choice(self, content: Ready) -> SessionChoice:
        return SessionChoice(
            scenario_id=content.brief.scenario_id,
            language=self.language(content),
            persona_id=content.choices.persona_id,
            mode=content.choices.mode,
            tone=content.tone,
            minutes=content.minutes,
        )

    def _choose(self, change: Callable[[Choices], Choices]) -> None:
        content = self.state.content
        if isinstance(content, Ready):
            choices = change(content.choices)
            self._set(replace(self.state, content=replace(content, choices=choices)))

    def _on_opened(self, content: Ready) -> None:
        self._set(BriefingState(content))

    def _on_not_opened(self, problem: Problem) -> None:
        self._set(BriefingState(problem))

    def _on_checked(self, checks: tuple[Check, ...]) -> None:
        content = self.state.content
        if isinstance(content, Ready):
            self._set(BriefingState(replace(content, checks=checks)))

    def _on_begun(self, live: LiveSession) -> None:
        self._set(BriefingState(Loading()))
        self.begun.emit(live)

    def _on_not_begun(self, problem: Problem) -> None:
        content = self.state.content
        if isinstance(content, Ready):
            self._set(BriefingState(replace(content, beginning=False), problem))
