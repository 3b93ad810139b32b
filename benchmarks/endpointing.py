"""P21: the wait at the end of a turn, against a fixed timer that cuts in as often.

Speakers of three kinds answer in both languages. Their sentences are those of the
tests' answers, spoken by eSpeak NG over the noise of a room; where they pause and for
how long is drawn at random. The real Silero hears them; what a transcriber would have
written by then is scripted, with the mistakes in punctuation that Whisper makes on
fragments and the delay it has. The fixed timer sees the same silences and is as short
as it can be while it cuts in no more often than we do. The goal is a ratio of at most
0.6 between the medians; means are printed beside. Confidence intervals are bootstrapped over answers.
"""

import math
import random
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise, product
from pathlib import Path
from statistics import mean, median

import numpy as np
import numpy.typing as npt

from benchmarks._figures import Figure, p95, publish
from engine.adapters.silero.voice_activity import (
    SileroVoiceActivity,
    load_session,
    network_file,
)
from engine.api.hearing import ListenWish, SpeechPaused, SpeechStarted, TurnHeard, Word
from engine.api.language import LANGUAGES, Language
from engine.hearing.evidence import Written
from engine.hearing.listening import Listening
from engine.hearing.passes import Job
from engine.hearing.windows import BYTES_A_MS, WINDOW_MS, Cutter
from tests.models.micro_whisper.espeak import Espeak, Voice

GOAL = 0.6
ANSWERS_A_SPEAKER = 60
LEARNING_ANSWERS = 8
"""Left out: what was learned of a speaker is kept from one session to the next."""
BOOTSTRAPS = 1_000
TEXT_DELAY_MS = 450
"""From a pause to its words: base shape on two cores, see hearing.py."""
AFTER_MS = 4_000
NOISE = 12.0
FILES = Path(__file__).resolve().parents[1] / "tests" / "answers"
VOICES: dict[Language, tuple[str, ...]] = {
    "en": ("en-us+f3", "en+m5", "en-gb-x-rp+f5"),
    "fr": ("fr+f3", "fr+m5", "fr-be+f5"),
}
# Pauses longer than the closure of a consonant follow a log-normal law (Campione and
# Véronis, Speech Prosody 2002, over five languages: in spontaneous speech most lie
# between 200 ms and 1 s, with a tail beyond); Goldman-Eisler (Psycholinguistics, 1968)
# has half of them under 0.5 s and differences between speakers of more than two to one.
# People stop most before the word they look for, after a small word.
SMALL_WORDS = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "to",
        "and",
        "but",
        "because",
        "with",
        "in",
        "for",
        "my",
        "our",
        "that",
        "we",
        "i",
        "so",
        "le",
        "la",
        "les",
        "un",
        "une",
        "de",
        "des",
        "du",
        "à",
        "et",
        "mais",
        "parce",
        "avec",
        "dans",
        "pour",
        "mon",
        "ma",
        "notre",
        "que",
        "on",
        "je",
        "donc",
        "l'",
        "d'",
        "qui",
    ]
)


@dataclass(frozen=True)
class Speaker:
    """How somebody pauses."""

    name: str
    between_ms: float
    """Median of the pauses between sentences."""
    between_spread: float
    looking_ms: float
    """Median of the pauses while looking for a word."""
    looking_spread: float
    looks: float
    """Chance of one in a sentence, and of another after it."""
    words_a_minute: int


SPEAKERS = (
    Speaker("quick", 380, 0.40, 420, 0.50, 0.40, 190),
    Speaker("average", 550, 0.42, 700, 0.55, 0.60, 165),
    Speaker("hesitant", 800, 0.45, 1_100, 0.60, 0.75, 140),
)


@dataclass(frozen=True)
class Piece:
    """Words said without a pause, and the pause after them."""

    said: str
    written: str
    """As a transcriber would write it if it were the end."""
    pause_ms: int


@dataclass
class Answered:
    """What happened in one answer."""

    wait_ms: float
    cuts: int
    silences: list[int] = field(default_factory=list)
    """Inside the answer, as voice activity saw them."""
    offset_ms: float = 0.0
    """Where voice activity puts the end of speech, after the real one."""


def sentences(language: Language) -> list[str]:
    texts = [
        file.read_text(encoding="utf-8")
        for file in sorted(FILES.glob(f"*.{language}.txt"))
    ]
    parts = (part for text in texts for part in re.split(r"(?<=[.!?]) |\n", text))
    return [part for part in parts if 5 <= len(part.split()) <= 18]


def pieces(speaker: Speaker, language: Language, chance: random.Random) -> list[Piece]:
    """Return one answer of two to six sentences."""
    made: list[Piece] = []
    for sentence in chance.sample(sentences(language), chance.randint(2, 6)):
        words = sentence.split()
        for begun in _begun(words, speaker.looks, chance):
            mark = chance.choices(["", ".", ",", "..."], [5, 3, 1, 1])[0]
            pause = _pause(speaker.looking_ms, speaker.looking_spread, chance)
            text = " ".join(begun)
            made.append(Piece(text, text.rstrip(",.") + mark, pause))
            del words[: len(begun)]
        rest = " ".join(words)
        written = rest if chance.random() < 0.92 else rest.rstrip(".!?")
        pause = _pause(speaker.between_ms, speaker.between_spread, chance)
        made.append(Piece(rest, written, pause))
    return made


def _begun(
    words: Sequence[str], looks: float, chance: random.Random
) -> list[list[str]]:
    """Return the beginnings of a sentence after which a word is looked for."""
    begun: list[list[str]] = []
    rest = list(words)
    while len(rest) > 6 and len(begun) < 2 and chance.random() < looks:
        cut = _where_to_look(rest, chance)
        begun.append(rest[:cut])
        rest = rest[cut:]
    return begun


def _where_to_look(words: Sequence[str], chance: random.Random) -> int:
    small = [
        place + 1
        for place, word in enumerate(words[2:-2], start=2)
        if word.lower().strip(",") in SMALL_WORDS
    ]
    if small and chance.random() < 0.7:
        return chance.choice(small)
    return chance.randint(3, len(words) - 2)


def _pause(middle_ms: float, spread: float, chance: random.Random) -> int:
    return max(120, round(middle_ms * chance.lognormvariate(0, spread)))


class Mouth:
    """Speaks pieces over the noise of a room."""

    def __init__(self, espeak: Espeak) -> None:
        self._espeak = espeak
        self._voice = Voice
        self._noise = np.random.default_rng(3)

    def say(self, text: str, voice: str, speed: int) -> bytes:
        """Return the samples of ``text`` without silence at either end."""
        wave = self._espeak.say(text.split(), self._voice(voice, speed)).wave
        loud = np.flatnonzero(np.abs(wave) > 0.02)
        return self._in_room(wave[loud[0] : loud[-1] + 80] * 16_000)

    def quiet(self, duration_ms: int) -> bytes:
        return self._in_room(np.zeros(duration_ms * BYTES_A_MS // 2, np.float32))

    def _in_room(self, wave: npt.NDArray[np.float32]) -> bytes:
        noisy = wave + self._noise.normal(0, NOISE, wave.size)
        return np.clip(noisy, -32_768, 32_767).astype("<i2").tobytes()


class Session:
    """One speaker over many answers, heard by one listening that learns."""

    def __init__(self, language: Language, activity: SileroVoiceActivity) -> None:
        self.listening = Listening(ListenWish(language), lambda: 0.0)
        self._activity = activity
        activity.reset()
        self._cutter = Cutter()
        self._words: list[Word] = []
        self._running: tuple[Job, int] | None = None
        self.turns: list[TurnHeard] = []
        self.edges: list[SpeechStarted | SpeechPaused] = []

    def play(self, pcm: bytes) -> None:
        windows = self._cutter.cut(pcm)
        probabilities = self._activity.probabilities(b"".join(windows))
        for window, probability in zip(windows, probabilities, strict=True):
            self._take(self.listening.window(window, probability))
            self._transcribe()

    def write(self, text: str, start_ms: int, end_ms: int) -> None:
        words = text.split()
        step = (end_ms - start_ms) / len(words)
        for place, word in enumerate(words):
            begin = start_ms + round(place * step)
            self._words.append(Word(word, begin, begin + round(step), 0.9))

    def _transcribe(self) -> None:
        now = self.listening.now_ms
        if self._running is not None and now >= self._running[1]:
            job, self._running = self._running[0], None
            self._take(self.listening.heard(job, self._written(job)))
        if self._running is None and (job_now := self.listening.next_job()) is not None:
            self._running = (job_now, now + TEXT_DELAY_MS)

    def _written(self, job: Job) -> Written:
        start, end = job.span.start_ms, job.span.end_ms
        return Written(
            tuple(
                Word(word.text, max(0, word.start_ms - start), word.end_ms - start, 0.9)
                for word in self._words
                if start <= (word.start_ms + word.end_ms) // 2 < end
            )
        )

    def _take(self, events: Sequence[object]) -> None:
        self.turns += [event for event in events if isinstance(event, TurnHeard)]
        self.edges += [
            event for event in events if isinstance(event, SpeechStarted | SpeechPaused)
        ]


def answered(
    session: Session, made: Sequence[Piece], mouth: Mouth, how: tuple[str, int]
) -> Answered:
    """Play one answer and tell what came of it."""
    before, edges_before = len(session.turns), len(session.edges)
    now = session.listening.now_ms
    for place, piece in enumerate(made):
        sound = mouth.say(piece.said, *how)
        end = now + len(sound) // BYTES_A_MS
        session.write(piece.written, now, end)
        last = place == len(made) - 1
        pause_ms = AFTER_MS if last else piece.pause_ms
        session.play(sound)
        if not last:
            session.play(mouth.quiet(pause_ms))
        now = end + pause_ms
    real_end = now - AFTER_MS
    session.play(mouth.quiet(AFTER_MS))
    turns = session.turns[before:]
    edges = session.edges[edges_before:]
    silences = [
        later.at_ms - earlier.at_ms
        for earlier, later in pairwise(edges)
        if isinstance(earlier, SpeechPaused) and isinstance(later, SpeechStarted)
    ]
    ended = turns[-1]
    return Answered(
        wait_ms=ended.decided_ms - real_end,
        cuts=sum(turn.decided_ms < real_end for turn in turns),
        silences=silences,
        offset_ms=ended.ended_ms - real_end,
    )


def fixed_wait_ms(answers: Sequence[Answered]) -> tuple[float, int]:
    """Return the wait of the shortest timer that cuts in no more often than we do."""
    cuts = sum(answer.cuts for answer in answers)
    silences = sorted(
        (length for answer in answers for length in answer.silences), reverse=True
    )
    timer = (silences[cuts] if cuts < len(silences) else 0) + WINDOW_MS
    timer = math.ceil(timer / WINDOW_MS) * WINDOW_MS
    return timer + mean(answer.offset_ms for answer in answers), timer


def ratios(answers: Sequence[Answered]) -> tuple[float, float, float]:
    """Return median, mean and 95th percentile of our waits, over the fixed timer's."""
    fixed, _ = fixed_wait_ms(answers)
    waits = [answer.wait_ms for answer in answers]
    return median(waits) / fixed, mean(waits) / fixed, p95(waits) / fixed


def intervals(answers: Sequence[Answered]) -> list[str]:
    """Return the 95 % bootstrap interval of each ratio."""
    chance = random.Random(1)  # noqa: S311 (no secret hangs on it)
    drawn = [ratios(chance.choices(answers, k=len(answers))) for _ in range(BOOTSTRAPS)]
    return [
        f"{column[round(0.025 * BOOTSTRAPS)]:.2f}–{column[round(0.975 * BOOTSTRAPS) - 1]:.2f}"
        for column in (sorted(column) for column in zip(*drawn, strict=True))
    ]


def heard(
    speaker: Speaker, language: Language, session: Session, mouth: Mouth
) -> Iterator[Answered]:
    chance = random.Random(f"{speaker.name} {language}")  # noqa: S311 (no secret hangs on it)
    voice = VOICES[language][SPEAKERS.index(speaker)]
    session.play(mouth.quiet(1_024))
    while True:
        made = pieces(speaker, language, chance)
        yield answered(session, made, mouth, (voice, speaker.words_a_minute))


def told(name: str, answers: Sequence[Answered]) -> str:
    """Return the absolute numbers behind the ratios."""
    fixed, timer = fixed_wait_ms(answers)
    waits = [answer.wait_ms for answer in answers]
    cuts = sum(answer.cuts for answer in answers)
    pauses = sum(len(answer.silences) for answer in answers)
    return (
        f"{name}: wait median {median(waits):.0f} ms, mean {mean(waits):.0f}, p95 "
        f"{p95(waits):.0f}; fixed {fixed:.0f} ms (timer {timer}); cut in {cuts} times "
        f"in {pauses} pauses of {len(answers)} answers"
    )


def figures(answers: Sequence[Answered]) -> list[Figure]:
    middle, average, late = ratios(answers)
    of_middle, of_average, of_late = intervals(answers)
    how = f"{len(answers)} answers of three speakers in two languages, 95 % interval"
    return [
        Figure(
            "P21",
            "wait at the end of a turn ÷ a fixed timer that cuts in as often, medians",
            middle,
            "×",
            f"{how} {of_middle}",
            at_most=GOAL,
            detail=told("all", answers),
        ),
        Figure("P21", "the same, means", average, "×", f"{how} {of_average}"),
        Figure("P21", "the same, 95th percentiles", late, "×", f"{how} {of_late}"),
    ]


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else ANSWERS_A_SPEAKER
    activity = SileroVoiceActivity(load_session(network_file()))
    mouth = Mouth(Espeak())
    everything: list[Answered] = []
    for speaker, language in product(SPEAKERS, LANGUAGES):
        session = Session(language, activity)
        answers = heard(speaker, language, session, mouth)
        kept = list(islice(answers, LEARNING_ANSWERS, LEARNING_ANSWERS + count))
        print(told(f"{speaker.name} {language}", kept))
        everything += kept
    return publish(figures(everything))


if __name__ == "__main__":
    sys.exit(main())
