"""What a Whisper costs on this machine: one window, and one token.

A Whisper of the candidate's width with a few of its layers, of random weights, is
timed in the engine's own worker over a short and over a long stretch of sound. Both
fill one window of thirty seconds; the long one has more tokens, and so their
difference is what tokens cost. Both are then scaled to all layers by the work they do.
"""

import random
import time
from dataclasses import replace

from engine.api.audio import HEARING_RATE, SAMPLE_BYTES
from engine.api.cancel import Cancel
from engine.runtime.messages import JsonValue, Parcel
from engine.runtime.worker import WorkerSpec
from engine.trial.costs import token_work, window_work
from engine.trial.messages import FOLDER, RANDOM, TIMED, TOKENS_A_SECOND
from engine.trial.plan import Candidate, MakeWorker, TrialPlan
from engine.trial.records import HearingSpeed
from engine.trial.worker_trial import TryingWorker, ready_worker
from engine.workers.hearing.client import hearing_worker

LAYERS = 4
_SHORT_S = 1
_LONG_S = 18
_MOST_S = 5.0
_MOST_ROUNDS = 3
_CEILING = 3 * 1024**3
_SILENCE_S = 20.0
_USUAL_SPLIT = 10.0
"""A byte read for a token takes as long as so many multiplications of a window, as
measured with the small shape on a quiet machine of two cores."""
_MOST_OFF = 3.0


def try_hearing(
    plan: TrialPlan,
    candidate: Candidate,
    make_worker: MakeWorker,
    cancel: Cancel,
    most_layers: int = LAYERS,
) -> tuple[HearingSpeed, int]:
    """Return what hearing costs, and the milliseconds spent on making the model.

    Args:
        plan: where, and with how many cores.
        candidate: the Whisper in question.
        make_worker: makes a supervised process.
        cancel: ends it within a moment.
        most_layers: of its layers that are tried.

    Raises:
        TrialCancelled: nobody wants to know any more.
        Unavailable: the engine cannot run here.
    """
    shape = candidate.shape
    layers = min(most_layers, shape.layers)
    spec = _making(plan, {"width": shape.width, "heads": shape.heads, "layers": layers})
    with ready_worker(make_worker, spec, cancel, TIMED) as trying:
        short_ms, long_ms = _passes(trying)
        writing_ms = trying.writing_ms
    window_ms, token_ms = split(
        short_ms, long_ms, token_work(shape, layers) / window_work(shape, layers)
    )
    speed = HearingSpeed(
        model=candidate.model,
        shape=shape,
        window_ms=window_ms
        * window_work(shape, shape.layers)
        / window_work(shape, layers),
        token_ms=token_ms * token_work(shape, shape.layers) / token_work(shape, layers),
        scaled=True,
    )
    return speed, writing_ms


def split(short_ms: float, long_ms: float, work: float) -> tuple[float, float]:
    """Return what a window and a token took, from a short and a long pass.

    Where other work on the machine swallowed their difference, both are split as they
    usually are.

    Args:
        short_ms: of the pass with few tokens.
        long_ms: of the pass with many.
        work: bytes a token reads for each multiplication of a window.
    """
    few, many = (each * TOKENS_A_SECOND for each in (_SHORT_S, _LONG_S))
    token_ms = (long_ms - short_ms) / (many - few)
    window_ms = short_ms - few * token_ms
    usual = _USUAL_SPLIT * work
    if window_ms > 0 and usual / _MOST_OFF <= token_ms / window_ms <= usual * _MOST_OFF:
        return window_ms, token_ms
    window_ms = (short_ms + long_ms) / (2 + (few + many) * usual)
    return window_ms, usual * window_ms


def speed_of_shape(known: HearingSpeed, candidate: Candidate) -> HearingSpeed:
    """Return what another Whisper takes on the machine where ``known`` was measured."""
    own, other = known.shape, candidate.shape
    window = window_work(other, other.layers) / window_work(own, own.layers)
    token = token_work(other, other.layers) / token_work(own, own.layers)
    return HearingSpeed(
        model=candidate.model,
        shape=other,
        window_ms=known.window_ms * window,
        token_ms=known.token_ms * token,
        scaled=True,
    )


def _making(plan: TrialPlan, sides: dict[str, int]) -> WorkerSpec:
    own: dict[str, JsonValue] = {RANDOM: dict(sides), FOLDER: str(plan.folder)}
    return replace(
        hearing_worker(None, plan.cores),
        service="engine.trial.hearing_service:TrialHearingService",
        settings=Parcel({"threads": plan.cores, **own}),
        memory_ceiling=_CEILING,
        fingerprint=str(sorted(sides.items())),
    )


def _passes(trying: TryingWorker) -> tuple[float, float]:
    """Return what the short and the long pass took, the best of some rounds.

    What else the machine does meanwhile only ever adds. The pass that waited for the
    worker has warmed it up.
    """
    until = time.monotonic() + _MOST_S
    short, long = [_pass(trying, _SHORT_S)], [_pass(trying, _LONG_S)]
    while len(long) < _MOST_ROUNDS and time.monotonic() < until:
        short.append(_pass(trying, _SHORT_S))
        long.append(_pass(trying, _LONG_S))
    return min(short), min(long)


def _pass(trying: TryingWorker, seconds: int) -> float:
    sound = Parcel(blob=noise(seconds))
    answer = trying.worker.call(TIMED, sound, None, trying.cancel, _SILENCE_S)
    trying.go_on()
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
