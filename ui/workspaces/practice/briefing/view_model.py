"""The briefing, without a widget."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal

from app.application import Application
from app.domain.engines import EngineStatus
from app.domain.sessions import Focus
from app.domain.settings import Settings
from app.machine.check import Check
from app.machine.check_before_session import check_before_session
from app.practice.live_session import LiveSession
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.start_session import start_session
from app.recordings.give_consent import give_consent
from app.recordings.standing_consent import standing_consent
from app.settings.save_settings import save_settings
from app.shared.changes import Changes, Noun
from engine.api.language import Language
from engine.content.persona import Tone
from engine.dialogue.records import Mode
from ui.audio.microphone_trial import MicrophoneTrial
from ui.audio.sound import MachineSound, Sound
from ui.audio.verdict import Verdict
from ui.kit.context import UiContext
from ui.kit.lanes import Lane
from ui.kit.problems import Problem
from ui.kit.view_model import ViewModel
from ui.workspaces.practice.briefing.opening import open_focus, open_scenario
from ui.workspaces.practice.briefing.state import (
    Aloud,
    BriefingState,
    Choices,
    Loading,
    Ready,
)

_SETTLED_MS = 120
"""The page is on the screen before devices are looked for: that takes a moment too."""
_WATCH_MS = 700
"""Between two looks at engines that are starting."""
_MOST_LOOKS = 100


class BriefingViewModel(ViewModel[BriefingState]):
    """Holds what was chosen for a session, and begins it.

    Attributes:
        keeps_sound: whether the sound of the session begun last is to be kept.

    Signals:
        begun: a session has begun; carries its ``LiveSession``.
    """

    begun = Signal(object)

    def __init__(
        self, ui: UiContext, application: Application, sound: Sound | None = None
    ) -> None:
        super().__init__(BriefingState(), ui.tasks)
        self._ui = ui
        self._application = application
        self._sound = sound or MachineSound(self)
        self.keeps_sound = False
        self.trial = MicrophoneTrial(self._sound, self)
        self._sound.devices.changed.connect(self._on_devices)
        ui.changes.changed.connect(self._on_written)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._on_settled)
        self._looks = 0
        self._watch = QTimer(self)
        self._watch.setInterval(_WATCH_MS)
        self._watch.timeout.connect(self.look_at_engines)

    @property
    def noise_floor_db(self) -> float | None:
        """The room's noise in dBFS, where somebody was heard well in it."""
        trial = self.trial.state.trial
        heard = trial is not None and trial.verdict is Verdict.HEARD
        return trial.noise_dbfs if trial is not None and heard else None

    def open_scenario(self, scenario_id: str) -> None:
        """Show the briefing of a scenario, with fresh choices."""
        self._open(lambda: open_scenario(self._application, scenario_id))

    def open_focus(self, focus: Focus, language: Language | None = None) -> None:
        """Show the start page of a session of one question: a retry, a drill, a card.

        Args:
            focus: what it is about.
            language: of a new session; None: the one of sessions, or the interface's.
        """
        other = self._ui.texts.language
        self._open(lambda: open_focus(self._application, focus, language, other))

    def _open(self, work: Callable[[], Ready]) -> None:
        self._set(BriefingState())
        self.tasks.query(work, self._on_opened, self._on_not_opened)

    def check_again(self) -> None:
        """Look at the machine once more."""
        self.tasks.query(
            lambda: check_before_session(self._application.vault),
            self._on_checked,
            self.tell,
        )

    def choose_manner(self, chosen: dict[str, object]) -> None:
        """Keep how one speaks and hears, here and from now on."""
        content, vault = self.state.content, self._application.vault
        if not isinstance(content, Ready):
            return
        kept = content.aloud.settings.model_dump()
        settings = Settings.model_validate({**kept, **chosen})
        self._show_aloud(replace(content.aloud, settings=settings))
        self.tasks.command(lambda: save_settings(vault, settings), None, self.tell)
        self._warm()

    def try_microphone(self) -> None:
        """Listen for three seconds, and tell how one is heard."""
        content = self.state.content
        if isinstance(content, Ready):
            self.trial.start(content.aloud.settings.microphone)

    def look_at_engines(self) -> None:
        """Take up how the engines are; they warm up meanwhile."""
        engines = self._application.engines
        self.tasks.query(engines.status, self._on_engines, lane=Lane.IO)

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

    def choose_sound(self, *, kept: bool) -> None:
        """Choose whether the sound of this session's answers is kept.

        Where it was not agreed to, nothing is kept: ask first, then ``agree``.
        """
        self._choose(lambda choices: replace(choices, keeps_sound=kept))

    def agree(self) -> None:
        """Take up that the person agreed, and keep the sound of this session."""
        content, application = self.state.content, self._application
        if not isinstance(content, Ready):
            return
        self._show_aloud(replace(content.aloud, agreed=True))
        self.choose_sound(kept=True)
        self.tasks.command(
            lambda: give_consent(application.vault, application.clock),
            None,
            self._on_not_agreed,
        )

    def begin(self) -> None:
        """Begin the session, unless it is being begun or its length is none."""
        content = self.state.content
        if not isinstance(content, Ready) or content.beginning:
            return
        if content.minutes is None:
            return
        choice = self._session_choice(content)
        self.keeps_sound = content.keeps_sound
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
        if content.focused is not None:
            return content.focused.choice
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

    def _warm(self) -> None:
        """Start what this session will need, quietly."""
        content = self.state.content
        if not isinstance(content, Ready) or not content.aloud.engines:
            return
        application, wanted = self._application, content.aloud.needed
        self._looks = 0

        def work() -> None:
            application.memory.restore()  # What an earlier session gave up.
            application.engines.warm(wanted)

        self.tasks.query(work, self._on_warming, lane=Lane.IO)

    def _on_warming(self, _started: None) -> None:
        self._watch.start()
        self.look_at_engines()

    def _on_engines(self, engines: tuple[EngineStatus, ...]) -> None:
        content = self.state.content
        if not isinstance(content, Ready):
            self._watch.stop()
            return
        aloud = replace(content.aloud, engines=engines)
        self._looks += 1
        if not aloud.starting or self._looks > _MOST_LOOKS:
            self._watch.stop()
        self._show_aloud(aloud)

    def _on_models(self, engines: tuple[EngineStatus, ...]) -> None:
        """Show what the engines are now, and start those that came."""
        self._on_engines(engines)
        self._warm()

    def _on_devices(self) -> None:
        content = self.state.content
        if isinstance(content, Ready):
            plugged = self._sound.devices.plugged
            self._show_aloud(replace(content.aloud, plugged=plugged))

    def _show_aloud(self, aloud: Aloud) -> None:
        content = self.state.content
        if isinstance(content, Ready):
            self._set(replace(self.state, content=replace(content, aloud=aloud)))

    def _on_opened(self, content: Ready) -> None:
        self._set(BriefingState(content))
        if content.aloud.engines:
            self._on_devices()
            self._warm()
            self._settled.start()

    def _on_settled(self) -> None:
        self._sound.devices.look()
        self._on_devices()
        self._warm()

    def _on_not_opened(self, problem: Problem) -> None:
        self._set(BriefingState(problem))

    def _on_checked(self, checks: tuple[Check, ...]) -> None:
        content = self.state.content
        if isinstance(content, Ready):
            self._set(BriefingState(replace(content, checks=checks)))

    def _on_begun(self, live: LiveSession) -> None:
        self._set(BriefingState(Loading()))
        self.begun.emit(live)

    def _on_written(self, changes: Changes) -> None:
        """Models may come, and a consent be withdrawn, while the briefing waits."""
        if not isinstance(self.state.content, Ready):
            return
        if changes.touches(Noun.MODEL):
            engines = self._application.engines
            self.tasks.query(engines.status, self._on_models, lane=Lane.IO)
        if changes.touches(Noun.CONSENT):
            vault = self._application.vault
            self.tasks.query(
                lambda: standing_consent(vault) is not None, self._on_consent
            )

    def _on_consent(self, agreed: bool) -> None:
        content = self.state.content
        if isinstance(content, Ready):
            self._show_aloud(replace(content.aloud, agreed=agreed))

    def _on_not_agreed(self, problem: Problem) -> None:
        content = self.state.content
        if isinstance(content, Ready):
            self._show_aloud(replace(content.aloud, agreed=False))
            self.choose_sound(kept=False)
        self.tell(problem)

    def _on_not_begun(self, problem: Problem) -> None:
        content = self.state.content
        if isinstance(content, Ready):
            self._set(BriefingState(replace(content, beginning=False), problem))
