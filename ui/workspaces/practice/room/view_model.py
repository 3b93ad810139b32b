"""The room, without a widget."""

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QTimer, Signal

from app.application import Application
from app.domain.engines import EngineStatus
from app.domain.settings import Settings
from app.practice.ask_interviewer import Ask
from app.practice.discard_session import discard_session
from app.practice.live_session import LiveSession
from app.practice.spoken.session import SpokenSession
from app.settings.read_settings import read_settings
from app.shared.changes import Changes, Noun
from ui.audio.sound import MachineSound, Sound
from ui.kit.context import UiContext
from ui.kit.lanes import Lane
from ui.kit.problems import Problem
from ui.kit.view_model import ViewModel
from ui.workspaces.practice.room.aloud import Hold
from ui.workspaces.practice.room.draft_keeper import DraftKeeper
from ui.workspaces.practice.room.picture import Picture, meeting_of, picture_of
from ui.workspaces.practice.room.spoken_side import SpokenSide
from ui.workspaces.practice.room.state import Phase, RoomState, is_own
from ui.workspaces.practice.room.steps import (
    Act,
    Held,
    answering,
    asking,
    catching_up,
    correcting,
    going_on,
    pausing,
    step,
)
from ui.workspaces.practice.room.timekeeper import Timekeeper

BEAT_MS = 1_800
"""Between the closing words and the debrief."""
CAPTION_STEPS = range(-1, 4)
"""How far the caption's size can be changed."""


class RoomViewModel(ViewModel[RoomState]):
    """Holds one session at a time, written or aloud.

    Signals:
        ended: the conversation is over and a beat has passed; carries its id.
        discarded: the session was given up; carries its id.
        pulsed: only sound, lips and words under way have moved on; read ``state``.
    """

    ended = Signal(object)
    discarded = Signal(object)
    pulsed = Signal()
    listens_to = frozenset({Noun.SETTINGS})

    def __init__(
        self,
        ui: UiContext,
        application: Application,
        sound: Sound | None = None,
        hold: Hold = SpokenSession,
    ) -> None:
        """Prepare an empty room.

        Args:
            ui: words and tasks.
            application: what to work with.
            sound: microphones and loudspeakers; those of this computer by default.
            hold: makes a spoken session; tests give another.
        """
        super().__init__(RoomState(), ui.tasks, ui.changes)
        self._application = application
        self._time = Timekeeper(application.clock, self)
        self._time.ticked.connect(self._on_tick)
        sound = sound or MachineSound(self)
        self._aloud = SpokenSide(ui, application, sound, lambda: self.state, hold)
        self._aloud.setParent(self)
        self._aloud.shown.connect(self._on_shown)
        self._aloud.pulsed.connect(self._on_pulsed)
        self._aloud.pictured.connect(self._time.follow)
        self._aloud.drafted.connect(self._on_drafted)
        self._held: Held | None = None
        self._keeper = DraftKeeper(application, self.tasks, self)
        self._keeper.failed.connect(self.tell)
        self._given = ""
        self._beat = QTimer(self)
        self._beat.setSingleShot(True)
        self._beat.setInterval(BEAT_MS)
        self._beat.timeout.connect(self.leave)

    @property
    def has_live_session(self) -> bool:
        """Whether a session is held here and is not over."""
        return self._held is not None and self.state.phase is not Phase.OVER

    @property
    def session_id(self) -> UUID | None:
        """The session held here."""
        return None if self._held is None else self._held.live.session.id

    def enter(
        self,
        live: LiveSession,
        draft: str = "",
        settings: Settings | None = None,
        noise_floor_db: float | None = None,
    ) -> None:
        """Hold ``live`` from now on.

        Args:
            live: a session that was begun or taken up again.
            draft: what was kept of an answer under way.
            settings: of the person; None: the session is written and read.
            noise_floor_db: of the room, where it was measured.
        """
        self._beat.stop()
        self._held = Held(live)
        self._keeper.watch(live.session.id, draft)
        meeting = meeting_of(live)
        self._time.begin(meeting.total_ms)
        self._set(replace(self._emptied(), meeting=meeting, draft=draft))
        if settings is not None:
            self._on_settings(settings)
            if self._aloud.begin(live, settings, noise_floor_db):
                return
        self._follow(picture_of(live, self._application.clock))
        self.refresh()

    def keep_sound_of(self, session_id: UUID) -> None:
        """Keep the sound of this session's answers, as far as it was agreed to."""
        self._aloud.keeper.wish(session_id)

    def refresh(self) -> None:
        """Take up the settings of the room."""
        if self._held is not None:
            self.tasks.query(
                lambda: read_settings(self._application.vault), self._on_settings
            )

    def empty(self) -> None:
        """Hold no session any more; its draft stays in the vault."""
        self._keeper.forget()
        self._aloud.leave()
        self._held = None
        self._time.end()
        self._beat.stop()
        self._set(self._emptied())

    def release(self) -> None:
        """Give engines and devices back: the house is left, its vault may be locked."""
        self._aloud.release()

    def write(self, draft: str) -> None:
        """Keep what is being written."""
        if self.state.meeting is not None:
            self._set(replace(self.state, draft=draft))
            self._keeper.follow(draft)

    def finish(self) -> None:
        """Give the answer that was written or said."""
        if self._aloud.holds:
            self._aloud.finish()
        elif self.state.owed:
            self.try_again()
        elif self.state.may_finish:
            self._given = self.state.draft
            self._take(answering(self._given.strip()), answered=True)

    def ask(self, ask: Ask) -> None:
        """Ask something of the interviewer; what is being written stays."""
        if self._aloud.holds:
            self._aloud.ask(ask)
        elif self.state.may_ask:
            self._take(asking(ask))

    def type_or_speak(self) -> None:
        """Write instead of speaking, or speak again; what was said is not lost."""
        self._aloud.type_or_speak()

    def try_again(self) -> None:
        """Do again what failed: give the answer, or fetch the reply that is owed."""
        if self.state.owed:
            self._take(catching_up)
        else:
            self.finish()

    def pause(self) -> None:
        """Let time stand still."""
        if self._aloud.holds:
            self._keeper.keep_now()
            self._aloud.pause()
        elif self._held is not None and self.state.phase is Phase.LISTENING:
            self._time.freeze()
            self._keeper.keep_now()
            self._take(pausing, phase=Phase.PAUSED)

    def go_on(self) -> None:
        """Let time pass again."""
        if self._aloud.holds:
            self._aloud.go_on()
        elif self.state.phase is Phase.PAUSED:
            self._take(going_on)

    def end_early(self) -> None:
        """Ask the interviewer to close; the debrief follows."""
        if self._held is None or self.state.phase is Phase.OVER:
            return
        if self._aloud.holds:
            self._aloud.ask(Ask.CLOSE)
        else:
            self._take(asking(Ask.CLOSE))

    def discard(self) -> None:
        """Give the session up, without a report."""
        held = self._held
        if held is None:
            return
        self._aloud.leave()
        live, application = held.live, self._application

        def work() -> tuple[UUID, Changes]:
            discard_session(application.vault, live, application.clock)
            return live.session.id, Changes.of(Noun.SESSION)

        self.tasks.command(work, self._on_discarded, self._on_failed)

    def correct(self, index: int, text: str) -> None:
        """Correct one of the person's own turns."""
        if text.strip() and self.state.phase is not Phase.THINKING:
            self._take(correcting(index, text.strip()), phase=self.state.phase)

    def show_hint(self, *, shown: bool) -> None:
        """Show the hint, or put it away."""
        self._set(replace(self.state, hint_shown=shown))

    def open_drawer(self, *, opened: bool) -> None:
        """Open the transcript, or close it; the latency panel gives way."""
        panel = self.state.panel_open and not opened
        self._set(replace(self.state, drawer_open=opened, panel_open=panel))

    def open_panel(self, *, opened: bool) -> None:
        """Open the latency panel, or close it; the transcript gives way."""
        drawer = self.state.drawer_open and not opened
        self._set(replace(self.state, panel_open=opened, drawer_open=drawer))
        if opened:
            engines = self._application.engines
            self.tasks.query(engines.status, self._on_engines, lane=Lane.IO)

    def close_notice(self) -> None:
        """Put the word about what is missing away."""
        self._set(replace(self.state, notice=None))

    def size_caption(self, step_: int) -> None:
        """Make the caption larger or smaller by steps; 0 is its usual size."""
        bounded = max(CAPTION_STEPS.start, min(CAPTION_STEPS.stop - 1, step_))
        self._set(replace(self.state, caption_step=bounded))

    def tell(self, problem: Problem | None) -> None:
        """Say what went wrong, or no longer."""
        self._set(replace(self.state, problem=problem))

    def closing_heard(self) -> None:
        """The closing words are on the screen: leave after a beat."""
        if self.state.phase is Phase.OVER and not self._beat.isActive():
            self._beat.start()

    def leave(self) -> None:
        """Go on to the debrief, once the conversation is over."""
        if self._held is not None and self.state.phase is Phase.OVER:
            session_id = self._held.live.session.id
            self.empty()
            self.ended.emit(session_id)

    def tick(self) -> None:
        """Take up the time."""
        self._time.tick()

    def _on_tick(self, remaining_ms: int, warning_begins: bool) -> None:
        warning = self.state.warning or warning_begins
        self._set(replace(self.state, remaining_ms=remaining_ms, warning=warning))

    def _emptied(self) -> RoomState:
        """Return the room with nobody in it; how it is looked at stays."""
        return RoomState(
            caption_step=self.state.caption_step,
            shows_clock=self.state.shows_clock,
            own_captions=self.state.own_captions,
            ends_by_silence=self.state.ends_by_silence,
        )

    def _on_settings(self, settings: Settings) -> None:
        self._set(
            replace(
                self.state,
                shows_clock=settings.shows_clock,
                own_captions=settings.own_captions,
                ends_by_silence=settings.ends_turn_by_silence,
            )
        )

    def _on_engines(self, engines: tuple[EngineStatus, ...]) -> None:
        self._set(replace(self.state, engines=engines))

    def _on_shown(self, state: RoomState) -> None:
        self._set(state)
        self._keeper.follow(state.draft)

    def _on_pulsed(self, state: RoomState) -> None:
        self._state = state
        self.pulsed.emit()

    def _on_drafted(self, words: str) -> None:
        self.write(f"{self.state.draft} {words}".strip())

    def _take(
        self, act: Act, *, phase: Phase = Phase.THINKING, answered: bool = False
    ) -> None:
        held, session_id = self._held, self.session_id
        if held is None:
            return

        def failed(problem: Problem) -> None:
            if self.session_id == session_id:
                self._on_failed(problem)

        self._set(replace(self.state, phase=phase, problem=None))
        done = self._on_answered if answered else self._follow
        self.tasks.command(step(self._application, held, act), done, failed)

    def _on_answered(self, picture: Picture) -> None:
        if self.session_id == picture.live.session.id:
            self._drop_given()
            self._follow(picture)

    def _follow(self, picture: Picture) -> None:
        """Show a session as it stands after a step, if it is still held here."""
        if self.session_id != picture.live.session.id:
            return
        self._held = Held(picture.live)
        if self._aloud.holds:
            self._set(replace(self.state, lines=picture.lines))
            return
        new_words = picture.lines != self.state.lines
        listening = Phase.LISTENING if picture.running else Phase.PAUSED
        self._set(
            replace(
                self.state,
                phase=Phase.OVER if picture.over else listening,
                lines=picture.lines,
                hint=picture.hint,
                hint_shown=self.state.hint_shown and not new_words,
                warning=self.state.warning and not new_words,
                owed=False,
            )
        )
        self._time.follow(picture)

    def _on_failed(self, problem: Problem) -> None:
        """Keep every word; the next step takes the session up from the vault."""
        if self._held is None:
            return
        if self._aloud.holds:
            self.tell(problem)
            return
        self._held.in_step = False
        picture = picture_of(self._held.live, self._application.clock)
        owed = bool(picture.lines) and is_own(picture.lines[-1])
        if owed and self.state.busy:
            self._drop_given()
        paused = self.state.phase is Phase.PAUSED
        self._set(
            replace(
                self.state,
                phase=Phase.PAUSED if paused else Phase.LISTENING,
                lines=picture.lines,
                problem=problem,
                owed=owed,
            )
        )

    def _drop_given(self) -> None:
        """Take the answer that is saved out of the draft; what was added stays."""
        if self._given and self.state.draft.startswith(self._given):
            self.write(self.state.draft.removeprefix(self._given).lstrip())
        self._given = ""

    def _on_discarded(self, session_id: UUID) -> None:
        self.empty()
        self.discarded.emit(session_id)
