"""A session held aloud in the room: its engines and devices, as they come and go."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from app.application import Application
from app.domain.settings import AnswerBy, Settings
from app.practice.live_session import LiveSession
from app.practice.spoken.journal import note_turn
from app.practice.spoken.place import Place, Ports, Watcher, Wishes, wishes_of
from app.practice.spoken.session import SpokenSession
from app.practice.spoken.state import SpokenState, Stage
from app.practice.spoken.times import TurnTimes
from ui.audio.sound import HeldMicrophone, Sound, wears_headset
from ui.kit.context import UiContext
from ui.workspaces.practice.room.qt_lanes import QtLanes
from ui.workspaces.practice.room.sound_keeper import SoundKeeper

Hold = Callable[[Place, Ports, Wishes, Watcher], SpokenSession]


@dataclass(frozen=True, slots=True)
class InUse:
    """What a session was equipped with; another one is a reason to equip it anew."""

    microphone: str | None = None
    """Identifier; None: there is none."""
    loudspeaker: str | None = None
    headset: bool = False


class Aloud(QObject):
    """Holds one spoken session at a time.

    Attributes:
        keeper: keeps the sound of its answers, where that was wished for.

    Signals:
        changed: carries the ``SpokenState``.
        drafted: words that were heard and not given; carries them.
        timed: an interviewer's turn was heard; carries its ``TurnTimes``.
    """

    changed = Signal(object)
    drafted = Signal(str)
    timed = Signal(object)

    def __init__(
        self,
        ui: UiContext,
        application: Application,
        sound: Sound,
        hold: Hold = SpokenSession,
    ) -> None:
        super().__init__()
        self._application = application
        self._sound = sound
        self._hold = hold
        self._lanes = QtLanes(ui.tasks.owned_by(self), ui.problems, self)
        self.keeper = SoundKeeper(application, ui.tasks, self)
        self._session: SpokenSession | None = None
        self._settings = Settings()
        self._in_use = InUse()
        self._microphone: HeldMicrophone | None = None
        self._resting = False
        sound.devices.changed.connect(self._on_devices)

    @property
    def session(self) -> SpokenSession | None:
        """The session held here."""
        return self._session

    @property
    def headset(self) -> bool:
        """Whether the person can speak into the interviewer's words."""
        return self._in_use.headset

    def wanted(self, settings: Settings) -> bool:
        """Return whether an engine would take part in a session with ``settings``."""
        engines, devices = self._application.engines, self._sound.devices
        speaks = settings.interviewer_speaks and engines.voice is not None
        hears = settings.answer_by is AnswerBy.SPEAKING and engines.hearing is not None
        if speaks or hears:
            devices.look()
        heard = devices.plugged.loudspeaker(settings.loudspeaker) is not None
        return (speaks and heard) or hears or engines.language is not None

    def begin(
        self, live: LiveSession, settings: Settings, noise_floor_db: float | None
    ) -> None:
        """Hold ``live`` from now on."""
        self.close()
        self._settings = settings
        self._sound.devices.look()
        application = self._application
        place = Place(application.vault, live, application.clock, self._lanes)
        ports = self._ports()
        wishes = wishes_of(
            settings, headset=self._in_use.headset, noise_floor_db=noise_floor_db
        )
        self.keeper.begin(live.session.id)
        watcher = Watcher(
            self._on_state,
            self.drafted.emit,
            self._on_times,
            note_turn,
            on_answer_sound=self.keeper.take,
        )
        self._session = self._hold(place, ports, wishes, watcher)
        self._session.begin()

    def close(self) -> SpokenSession | None:
        """Give engines and devices back; return the session that was held."""
        session, self._session = self._session, None
        if session is not None:
            session.close()
        self.keeper.end()
        self._in_use = InUse()
        self._microphone, self._resting = None, False
        return session

    def _ports(self) -> Ports:
        """Return what there is now, and remember what it is."""
        engines, settings = self._application.engines, self._settings
        self._in_use = self._found()
        there = self._in_use.microphone is not None
        self._microphone = (
            self._sound.microphone(settings.microphone) if there else None
        )
        self._resting = False
        speaker = self._sound.loudspeaker(
            settings.loudspeaker, settings.volume, self._on_speaker_lost
        )
        return Ports(
            hearing=engines.hearing,
            language=engines.language,
            voice=engines.voice if settings.interviewer_speaks else None,
            microphone=self._microphone,
            loudspeaker=speaker,
        )

    def _on_state(self, state: SpokenState) -> None:
        """Close the ear of the machine too while time stands still."""
        rests = state.stage is Stage.PAUSED
        if self._microphone is not None and rests is not self._resting:
            self._resting = rests
            self._microphone.hold(held=rests)
        self.changed.emit(state)

    def _on_devices(self) -> None:
        """Take up what was plugged in, after a device that is gone has said so."""
        QTimer.singleShot(0, self, self.equip)

    def equip(self) -> None:
        """Give the session the devices there are now, if they are others."""
        session = self._session
        if session is None:
            return
        before = self._in_use
        if self._found() != before:
            session.equip(self._ports(), headset=self._in_use.headset)

    def _found(self) -> InUse:
        plugged, settings = self._sound.devices.plugged, self._settings
        microphone = plugged.microphone(settings.microphone)
        loudspeaker = plugged.loudspeaker(settings.loudspeaker)
        return InUse(
            None if microphone is None else microphone.id,
            None if loudspeaker is None else loudspeaker.id,
            wears_headset(settings, plugged),
        )

    def _on_speaker_lost(self) -> None:
        """Read the rest; after a headset wait, so that nobody else hears it aloud."""
        session = self._session
        if session is None:
            return
        session.loudspeaker_lost()
        if self._in_use.headset and session.state.paused_because is None:
            session.pause()

    def _on_times(self, times: TurnTimes) -> None:
        self.timed.emit(times)
