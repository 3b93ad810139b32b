"""The spoken side of the room: a session held aloud, as the room shows it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.application import Application
from app.domain.settings import Settings
from app.practice.ask_interviewer import Ask
from app.practice.live_session import LiveSession
from app.practice.spoken.session import SpokenSession
from app.practice.spoken.state import Caption, SpokenState
from app.practice.spoken.times import TurnTimes
from app.settings.read_settings import read_settings
from app.settings.save_settings import save_settings
from app.shared.changes import Changes
from app.shared.errors import N_, ExpectedError
from engine.api.voice import Viseme
from ui.audio.sound import Sound
from ui.kit.context import UiContext
from ui.kit.problems import Problem, problem_of
from ui.workspaces.practice.room.aloud import Aloud, Hold
from ui.workspaces.practice.room.picture import Picture, picture_from
from ui.workspaces.practice.room.sound_keeper import SoundKeeper
from ui.workspaces.practice.room.state import Phase, RoomState, phase_of


class SpokenSide(QObject):
    """Holds at most one session; every intent is for that one.

    Signals:
        shown: the room is another one; carries its ``RoomState``.
        pulsed: only sound, lips and words under way moved on; carries the state.
        pictured: the session as committed is another one; carries its ``Picture``.
        drafted: words that were heard and not given; carries them.
    """

    shown = Signal(object)
    pulsed = Signal(object)
    pictured = Signal(object)
    drafted = Signal(str)
    _spared = Signal(object)
    """From the thread that watches memory: carries what is told."""

    def __init__(
        self,
        ui: UiContext,
        application: Application,
        sound: Sound,
        room: Callable[[], RoomState],
        hold: Hold = SpokenSession,
    ) -> None:
        """Hold nothing yet; ``room`` returns the room as it is shown."""
        super().__init__()
        self._application = application
        self._room = room
        self._tasks = ui.tasks.owned_by(self)
        self._live: LiveSession | None = None
        self._aloud = Aloud(ui, application, sound, hold)
        self._aloud.setParent(self)
        self._aloud.changed.connect(self._on_changed)
        self._aloud.drafted.connect(self.drafted)
        self._aloud.timed.connect(self._on_timed)
        self._spared.connect(self._on_spared)
        # Nobody is left to tell: its thread would find this gone.
        self.destroyed.connect(application.memory.end)
        self.keeper.changed.connect(self._on_keeper)
        self.keeper.failed.connect(self._on_not_kept)

    @property
    def keeper(self) -> SoundKeeper:
        """Keeps the sound of answers, where that was wished for."""
        return self._aloud.keeper

    @property
    def holds(self) -> bool:
        """Whether a session is held aloud."""
        return self._aloud.session is not None

    def begin(
        self, live: LiveSession, settings: Settings, noise_floor_db: float | None
    ) -> bool:
        """Hold ``live``, if an engine would take part in it; return whether."""
        self.leave()
        if live.over or not self._aloud.wanted(settings):
            return False
        self._live = live
        self._application.memory.begin(self._spared.emit)
        self._aloud.begin(live, settings, noise_floor_db)
        return True

    def leave(self) -> None:
        """Give everything back, and keep what was learned of this person's pauses."""
        self._application.memory.end()
        session = self._aloud.close()
        self._live = None
        learned = None if session is None else session.learned.pause_ms
        if learned is None:
            return
        vault = self._application.vault

        def work() -> Changes:
            kept = read_settings(vault)
            return save_settings(
                vault, kept.model_copy(update={"learned_pause_ms": learned})
            )

        self._tasks.command(work)

    def release(self) -> None:
        """Give engines and devices back at once; nothing is written any more."""
        self._live = None
        self._application.memory.end()
        self._aloud.close()

    def finish(self) -> None:
        """Give the answer; while the interviewer speaks, take the floor."""
        session, room = self._aloud.session, self._room()
        if session is None or not room.may_finish:
            return
        if not room.by_voice:
            self.shown.emit(replace(room, draft=""))
            session.give(room.draft.strip())
        elif room.sounding:
            session.interrupt()
        else:
            session.finish()

    def ask(self, ask: Ask) -> None:
        """Ask something of the interviewer by a button."""
        session = self._aloud.session
        if session is not None and (ask is Ask.CLOSE or self._room().may_ask):
            session.ask(ask)

    def pause(self) -> None:
        """Let time stand still."""
        session = self._aloud.session
        running = self._room().phase in {Phase.LISTENING, Phase.THINKING}
        if session is not None and running:
            session.pause()

    def go_on(self) -> None:
        """Let time pass again, with the devices there are now."""
        session = self._aloud.session
        if session is not None and self._room().phase is Phase.PAUSED:
            self._aloud.equip()
            session.go_on()

    def type_or_speak(self) -> None:
        """Write instead of speaking, or speak again; what was said is not lost."""
        session, spoken = self._aloud.session, self._room().spoken
        if session is None or spoken is None:
            return
        if not spoken.typing:
            session.type_instead()
        elif spoken.can_speak:
            session.speak_instead()

    def _on_changed(self, spoken: SpokenState) -> None:
        before, live = self._room(), self._live
        if live is None:
            return
        if before.spoken is not None and is_pulse(before.spoken, spoken):
            self.pulsed.emit(replace(before, spoken=spoken))
            return
        picture = None
        if spoken.standing is not None:
            picture = picture_from(live, spoken.standing)
        room = aloud_room(before, spoken, picture)
        headset, keeps = self._aloud.headset, self.keeper.keeps
        self.shown.emit(replace(room, headset=headset, keeps_sound=keeps))
        if picture is not None:
            self.pictured.emit(picture)

    def _on_keeper(self) -> None:
        self.shown.emit(replace(self._room(), keeps_sound=self.keeper.keeps))

    def _on_spared(self, error: ExpectedError) -> None:
        self.shown.emit(replace(self._room(), notice=problem_of(error)))

    def _on_not_kept(self, problem: Problem) -> None:
        notice = Problem(
            N_("The sound of your answer could not be kept; its words are safe."),
            problem.remedy,
            problem.values,
        )
        self.shown.emit(replace(self._room(), notice=notice))

    def _on_timed(self, times: TurnTimes) -> None:
        room = self._room()
        self.shown.emit(replace(room, latencies=(*room.latencies, times)))


def is_pulse(before: SpokenState, now: SpokenState) -> bool:
    """Return whether only sound, lips and words under way differ."""
    return _without_pulse(before) == _without_pulse(now)


def aloud_room(
    before: RoomState, spoken: SpokenState, picture: Picture | None
) -> RoomState:
    """Return the room at a moment of a spoken session.

    Args:
        before: the room so far.
        spoken: the moment.
        picture: the session as committed, if that is known.
    """
    lines = before.lines if picture is None else picture.lines
    new_words = lines != before.lines
    earlier = None if before.spoken is None else before.spoken.notice
    told = spoken.notice is not earlier
    notice = None if spoken.notice is None else problem_of(spoken.notice)
    return replace(
        before,
        phase=phase_of(spoken),
        spoken=spoken,
        lines=lines,
        hint=before.hint if picture is None else picture.hint,
        hint_shown=before.hint_shown and not new_words,
        warning=before.warning and not new_words,
        problem=None if spoken.problem is None else problem_of(spoken.problem),
        notice=notice if told else before.notice,
    )


def _without_pulse(spoken: SpokenState) -> SpokenState:
    return replace(
        spoken,
        level_dbfs=None,
        speech=False,
        stable="",
        tentative="",
        mouth=Viseme.REST,
        caption=Caption(),
    )
