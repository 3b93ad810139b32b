"""Whether the model writes as fast while everything else of a session runs beside it.

Beside the model of 1.1 billion random weights run, as in a session: the room with its
portrait speaking and its caption, the application's own loudspeaker queue over a device
that takes sound at the pace of real time, and capture into the hearing worker, where
Silero judges every window. With and without them tokens a second are compared in
interleaved pairs; then everything runs on for minutes, and what came too late for a
device is counted.
"""

import os
import random
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.bootstrap import guest_application
from benchmarks._cast import CORES, language_model
from benchmarks._figures import Figure, pairs, publish
from benchmarks.event_loop_stall import (
    ANSWER,
    SCENARIO,
    Pulse,
    context,
    wait,
    wait_until,
)
from engine.api.audio import Audio
from engine.api.cancel import Cancel
from engine.api.hearing import Listener, ListenWish, Patience
from engine.api.language_model import Message, Role, Sampling
from engine.api.voice import SpokenPart, Viseme
from engine.hearing.windows import BYTES_A_MS
from engine.runtime.supervisor import supervise
from engine.workers.hearing.client import HearingClient, hearing_worker
from engine.workers.language.client import (
    LanguageChoice,
    LanguageClient,
    language_worker,
)
from ui.audio.loudspeaker import QueueLoudspeaker
from ui.audio.samples import Kind, Shape
from ui.design.tokens import Size
from ui.kit.lanes import ThreadRunner
from ui.stage.mouth import MOUTHS
from ui.stage.portrait_view import PortraitView
from ui.stage.pose import Mood
from ui.workspaces.practice.workspace import PracticeWorkspace

TOKENS = 128
LOUDSPEAKER_MS, MICROPHONE_MS = 100, 60
"""What the devices hold; the application asks for as much."""
CHUNK_MS = 20
MOUTH_MS = 66
WRITE_MS = 500
PART_S = 2
STALL_MS = 50.0
PROMPT = [Message(Role.USER, "Tell me about the week that taught you the most.")]
RECORDING = Path(__file__).parents[1] / "tests" / "recordings" / "jfk.flac"
SPOKEN = Shape(22_050, 1, Kind.SIGNED_16)


@dataclass(frozen=True, slots=True)
class Rounds:
    """How much is measured."""

    pairs: int
    minutes: float


class PacedSink:
    """A device without sound: takes what it has played, and counts when it ran dry."""

    shape = SPOKEN

    def __init__(self) -> None:
        self._bytes_a_s = 2 * SPOKEN.rate
        self._until = 0.0
        self.dry = 0

    def open(self) -> bool:
        """Begin."""
        self._until = 0.0
        return True

    def write(self, frames: bytes) -> int:
        """Take frames behind those not played yet."""
        now = perf_counter()
        self.dry += 0 < self._until < now
        self._until = max(self._until, now) + len(frames) / self._bytes_a_s
        return len(frames)

    def free(self) -> int:
        """Return the room there is."""
        held = max(0.0, self._until - perf_counter())
        room = round((LOUDSPEAKER_MS / 1000 - held) * self._bytes_a_s)
        return max(0, room - room % 2)

    def size(self) -> int:
        """Return the bytes it holds when full."""
        return LOUDSPEAKER_MS * self._bytes_a_s // 1000

    def silence(self) -> None:
        """Fall silent."""
        self._until = 0.0

    def hold(self, *, held: bool) -> None:
        """Nothing is held here."""


class Beside(QObject):
    """Everything of a session but its model, on the window's thread."""

    def __init__(self, workspace: PracticeWorkspace, hearing: HearingClient) -> None:
        super().__init__()
        self._workspace = workspace
        portrait = workspace.findChild(PortraitView)
        if portrait is None:
            raise LookupError("the room has no portrait")
        self._portrait = portrait
        self._sink = PacedSink()
        self._loudspeaker = QueueLoudspeaker(self._sink, parent=self)
        self._hearing = hearing
        self._sound = hearing.decode(RECORDING.read_bytes()).pcm
        self._at = 0
        self._due = 0.0
        self._words = 0
        self._queued_ms = 0
        self._listener: Listener | None = None
        self._chance = random.Random(1)  # noqa: S311 (lips, not secrets)
        self._timers = [
            self._timer(CHUNK_MS, self._feed, precise=True),
            self._timer(MOUTH_MS, self._move_lips),
            self._timer(WRITE_MS, self._write),
            self._timer(500, self._speak),
        ]
        self.late = 0
        """Feeds later than the microphone's device can hold."""

    @property
    def dry(self) -> int:
        """How often the loudspeaker's device had nothing left."""
        return self._sink.dry

    def start(self) -> None:
        """Let everything run."""
        self._workspace.show()
        self._portrait.set_mood(Mood.SPEAKING)
        wish = ListenWish("en", Patience(ends_by_silence=False))
        self._listener = self._hearing.listen(wish, lambda _: None, lambda _: None)
        self._due = perf_counter()
        self._queued_ms = 0
        self._speak()
        for timer in self._timers:
            timer.start()

    def stop(self) -> None:
        """Let everything rest."""
        for timer in self._timers:
            timer.stop()
        self._loudspeaker.stop()
        if self._listener is not None:
            self._listener.close()
        self._workspace.hide()

    def _timer(
        self, every_ms: int, call: Callable[[], None], *, precise: bool = False
    ) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(every_ms)
        if precise:
            timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(call)
        return timer

    def _feed(self) -> None:
        """Hand over what the microphone has heard by now."""
        now = perf_counter()
        self.late += now - self._due > (CHUNK_MS + MICROPHONE_MS) / 1000
        count = round((now - self._due) * 1000) * BYTES_A_MS
        self._due = now
        if self._at + count > len(self._sound):
            self._at = 0
        if self._listener is not None and count:
            self._listener.feed(self._sound[self._at : self._at + count])
        self._at += count

    def _move_lips(self) -> None:
        self._portrait.set_mouth(MOUTHS[self._chance.choice(list(Viseme))])

    def _write(self) -> None:
        self._words = (self._words + 1) % len(ANSWER.split())
        self._workspace.room_model.write(" ".join(ANSWER.split()[: self._words]))

    def _speak(self) -> None:
        """Keep seconds of sound in the queue."""
        if self._queued_ms - self._loudspeaker.played_ms < PART_S * 1_500:
            sound = Audio(bytes(2 * SPOKEN.rate * PART_S), SPOKEN.rate)
            self._loudspeaker.play(SpokenPart(sound, (), ()))
            self._queued_ms += PART_S * 1_000


class Writer:
    """Has the model write, on a thread of its own."""

    def __init__(self, model: LanguageClient) -> None:
        self._model = model
        self._seed = 0

    def tokens_a_second(self) -> float:
        """Write once while the window's events go on; return the pace."""
        found: list[float] = []
        thread = threading.Thread(target=lambda: found.append(self._pace()))
        thread.start()
        while thread.is_alive():
            wait(20)
        return found[0]

    def write_until(self, stop: Cancel) -> None:
        """Write on and on."""
        while not stop.cancelled:
            self._model.generate(PROMPT, self._sampling(), lambda _: None, stop)

    def _pace(self) -> float:
        arrivals: list[float] = []
        written = self._model.generate(
            PROMPT,
            self._sampling(),
            lambda _: arrivals.append(perf_counter()),
            Cancel(),
        )
        return (written.tokens - 1) / (arrivals[-1] - arrivals[0])

    def _sampling(self) -> Sampling:
        self._seed += 1
        return Sampling(self._seed, most_tokens=TOKENS)


def main() -> int:
    rounds = Rounds(5, 0.3) if "--quick" in sys.argv else Rounds(10, 2)
    app = QApplication(sys.argv[:1])
    runner = ThreadRunner()
    with (
        tempfile.TemporaryDirectory() as folder,
        engines(Path(folder)) as (model, hearing),
        guest_application() as application,
    ):
        workspace = PracticeWorkspace(context(app, runner), application)
        enter_room(workspace)
        beside = Beside(workspace, hearing)
        figures = measure(beside, Writer(model), rounds)
        runner.close()
    return publish(figures)


def measure(beside: Beside, writer: Writer, rounds: Rounds) -> list[Figure]:
    """Return the pairs, then what minutes of everything at once show."""
    alone: list[float] = []
    along: list[float] = []
    writer.tokens_a_second()
    for number in range(rounds.pairs):
        for beside_it in (True, False) if number % 2 else (False, True):
            if beside_it:
                beside.start()
                wait(300)
            (along if beside_it else alone).append(writer.tokens_a_second())
            if beside_it:
                beside.stop()
                wait(100)
    late_before, dry_before = beside.late, beside.dry
    stalls = minutes_of_everything(beside, writer, rounds.minutes)
    missed = beside.late - late_before + beside.dry - dry_before
    return told(alone, along, stalls, missed, rounds)


def minutes_of_everything(
    beside: Beside, writer: Writer, minutes: float
) -> list[float]:
    """Return what each turn of the event loop was late by, in milliseconds."""
    stop = Cancel()
    thread = threading.Thread(target=writer.write_until, args=(stop,))
    pulse = Pulse()
    beside.start()
    thread.start()
    wait(1_000)
    pulse.begin()
    wait(round(minutes * 60_000))
    late_ms = list(pulse.late_ms)
    stop.cancel()
    wait_until(lambda: not thread.is_alive())
    beside.stop()
    return late_ms


def told(
    alone: list[float],
    along: list[float],
    stalls: list[float],
    missed: int,
    rounds: Rounds,
) -> list[Figure]:
    """Return the figures."""
    ratios = [with_ / without for with_, without in zip(along, alone, strict=True)]
    return [
        Figure(
            "P14",
            "tokens a second with window, portrait, loudspeaker and capture ÷ alone",
            median(ratios),
            "×",
            f"{pairs(ratios)}; {TOKENS} tokens each",
            at_least=0.93,
            detail=f"{median(along):.1f} ÷ {median(alone):.1f} tokens/s",
        ),
        Figure(
            "P14",
            "times a device ran dry or over, everything at once",
            float(missed),
            "",
            f"in {rounds.minutes:g} minutes (the goal is 30 minutes), devices of "
            f"{LOUDSPEAKER_MS} and {MICROPHONE_MS} ms, without sound hardware",
            at_most=0,
        ),
        Figure(
            "P14",
            "event-loop stall in those minutes, p99",
            quantiles(stalls, n=100)[98],
            "ms",
            f"{len(stalls)} turns of the loop",
            at_most=STALL_MS,
            detail=f"median {median(stalls):.1f}, worst {max(stalls):.1f}",
        ),
    ]


@contextmanager
def engines(folder: Path) -> Iterator[tuple[LanguageClient, HearingClient]]:
    """Give the model and the ears, ready."""
    choice = LanguageChoice(language_model(), folder / "states", threads=CORES)
    with (
        closing(supervise(language_worker(choice), state_folder=folder)) as writing,
        closing(supervise(hearing_worker(None), state_folder=folder)) as hearing,
    ):
        model = LanguageClient(writing)
        model.count(())
        yield model, HearingClient(hearing)


def enter_room(workspace: PracticeWorkspace) -> None:
    """Begin a session, and wait for the interviewer's first words."""
    workspace.setFixedSize(Size.WINDOW_WIDTH, Size.WINDOW_HEIGHT)
    workspace.show()
    workspace.prepare(SCENARIO)
    wait(500)
    workspace.briefing_model.begin()
    wait_until(lambda: bool(workspace.room_model.state.lines))
    wait(1_000)


if __name__ == "__main__":
    sys.exit(main())
