"""A spoken interview between the real session and a candidate who keeps to a script."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from app.application import Application
from app.practice.live_session import LiveSession
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.spoken.place import Place, Ports, Watcher, Wishes
from app.practice.spoken.session import SpokenSession
from app.practice.spoken.state import SpokenState, Stage
from app.practice.spoken.thread_lanes import ThreadLanes
from app.practice.spoken.times import TurnTimes
from app.practice.start_session import start_session
from app.shared.clock import SystemClock
from benchmarks._cast import Answer, Cast
from engine.testing.sound import FakeLoudspeaker, FakeMicrophone, Timer

SCENARIO = "software-developer"
MINUTES = 60
PATIENCE_S = 180.0
"""For one turn on a busy machine."""
SETTLE_S = 0.6
"""After something else was measured: what the microphone gave meanwhile is heard."""
HURRY = 6


class Hurry:
    """A loudspeaker's time, faster than the room's: nobody listens."""

    def __init__(self, lanes: ThreadLanes) -> None:
        self._lanes = lanes

    def monotonic_ms(self) -> int:
        """Return the moment, in hurried milliseconds."""
        return self._lanes.monotonic_ms() * HURRY

    def later(self, delay_ms: int, call: Callable[[], None]) -> Timer:
        """Call once, after ``delay_ms`` hurried milliseconds."""
        return self._lanes.later(-(-delay_ms // HURRY), call)


@dataclass
class Interview:
    """The session, and the times of its turns."""

    live: LiveSession
    lanes: ThreadLanes
    microphone: FakeMicrophone
    times: list[TurnTimes] = field(default_factory=list)
    state: SpokenState = field(default_factory=SpokenState)

    def hold(self, place: Place, ports: Ports) -> None:
        """Let the interviewer open the session."""
        watcher = Watcher(self._see, on_latency=self.times.append)
        self.session = SpokenSession(place, ports, Wishes(ladder=None), watcher)
        self.session.begin()
        self._until(lambda: self._is_ours)

    @property
    def is_over(self) -> bool:
        """Whether the interviewer has closed."""
        return self.state.stage is Stage.OVER

    def answer(self, answer: Answer) -> TurnTimes:
        """Say an answer at the pace of speech; return the times of its reply."""
        before, heard = len(self.live.turns), len(self.times)
        self.microphone.say(answer.pcm)
        self._until(lambda: len(self.times) > heard)
        self._until(lambda: len(self.live.turns) >= before + 2 and self._is_ours)
        return self.times[-1]

    def settle(self) -> None:
        """Let the session catch up with real time."""
        self.lanes.run_until(lambda: False, SETTLE_S)

    @property
    def _is_ours(self) -> bool:
        return self.state.stage in (Stage.LISTENING, Stage.OVER)

    def _see(self, state: SpokenState) -> None:
        self.state = state

    def _until(self, is_over: Callable[[], bool]) -> None:
        if not self.lanes.run_until(is_over, PATIENCE_S):
            raise TimeoutError(f"still {self.state.stage} after {PATIENCE_S} s")


@contextmanager
def an_interview(application: Application, played: Cast) -> Iterator[Interview]:
    """Give an interview that waits for the first answer."""
    clock = SystemClock()
    choice = SessionChoice(SCENARIO, "en", minutes=MINUTES, seed=5)
    prepared = prepare_session(choice, application.library, application.new_id, clock)
    live = start_session(application.vault, prepared, clock)
    lanes = ThreadLanes(clock)
    interview = Interview(live, lanes, FakeMicrophone(lanes))
    ports = Ports(
        hearing=played.hearing,
        language=played.language,
        voice=played.voice,
        microphone=interview.microphone,
        loudspeaker=FakeLoudspeaker(Hurry(lanes)),
    )
    try:
        interview.hold(Place(application.vault, live, clock, lanes), ports)
        yield interview
    finally:
        interview.session.close()
        lanes.close()
