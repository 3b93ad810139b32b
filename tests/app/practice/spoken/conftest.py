"""A spoken session with fakes on every side, in virtual time."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

import pytest

from app.practice.live_session import LiveSession
from app.practice.spoken.place import Place, Ports, Watcher, Wishes
from app.practice.spoken.session import SpokenSession
from app.practice.spoken.state import SpokenState, Stage
from app.practice.spoken.times import TurnTimes
from app.shared.clock import ManualClock
from app.storage.vault import Vault
from engine.api.audio import Audio
from engine.api.hearing import HearingEvent, ListenWish
from engine.testing.hearing import ScriptedHearing, ScriptedListener
from engine.testing.lanes import VirtualLanes
from engine.testing.sound import FakeLoudspeaker, FakeMicrophone
from engine.testing.voice import ScriptedVoice

ANSWER = (
    "Last March a customer called three times about the same bill. I checked his "
    "account and found that the meter had been read twice."
)


@dataclass
class Told:
    """All that the session told."""

    states: list[SpokenState] = field(default_factory=list)
    drafts: list[str] = field(default_factory=list)
    times: list[TurnTimes] = field(default_factory=list)
    journal: list[Mapping[str, object]] = field(default_factory=list)
    sounds: list[tuple[int, Audio]] = field(default_factory=list)

    def watcher(self) -> Watcher:
        return Watcher(
            self.states.append,
            self.drafts.append,
            self.times.append,
            self.journal.append,
            lambda turn, sound: self.sounds.append((turn, sound)),
        )


class Room:
    """A session and all that is around it; time passes only in ``lanes``."""

    def __init__(self, vault: Vault, live: LiveSession, clock: ManualClock) -> None:
        self.vault = vault
        self.live = live
        self.clock = clock
        self.lanes = VirtualLanes(clock)
        self.voice_ms = 0
        self.hearing = ScriptedHearing()
        self.voice = ScriptedVoice(
            before_part=lambda _: self.lanes.spend(self.voice_ms)
        )
        self.microphone = FakeMicrophone(self.lanes)
        self.loudspeaker = FakeLoudspeaker(self.lanes)
        self.told = Told()

    def begin(self, wishes: Wishes, ports: Mapping[str, object]) -> None:
        fakes: dict[str, object] = {
            "hearing": self.hearing,
            "voice": self.voice,
            "microphone": self.microphone,
            "loudspeaker": self.loudspeaker,
        }
        self.session = SpokenSession(
            Place(self.vault, self.live, self.clock, self.lanes),
            Ports(**(fakes | dict(ports))),  # type: ignore[arg-type]  # fakes of each port
            wishes,
            self.told.watcher(),
        )
        self.session.begin()

    @property
    def state(self) -> SpokenState:
        return self.session.state

    def until(self, stage: Stage) -> None:
        """Let time pass until somebody else has the floor."""
        self.lanes.run_until(lambda: self.state.stage is stage)

    def hear(self, text: str) -> None:
        """Let the person say ``text``, to its end."""
        self.hearing.listener.hear(text)

    def kept(self) -> list[str]:
        """Return what the vault holds, turn by turn."""
        with self.vault.read() as work:
            return [turn.text for turn in work.turns.of(self.live.session.id)]


class TellingHearing(ScriptedHearing):
    """Tells what the test says, word for word and moment for moment."""

    def listen(
        self,
        wish: ListenWish,
        on_event: Callable[[HearingEvent], None],
        on_lost: Callable[[Exception], None],
    ) -> ScriptedListener:
        self.tell = on_event
        return super().listen(wish, on_event, on_lost)


Enter = Callable[..., Room]


@pytest.fixture
def enter(vault: Vault, live: LiveSession, clock: ManualClock) -> Iterator[Enter]:
    """Return what begins a spoken session; ports and wishes may be replaced.

    ``voice_ms`` is what the voice takes for each part.
    """
    rooms: list[Room] = []

    def begin(
        wishes: Wishes | None = None, *, voice_ms: int = 0, **ports: object
    ) -> Room:
        room = Room(vault, live, clock)
        room.voice_ms = voice_ms
        rooms.append(room)
        room.begin(wishes or Wishes(), ports)
        return room

    yield begin
    for room in rooms:
        room.session.close()
        room.lanes.settle()


@pytest.fixture
def headset() -> Wishes:
    """The person may cut in."""
    return Wishes(headset=True)
