"""What a Whisper costs on this machine: the window of a turn's last words, and a token.

An installed Whisper is timed whole; else one of the candidate's width with a few of its
layers, of random weights, in the engine's own worker. Two passes are timed, with few and
with many tokens, in the window of ten seconds that the last stretch of a turn goes into:
their difference is what tokens cost.
"""

import random
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from engine.api.audio import HEARING_RATE, SAMPLE_BYTES
from engine.runtime.messages import JsonValue, Parcel
from engine.runtime.worker import WorkerSpec
from engine.trial.hearing_scale import LONG_S, SHORT_S, Passes, speed_from
from engine.trial.messages import FOLDER, RANDOM, TIMED, WINDOW
from engine.trial.plan import Candidate, Means, TrialCancelled, TrialPlan
from engine.trial.records import HearingSpeed
from engine.trial.worker_trial import TryingWorker, ready_worker
from engine.workers.hearing.client import hearing_worker

LAYERS = 4
MOST_WHOLE_BYTES = 700_000_000
"""An installed Whisper up to this size is tried itself."""
LEAST_FOR_WHOLE_S = 5.0
"""Below so much time it is not: reading it from a slow disk would take it all."""
_PIECE_MS = 10_000
_MOST_S = 3.0
_MOST_ROUNDS = 5
_CEILING = 3 * 1024**3
_SILENCE_S = 20.0


def try_hearing(
    means: Means, candidate: Candidate, most_layers: int = LAYERS
) -> tuple[HearingSpeed, int]:
    """Return what hearing costs, and the milliseconds spent on making the model.

    Args:
        means: what it is tried with.
        candidate: the Whisper in question.
        most_layers: of its layers that are tried where it is not installed.

    Raises:
        TrialCancelled: before each pass was timed once.
        Unavailable: the engine cannot run here.
    """
    installed = _tried_itself(candidate.file, means.deadline.left)
    layers = candidate.shape.layers
    if installed is None:
        layers = min(most_layers, layers)
    spec = _spec(means.plan, candidate, layers, installed)
    with ready_worker(means, spec, TIMED) as trying:
        passes, rounds = _passes(trying)
        writing_ms = trying.writing_ms
    speed = speed_from(candidate, layers, passes)
    hurried = rounds < 2
    return speed.model_copy(update={"hurried": hurried}), writing_ms


def _tried_itself(folder: Path | None, left_s: float) -> Path | None:
    if folder is None or left_s < LEAST_FOR_WHOLE_S:
        return None
    size = sum(file.stat().st_size for file in folder.iterdir() if file.is_file())
    return folder if size <= MOST_WHOLE_BYTES else None


def _spec(
    plan: TrialPlan, candidate: Candidate, layers: int, installed: Path | None
) -> WorkerSpec:
    shape = candidate.shape
    sides = {"width": shape.width, "heads": shape.heads, "layers": layers}
    own: dict[str, JsonValue] = {RANDOM: dict(sides), FOLDER: str(plan.folder)}
    if installed is not None:
        own = {"model": str(installed)}
    return replace(
        hearing_worker(None, plan.cores),
        service="engine.trial.hearing_service:TrialHearingService",
        settings=Parcel({"threads": plan.cores, **own}),
        memory_ceiling=_CEILING,
        fingerprint=str(installed or sorted(sides.items())),
    )


def _passes(trying: TryingWorker) -> tuple[Passes, int]:
    """Return what each pass took, the best of some rounds, and how many there were.

    What else the machine does meanwhile only ever adds. The pass that waited for the
    worker has warmed it up. Where time runs out in a later round, the earlier ones hold.
    """
    until = trying.deadline.at_most(_MOST_S)
    rounds = [_round(trying)]
    with suppress(TrialCancelled):
        while len(rounds) < _MOST_ROUNDS and not until.is_over:
            rounds.append(_round(trying))
    return _best(rounds), len(rounds)


def _best(rounds: list[tuple[float, ...]]) -> Passes:
    return Passes(*(min(each) for each in zip(*rounds, strict=True)))


def _round(trying: TryingWorker) -> tuple[float, ...]:
    return tuple(_pass(trying, seconds) for seconds in (SHORT_S, LONG_S))


def _pass(trying: TryingWorker, seconds: int) -> float:
    trying.go_on()
    sound = Parcel({WINDOW: _PIECE_MS}, noise(seconds))
    answer = trying.worker.call(TIMED, sound, None, trying.cancel, _SILENCE_S)
    if trying.cancel.cancelled:
        raise TrialCancelled
    took_ms = answer.body.get("ms")
    return float(took_ms) if isinstance(took_ms, int | float) else 0.0


def noise(seconds: int) -> bytes:
    """Return so much quiet hiss, the same each time."""
    size = seconds * HEARING_RATE * SAMPLE_BYTES
    loud = random.Random(7).randbytes(size)  # noqa: S311 (no secret hangs on it)
    # Every second byte, the upper half of a sample, is kept small.
    quiet = bytearray(loud)
    quiet[1::2] = bytes(each & 1 for each in loud[1::2])
    return bytes(quiet)
