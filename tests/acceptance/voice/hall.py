"""A spoken session with the real engines, the project's small models and no device.

A candidate made by eSpeak NG talks into a fake microphone at the pace of real time.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random

from app.application import Application
from app.cli.rehearsal import sound_of
from app.domain.reports import Report
from app.domain.sessions import Speaker, Turn
from app.engines.local_engines import LocalEngines
from app.engines.machine import Machine
from app.engines.model_choice import ModelChoice
from app.feedback.analyse_session import analyse_session
from app.practice.live_session import LiveSession
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.spoken.place import Place, Ports, Watcher, Wishes
from app.practice.spoken.session import SpokenSession
from app.practice.spoken.state import SpokenState, Stage
from app.practice.spoken.thread_lanes import ThreadLanes
from app.practice.spoken.times import TurnTimes
from app.practice.start_session import start_session
from app.shared.clock import SystemClock
from app.storage.vault import Vault
from engine.api.audio import HEARING_RATE, SAMPLE_BYTES, Audio
from engine.api.voice import Utterance, VoiceChoice
from engine.models.store.store import ModelStore
from engine.runtime.supervisor import supervise
from engine.testing.sound import FakeLoudspeaker, FakeMicrophone, Timer
from tests.models.install import install_models

PATIENCE_S = 60.0
"""For one turn on a busy machine."""
UNSEEN_VOICE = VoiceChoice("espeak:en-us", variant="f3")
"""A voice the micro-Whisper was not trained on."""
CUT_AFTER_MS = 3_000
"""How much of the interviewer is heard before somebody cuts in."""
_GIGABYTE = 1_000_000_000


class Hurry:
    """A loudspeaker's time, several times faster than the room's: nobody listens."""

    def __init__(self, lanes: ThreadLanes, times: int) -> None:
        self._lanes = lanes
        self._times = times

    def monotonic_ms(self) -> int:
        """Return the moment, in hurried milliseconds."""
        return self._lanes.monotonic_ms() * self._times

    def later(self, delay_ms: int, call: Callable[[], None]) -> Timer:
        """Call once, after ``delay_ms`` hurried milliseconds."""
        return self._lanes.later(-(-delay_ms // self._times), call)


def _let_go(_turn: int, _sound: Audio) -> None:
    """Keep nothing."""


@dataclass
class Hall:
    """The session, its devices, and what was seen of it."""

    application: Application
    live: LiveSession
    lanes: ThreadLanes
    microphone: FakeMicrophone
    loudspeaker: FakeLoudspeaker
    states: list[SpokenState] = field(default_factory=list)
    drafts: list[str] = field(default_factory=list)
    times: list[TurnTimes] = field(default_factory=list)
    on_answer_sound: Callable[[int, Audio], None] = _let_go
    """Takes the sound of each answer, as a window that keeps it does."""

    def begin(self, wishes: Wishes) -> None:
        """Let the interviewer open the session."""
        engines = self.application.engines
        ports = Ports(
            hearing=engines.hearing,
            language=engines.language,
            voice=engines.voice,
            microphone=self.microphone,
            loudspeaker=self.loudspeaker,
        )
        vault, clock = self.application.vault, SystemClock()
        place = Place(vault, self.live, clock, self.lanes)
        watcher = Watcher(
            self.states.append,
            self.drafts.append,
            self.times.append,
            on_answer_sound=self.on_answer_sound,
        )
        self.session = SpokenSession(place, ports, wishes, watcher)
        self.session.begin()

    @property
    def state(self) -> SpokenState:
        """As it is now."""
        return self.session.state

    def turns(self) -> tuple[Turn, ...]:
        """Return what the vault holds."""
        with self.application.vault.read() as work:
            return work.turns.of(self.live.session.id)

    def answers(self) -> list[str]:
        """Return what the vault holds of the person's words."""
        return [t.text for t in self.turns() if t.speaker is Speaker.CANDIDATE]

    def until(self, is_over: Callable[[], bool]) -> None:
        """Let real time pass.

        Raises:
            TimeoutError: it took longer than a turn may take.
        """
        if not self.lanes.run_until(is_over, PATIENCE_S):
            raise TimeoutError(f"still {self.state.stage} after {PATIENCE_S} s")

    def until_stage(self, *stages: Stage) -> None:
        """Let time pass until the floor is somebody's."""
        self.until(lambda: self.state.stage in stages)

    def answer(self, *clauses: str, pause_ms: int = 0, noise: float = 0.0) -> None:
        """Wait for the floor, say an answer, and wait until it has its reply."""
        self.until_stage(Stage.LISTENING)
        before = len(self.live.turns)
        self.say(*clauses, pause_ms=pause_ms, noise=noise)
        self.until(lambda: len(self.live.turns) >= before + 2)
        self.until_stage(Stage.LISTENING, Stage.OVER)

    def say(self, *clauses: str, pause_ms: int = 0, noise: float = 0.0) -> None:
        """Let the candidate speak, with a pause between clauses, in a noisy room."""
        sounds = [self.sound_of(clause) for clause in clauses]
        quiet = silence(pause_ms)
        self.microphone.say(noisy(quiet.join(sounds), noise))

    def sound_of(self, text: str) -> bytes:
        """Return the candidate saying ``text``."""
        engines = self.application.engines
        if engines.voice is None or engines.hearing is None:
            raise LookupError("the engines are not here")
        utterance = Utterance(text, "en", UNSEEN_VOICE)
        return sound_of(engines.voice, engines.hearing, utterance)

    @staticmethod
    def noise_of(duration_ms: int, share: float) -> bytes:
        """Return a room in which nobody speaks."""
        return noisy(silence(duration_ms), share)

    def cut_in(self, *clauses: str) -> None:
        """Speak while the interviewer does, and wait until that has its reply."""
        self.until(lambda: self.loudspeaker.played_ms > CUT_AFTER_MS)
        before = len(self.live.turns)
        self.say(*clauses)
        self.until(lambda: len(self.answers()) > 0 and self._replied_since(before))

    def _replied_since(self, before: int) -> bool:
        turns = self.live.turns[before:]
        kinds = [turn.speaker for turn in turns]
        return kinds[-2:] == [Speaker.CANDIDATE, Speaker.INTERVIEWER]

    def report(self) -> Report:
        """Return the report of what was held."""
        application = self.application
        return analyse_session(
            application.vault,
            application.library,
            self.live.session.id,
            application.clock,
            application.texts_in,
        )


@contextmanager
def open_hall(application: Application, vault: Vault) -> Iterator[Hall]:
    """Give a hall in which a short English interview has been prepared."""
    clock = SystemClock()
    application.use(vault)
    choice = SessionChoice("customer-adviser", "en", minutes=5, seed=3)
    library = application.library
    prepared = prepare_session(choice, library, application.new_id, clock)
    live = start_session(vault, prepared, clock)
    lanes = ThreadLanes(clock)
    loudspeaker = FakeLoudspeaker(Hurry(lanes, 3))
    hall = Hall(application, live, lanes, FakeMicrophone(lanes), loudspeaker)
    try:
        yield hall
    finally:
        hall.session.close()
        lanes.close()


def small_engines(folder: Path, *, language: bool = True) -> LocalEngines:
    """Return the real engines over the project's small models."""
    models = install_models(folder / "models", language=language)
    machine = Machine(cores=2, memory=8 * _GIGABYTE)
    make_worker = partial(supervise, state_folder=folder / "engines")
    choice = ModelChoice(ModelStore(models))
    return LocalEngines(lambda: choice, folder / "prepared", machine, make_worker)


def silence(duration_ms: int) -> bytes:
    """Return nothing, for so long."""
    return bytes(duration_ms * HEARING_RATE // 1000 * SAMPLE_BYTES)


def noisy(pcm: bytes, share: float) -> bytes:
    """Return ``pcm`` in a room whose noise is ``share`` of full scale, root mean square."""
    if not share:
        return pcm
    chance = Random(5)  # noqa: S311 (noise, not a secret)
    samples = memoryview(pcm).cast("h")
    spread = share * 32_767
    mixed = (round(sample + chance.gauss(0, spread)) for sample in samples)
    bounded = (max(-32_768, min(32_767, sample)) for sample in mixed)
    return b"".join(sample.to_bytes(2, "little", signed=True) for sample in bounded)


def word_errors(said: Sequence[str], heard: Sequence[str]) -> float:
    """Return insertions, deletions and replacements ÷ words said (Levenshtein)."""
    row = list(range(len(heard) + 1))
    for number, word in enumerate(said, start=1):
        above, row = row, [number]
        for place, other in enumerate(heard):
            change = above[place] + (word != other)
            row.append(min(change, above[place + 1] + 1, row[place] + 1))
    return row[-1] / len(said)
