"""A spoken session with fakes on every side, in virtual time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import pytest

from app.practice.live_session import LiveSession
from app.practice.spoken.place import Place, Ports, Watcher, Wishes
from app.practice.spoken.session import SpokenSession
from app.practice.spoken.state import SpokenState, Stage
from app.practice.spoken.times import TurnTimes
from app.shared.clock import ManualClock
from app.storage.vault import Vault
from engine.dialogue.floor.ladder import NORMAL
from engine.testing.hearing import ScriptedHearing
from engine.testing.lanes import VirtualLanes
from engine.testing.sound import FakeLoudspeaker, FakeMicrophone
from engine.testing.voice import ScriptedVoice

ANSWER = (
    "Last March a customer called three times about the same bill. I checked his "
    "account and found that the meter had been read twice."
)


@dataclass
class Room:
    """A session and all that is around it."""

    vault: Vault
    live: LiveSession
    lanes: VirtualLanes
    hearing: ScriptedHearing
    voice: ScriptedVoice
    microphone: FakeMicrophone
    loudspeaker: FakeLoudspeaker
    session: SpokenSession
    states: list[SpokenState] = field(default_factory=list)
    drafts: list[str] = field(default_factory=list)
    times: list[TurnTimes] = field(default_factory=list)
    journal: list[object] = field(default_factory=list)

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
        lanes = VirtualLanes(clock)
        hearing = ScriptedHearing()
        voice = ScriptedVoice(before_part=lambda _: lanes.spend(voice_ms))
        microphone, loudspeaker = FakeMicrophone(lanes), FakeLoudspeaker(lanes)
        fields: dict[str, object] = {
            "hearing": hearing,
            "voice": voice,
            "microphone": microphone,
            "loudspeaker": loudspeaker,
        }
        states: list[SpokenState] = []
        drafts: list[str] = []
        times: list[TurnTimes] = []
        journal: list[object] = []
        watcher = Watcher(states.append, drafts.append, times.append, journal.append)
        session = SpokenSession(
            Place(vault, live, clock, lanes),
            Ports(**(fields | ports)),  # type: ignore[arg-type]  # fakes of each port
            wishes or Wishes(ladder=NORMAL),
            watcher,
        )
        room = Room(
            vault,
            live,
            lanes,
            hearing,
            voice,
            microphone,
            loudspeaker,
            session,
            states,
            drafts,
            times,
            journal,
        )
        rooms.append(room)
        session.begin()
        return room

    yield begin
    for room in rooms:
        room.session.close()
        room.lanes.settle()


@pytest.fixture
def headset() -> Wishes:
    """The person may cut in."""
    return replace(Wishes(), headset=True)
