"""P12 and P13: how long the words take after the end, and what all passes cost.

Whispers of real shapes and random weights hear a synthetic speaker with real pauses.
They never say that they are done, so the number of tokens is fixed at what people say.
The stream runs in its own time: a pass is really done and timed, and its words come
when that much of the stream has gone by, as they would beside a person who speaks.

- P12: from the end of the turn, half a second after the last word, to its text, over
  the time one plain pass over the whole turn takes. At most 0.35, and flat.
- P13: processor time of all passes over that of the plain pass. At most 2.5.

Ours and the plain pass are interleaved; medians of the pairs are compared.
"""

import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks._figures import Figure, pairs, publish
from benchmarks.endpointing import SPEAKERS, VOICES, Mouth, pieces
from benchmarks.models.shelf import model_shelf
from engine.adapters.faster_whisper.transcriber import (
    Pass,
    WhisperPlan,
    WhisperTranscriber,
)
from engine.adapters.silero.voice_activity import (
    SileroVoiceActivity,
    load_session,
    network_file,
)
from engine.api.audio import HEARING_RATE, Audio
from engine.api.cancel import Cancel
from engine.api.hearing import ListenWish, PartialText, Patience, TurnHeard
from engine.hearing.evidence import Written
from engine.hearing.listening import Listening
from engine.hearing.passes import Job
from engine.hearing.turn_text import Purpose
from engine.hearing.windows import BYTES_A_MS, WINDOW_MS, Cutter
from engine.trial.random.random_whisper import (
    BASE,
    SMALL,
    WhisperShape,
    random_whisper,
)
from tests.models.micro_whisper.espeak import Espeak

GOAL_AFTER = 0.35
GOAL_COST = 2.5
LENGTHS_S = (30, 60, 120)
PAIRS = {BASE: 5, SMALL: 3}
THREADS = 2
TOKENS_A_SECOND = 3.4
"""150 words a minute, a little over 1.3 tokens a word."""
QUIET_MS = 500
WHOLE_WINDOW_BYTES = 30_000 * BYTES_A_MS


@dataclass(frozen=True)
class Cost:
    """What it took."""

    after_s: float
    processor_s: float
    passes: int = 1
    partials: int = 0
    behind_ms: float = 0.0
    """Median age of the words shown while the person speaks."""


class Turn:
    """A turn of some length, with the judgement of voice activity."""

    def __init__(self, seconds: int, mouth: Mouth, seed: int) -> None:
        chance = random.Random(seed)  # noqa: S311 (no secret hangs on it)
        speaker, voice = SPEAKERS[1], VOICES["en"][1]
        sound = mouth.quiet(512)
        while len(sound) < seconds * 1_000 * BYTES_A_MS:
            for piece in pieces(speaker, "en", chance):
                sound += mouth.say(piece.said, voice, speaker.words_a_minute)
                sound += mouth.quiet(min(piece.pause_ms, 2_000))
        self.speech = sound[: seconds * 1_000 * BYTES_A_MS]
        self.windows = Cutter().cut(self.speech + mouth.quiet(QUIET_MS))
        activity = SileroVoiceActivity(load_session(network_file()))
        self.probabilities = activity.probabilities(b"".join(self.windows))


class Beside:
    """A transcriber working beside a stream, in the stream's time."""

    def __init__(self, transcriber: WhisperTranscriber) -> None:
        self._transcriber = transcriber
        wish = ListenWish("en", Patience(ends_by_silence=False))
        self._now_s = 0.0
        self.listening = Listening(wish, lambda: self._now_s)
        self._running: tuple[Job, Written | None, float] | None = None
        self.processor_s = 0.0
        self.jobs: list[Job] = []
        self.behind_ms: list[float] = []
        self._shown_ms = 0

    def hear(self, turn: Turn) -> float:
        """Return the seconds from the end of the turn to its text."""
        for window, probability in zip(turn.windows, turn.probabilities, strict=True):
            self._now_s += WINDOW_MS / 1_000
            self._note(self.listening.window(window, probability))
            self._work(self._now_s)
            if self._shown_ms:
                self.behind_ms.append(self.listening.now_ms - self._shown_ms)
        ended_s = self._now_s
        events: Sequence[object] = self.listening.finish()
        while not any(isinstance(event, TurnHeard) for event in events):
            events = self._work_on()
        return self._now_s - ended_s

    def _work(self, until_s: float) -> None:
        if self._running is not None and self._running[2] <= until_s:
            job, written, _ = self._running
            self._running = None
            self._note(self.listening.heard(job, written))
        if (
            self._running is None
            and (following := self.listening.next_job()) is not None
        ):
            self._begin(following)

    def _work_on(self) -> Sequence[object]:
        """Finish what is running, when nothing more is heard."""
        if (
            self._running is None
            and (following := self.listening.next_job()) is not None
        ):
            self._begin(following)
        if self._running is None:
            raise RuntimeError("the text never comes")
        job, written, ready_s = self._running
        self._running = None
        self._now_s = max(self._now_s, ready_s)
        return self.listening.heard(job, written)

    def _begin(self, job: Job) -> None:
        self.jobs.append(job)
        with_times = job.span.purpose is not Purpose.PARTIAL
        how = Pass("en", window_ms=job.window_ms, with_times=with_times)
        begun, used = time.perf_counter(), time.process_time()
        written = self._transcriber.write(Audio(job.pcm, HEARING_RATE), how, Cancel())
        self.processor_s += time.process_time() - used
        self._running = (job, written, self._now_s + time.perf_counter() - begun)

    def _note(self, events: Sequence[object]) -> None:
        for event in events:
            if isinstance(event, PartialText):
                self._shown_ms = event.at_ms


def ours(turn: Turn, transcriber: WhisperTranscriber) -> Cost:
    beside = Beside(transcriber)
    after_s = beside.hear(turn)
    partials = [job for job in beside.jobs if job.span.purpose is Purpose.PARTIAL]
    return Cost(
        after_s,
        beside.processor_s,
        len(beside.jobs),
        len(partials),
        median(beside.behind_ms or [0.0]),
    )


def plain(turn: Turn, transcriber: WhisperTranscriber) -> Cost:
    """Transcribe the whole turn at once, in whole windows."""
    begun, used = time.perf_counter(), time.process_time()
    for begin in range(0, len(turn.speech), WHOLE_WINDOW_BYTES):
        sound = turn.speech[begin : begin + WHOLE_WINDOW_BYTES]
        transcriber.write(Audio(sound, HEARING_RATE), Pass("en"), Cancel())
    return Cost(time.perf_counter() - begun, time.process_time() - used)


def interleaved(
    turn: Turn, transcriber: WhisperTranscriber, count: int
) -> list[tuple[Cost, Cost]]:
    found = []
    for number in range(count):
        if number % 2:
            whole = plain(turn, transcriber)
            found.append((ours(turn, transcriber), whole))
        else:
            mine = ours(turn, transcriber)
            found.append((mine, plain(turn, transcriber)))
    return found


def measured(shape: WhisperShape, mouth: Mouth, count: int) -> list[Figure]:
    plan = WhisperPlan(THREADS, careful=False, tokens_a_second=TOKENS_A_SECOND)
    transcriber = WhisperTranscriber(random_whisper(shape, model_shelf()), plan)
    found = [
        figure
        for seconds in LENGTHS_S
        for figure in of_length(
            f"{shape.name} shape, {seconds} s turn",
            interleaved(Turn(seconds, mouth, seed=seconds), transcriber, count),
        )
    ]
    transcriber.close()
    return found


def of_length(name: str, costs: Sequence[tuple[Cost, Cost]]) -> list[Figure]:
    after = [mine.after_s / whole.after_s for mine, whole in costs]
    spent = [mine.processor_s / whole.processor_s for mine, whole in costs]
    mine_ms = 1_000 * median(mine.after_s for mine, _ in costs)
    whole_ms = 1_000 * median(whole.after_s for _, whole in costs)
    last = costs[-1][0]
    return [
        Figure(
            "P12",
            f"text after the end of the turn ÷ one plain pass, {name}",
            median(after),
            "×",
            f"{pairs(after)}, worst {max(after):.2f}",
            at_most=GOAL_AFTER,
            detail=f"{mine_ms:.0f} ÷ {whole_ms:.0f} ms",
        ),
        Figure(
            "P13",
            f"processor time of all passes ÷ one plain pass, {name}",
            median(spent),
            "×",
            pairs(spent),
            at_most=GOAL_COST,
            detail=f"{last.passes} passes, {last.partials} of them partial; words shown "
            f"{last.behind_ms:.0f} ms behind the voice",
        ),
    ]


def main() -> int:
    mouth = Mouth(Espeak())
    asked = sys.argv[1:]
    shapes = [
        (shape, count)
        for shape, count in PAIRS.items()
        if not asked or shape.name in asked
    ]
    return publish(
        [figure for each in shapes for figure in measured(each[0], mouth, each[1])]
    )


if __name__ == "__main__":
    sys.exit(main())
