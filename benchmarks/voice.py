"""How soon and how fast a voice speaks, through its real worker process.

eSpeak NG with its own voice, Piper with a random voice of medium shape: the cost of a
trained one. First sound is timed from the call to the first part in the caller's
hands; pairs are interleaved, so that what else the machine does falls on both sides.
"""

import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks._figures import Figure, p95, pairs, publish
from benchmarks.models.shelf import model_shelf
from engine.api.cancel import Cancel
from engine.api.voice import SpokenPart, Utterance, VoiceChoice
from engine.runtime.supervisor import supervise
from engine.trial.random.random_voice import random_voice
from engine.workers.voice.client import VoiceClient, voice_worker

PAIRS = 30
QUICK_PAIRS = 60
"""Where a side takes ten milliseconds, and what else runs shows more."""
LONG_PAIRS = 5
"""Where a side takes ten seconds."""
STOPS = 20
CLAUSE = "Merci pour cette réponse, "
REST = (
    "j’aimerais maintenant que vous me racontiez comment vous avez réparti le travail "
    "entre les personnes de votre équipe."
)
SENTENCE = CLAUSE + REST
UNBROKEN = SENTENCE.replace(",", "")
"""The same sentence without the mark that lets speech begin: said in one piece."""
SHORT_REPLY = f"{SENTENCE} Prenez un exemple précis."
LONG_REPLY = " ".join([SHORT_REPLY] * 10)
ESPEAK = VoiceChoice("espeak:fr", variant="f2")


def main() -> int:
    piper = VoiceChoice(random_voice("fr", model_shelf()).stem)
    figures: list[Figure] = []
    with started() as voice:
        for name, choice in (("eSpeak NG", ESPEAK), ("Piper, medium shape", piper)):
            voice.warm(choice)
            first_sound_ms(voice, SENTENCE, choice)
            figures += ratios(voice, name, choice)
            figures += costs(voice, name, choice)
    return publish(figures)


@contextmanager
def started() -> Iterator[VoiceClient]:
    """A voice worker with the random voice, two threads."""
    with tempfile.TemporaryDirectory() as folder:
        spec = voice_worker([random_voice("fr", model_shelf())], threads=2)
        worker = supervise(spec, state_folder=Path(folder))
        yield VoiceClient(worker)
        worker.close()


def ratios(voice: VoiceClient, name: str, choice: VoiceChoice) -> Iterator[Figure]:
    """Yield how little of a reply has to be ready before it is heard."""

    def first(text: str) -> Callable[[], float]:
        return lambda: first_sound_ms(voice, text, choice)

    def whole(text: str) -> Callable[[], float]:
        return lambda: spoken(voice, text, choice)[1]

    count = QUICK_PAIRS if choice == ESPEAK else PAIRS
    yield ratio(
        f"{name}: first sound of a reply of 400 tokens ÷ of 40",
        first(LONG_REPLY),
        first(SHORT_REPLY),
        1.05,
        count,
    )
    yield ratio(
        f"{name}: first sound, by first clause ÷ by first sentence",
        first(SENTENCE),
        first(UNBROKEN),
        0.6,
        count,
    )
    yield ratio(
        f"{name}: first sound of a reply of 400 tokens ÷ the whole reply",
        first(LONG_REPLY),
        whole(LONG_REPLY),
        None,
        LONG_PAIRS,
    )


def costs(voice: VoiceClient, name: str, choice: VoiceChoice) -> Iterator[Figure]:
    """Yield the time a second of speech takes, and how soon a cancel is obeyed."""
    paces = [
        length_ms / took_ms
        for length_ms, took_ms in (
            spoken(voice, SHORT_REPLY, choice) for _ in range(PAIRS)
        )
    ]
    yield Figure(
        goal="",
        what=f"{name}: length of the speech ÷ time to speak it",
        value=median(paces),
        unit="×",
        how=f"median of {PAIRS} replies of 40 tokens, two threads",
        detail=f"slowest {min(paces):.1f}×",
    )
    stops = [stop_ms(voice, choice, number) for number in range(STOPS)]
    yield Figure(
        goal="",
        what=f"{name}: from a cancel in mid-speech to an idle voice, p95",
        value=p95(stops),
        unit="ms",
        how=f"{STOPS} cancels, at different moments of a long reply",
        at_most=40.0,
        detail=f"median {median(stops):.1f} ms",
    )


def ratio(
    what: str,
    ours: Callable[[], float],
    baseline: Callable[[], float],
    at_most: float | None,
    count: int,
) -> Figure:
    """Return the median of interleaved pairs."""
    found: list[tuple[float, float]] = []
    for number in range(count):
        if number % 2:
            beside = baseline()
            found.append((ours(), beside))
        else:
            found.append((ours(), baseline()))
    values = [one / other for one, other in found]
    medians = [median(side) for side in zip(*found, strict=True)]
    return Figure(
        goal="",
        what=what,
        value=median(values),
        unit="×",
        how=pairs(values),
        at_most=at_most,
        detail=f"{medians[0]:.1f} ms and {medians[1]:.1f} ms",
    )


def first_sound_ms(voice: VoiceClient, text: str, choice: VoiceChoice) -> float:
    """Return the time from the call to the first part; the rest is cancelled."""
    cancel = Cancel()
    arrived: list[float] = []

    def take(_: SpokenPart) -> None:
        arrived.append(perf_counter())
        cancel.cancel()

    began = perf_counter()
    voice.speak(Utterance(text, "fr", choice), take, cancel)
    voice.warm(choice)  # Waits until the engine is free for the next one.
    return (arrived[0] - began) * 1000


def spoken(voice: VoiceClient, text: str, choice: VoiceChoice) -> tuple[float, float]:
    """Return the length of the speech and the time it took, in milliseconds."""
    began = perf_counter()
    length_ms = voice.speak(Utterance(text, "fr", choice), lambda _: None, Cancel())
    return length_ms, (perf_counter() - began) * 1000


def stop_ms(voice: VoiceClient, choice: VoiceChoice, number: int) -> float:
    """Return the time from a cancel to the voice being ready for something else."""
    cancel = Cancel()
    asked: list[float] = []

    def stop() -> None:
        asked.append(perf_counter())
        cancel.cancel()

    timer = threading.Timer(0.004 * (number + 1), stop)
    timer.start()
    voice.speak(Utterance(LONG_REPLY, "fr", choice), lambda _: None, cancel)
    voice.warm(choice)  # Waits until the engine is free.
    timer.join()
    return (perf_counter() - asked[0]) * 1000


if __name__ == "__main__":
    sys.exit(main())
