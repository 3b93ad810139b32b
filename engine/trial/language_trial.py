"""What a token costs a language model on this machine.

Two small models of random weights stand for a large one: a few of its layers with
hardly any vocabulary tell what a layer costs; one layer with a quarter of the
vocabulary tells what the head costs. A token of the whole model costs its layers and
its head. Both are timed through the engine's own worker. An installed model that is
small enough is timed whole.
"""

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from engine.api.cancel import Cancel
from engine.api.errors import N_, Unavailable
from engine.api.language_model import Message, Role, Sampling
from engine.models.catalogue.records import Shape
from engine.runtime.messages import JsonValue, Parcel
from engine.runtime.worker import WorkerSpec
from engine.trial.costs import head_weights, layer_weights
from engine.trial.messages import FOLDER, RANDOM
from engine.trial.plan import Candidate, MakeWorker, TrialPlan
from engine.trial.records import LanguageSpeed
from engine.trial.worker_trial import TryingWorker, ready_worker
from engine.workers.language.client import (
    LanguageChoice,
    LanguageClient,
    language_worker,
)

MOST_LAYERS = 6
_LEAST_LAYERS = 2
_MOST_BYTES = 400_000_000
_BYTES_A_WEIGHT = 0.64
"""At Q4_K_M, of which every second layer holds some at six bits."""
HEAD_SHARE = 4
"""One part in so many of the vocabulary is tried."""
_LEAST_VOCABULARY = 1_024
_CONTEXT = 2_048
_BLOCK = 120
"""Characters, and as many tokens, as random vocabularies spell: a slice of reading."""
_MOST_BLOCKS = 9
_READING_S = 2.5
_WRITING_S = 2.5
_ROUND_TOKENS = 16
_MOST_ROUNDS = 16
MOST_WHOLE_BYTES = 1_300_000_000
"""An installed model up to this size is tried whole."""


@dataclass(frozen=True, slots=True)
class Timed:
    """What one model took, in milliseconds a token."""

    read_ms: float
    write_ms: float


def try_language(
    plan: TrialPlan, candidate: Candidate, make_worker: MakeWorker, cancel: Cancel
) -> tuple[LanguageSpeed, int]:
    """Return what a token costs, and the milliseconds spent on making models.

    Raises:
        TrialCancelled: nobody wants to know any more.
        Unavailable: the engine cannot run here.
    """
    if _is_tried_whole(candidate.file):
        return try_whole(plan, candidate, make_worker, cancel), 0
    few, head = sides_tried(candidate.shape)
    layers, first_ms = _timed_random(plan, few, make_worker, cancel)
    one, second_ms = _timed_random(plan, head, make_worker, cancel, reads=False)
    speed = scaled_speed(candidate, layers, one)
    return speed, first_ms + second_ms


def try_whole(
    plan: TrialPlan, candidate: Candidate, make_worker: MakeWorker, cancel: Cancel
) -> LanguageSpeed:
    """Return what an installed model takes; layers and head share it by their size.

    Raises:
        TrialCancelled: nobody wants to know any more.
        Unavailable: the engine cannot run here.
    """
    shape, file = candidate.shape, candidate.file or Path()
    spec = language_worker(
        LanguageChoice(file, plan.states, context_tokens=_CONTEXT, threads=plan.cores)
    )
    with ready_worker(make_worker, spec, cancel, "facts") as trying:
        timed = _timed(trying)
    inside = shape.layers * layer_weights(shape)
    of_layers = timed.write_ms * inside / (inside + head_weights(shape))
    return LanguageSpeed(
        model=candidate.model,
        shape=shape,
        read_layer_ms=timed.read_ms / shape.layers,
        write_layer_ms=of_layers / shape.layers,
        head_ms=timed.write_ms - of_layers,
        scaled=False,
    )


def sides_tried(shape: Shape) -> tuple[dict[str, int], dict[str, int]]:
    """Return the sides of the two small models: for the layers, and for the head."""
    same = {
        "width": shape.width,
        "heads": shape.heads,
        "kv_heads": shape.kv_heads or shape.heads,
        "head_width": shape.head_width,
        "inner": shape.inner or 4 * shape.width,
        "part_of": shape.layers,
        "context": _CONTEXT,
    }
    few = {**same, "layers": layers_tried(shape), "vocabulary": _LEAST_VOCABULARY}
    return few, {**same, "layers": 1, "vocabulary": _head_tried(shape)}


def scaled_speed(candidate: Candidate, layers: Timed, one: Timed) -> LanguageSpeed:
    """Return what the whole model takes, from what the two small ones took.

    Args:
        candidate: the whole model.
        layers: what the one of a few layers took.
        one: what the one of one layer and a part of the vocabulary took.
    """
    shape = candidate.shape
    count = layers_tried(shape)
    write_layer_ms = layers.write_ms / count
    share = _head_tried(shape) / max(1, shape.vocabulary)
    return LanguageSpeed(
        model=candidate.model,
        shape=shape,
        read_layer_ms=layers.read_ms / count,
        write_layer_ms=write_layer_ms,
        head_ms=max(0.0, one.write_ms - write_layer_ms) / share,
        scaled=True,
    )


def speed_of_shape(known: LanguageSpeed, candidate: Candidate) -> LanguageSpeed:
    """Return what another model takes on the machine where ``known`` was measured."""
    layers = layer_weights(candidate.shape) / layer_weights(known.shape)
    head = head_weights(candidate.shape) / max(1, head_weights(known.shape))
    return LanguageSpeed(
        model=candidate.model,
        shape=candidate.shape,
        read_layer_ms=known.read_layer_ms * layers,
        write_layer_ms=known.write_layer_ms * layers,
        head_ms=known.head_ms * head,
        scaled=True,
    )


def layers_tried(shape: Shape) -> int:
    """Return how many layers are tried: six, fewer of a model with very large ones."""
    fitting = int(_MOST_BYTES / (layer_weights(shape) * _BYTES_A_WEIGHT))
    return min(shape.layers, MOST_LAYERS, max(_LEAST_LAYERS, fitting))


def _head_tried(shape: Shape) -> int:
    return max(_LEAST_VOCABULARY, shape.vocabulary // HEAD_SHARE)


def _is_tried_whole(file: Path | None) -> bool:
    return file is not None and file.stat().st_size <= MOST_WHOLE_BYTES


def _timed_random(
    plan: TrialPlan,
    sides: dict[str, int],
    make_worker: MakeWorker,
    cancel: Cancel,
    *,
    reads: bool = True,
) -> tuple[Timed, int]:
    choice = LanguageChoice(
        plan.folder / "random.gguf",
        plan.folder / "states",
        context_tokens=_CONTEXT,
        threads=plan.cores,
    )
    spec = _making(language_worker(choice), sides, plan.folder)
    with ready_worker(make_worker, spec, cancel, "facts") as trying:
        timed = _timed(trying, reads=reads)
        writing_ms = trying.writing_ms
    for file in plan.folder.glob("random-*.gguf"):
        file.unlink(missing_ok=True)  # Room for the next one.
    return timed, writing_ms


def _making(spec: WorkerSpec, sides: dict[str, int], folder: Path) -> WorkerSpec:
    own: dict[str, JsonValue] = {RANDOM: dict(sides), FOLDER: str(folder)}
    return replace(
        spec,
        service="engine.trial.language_service:TrialLanguageService",
        settings=Parcel({**spec.settings.body, **own}),
        fingerprint=str(sorted(sides.items())),
    )


def _timed(trying: TryingWorker, *, reads: bool = True) -> Timed:
    model = LanguageClient(trying.worker)
    talk = list(_talk())
    read_ms = _read(model, talk, trying) if reads else math.nan
    return Timed(read_ms, _write(model, talk[:2], trying))


def _read(model: LanguageClient, talk: list[Message], trying: TryingWorker) -> float:
    """Return the milliseconds for one token, block after block while there is time.

    The first block warms caches up and does not count.
    """
    until = time.monotonic() + _READING_S
    costs: list[float] = []
    for count in range(1, len(talk) + 1):
        reading = model.read(talk[:count], trying.cancel)
        trying.go_on()
        new = max(1, reading.tokens - reading.reused)
        costs.append(reading.duration_ms / new)
        if len(costs) > 2 and time.monotonic() > until:
            break
    return _undisturbed(costs[1:])


def _write(model: LanguageClient, talk: list[Message], trying: TryingWorker) -> float:
    """Return the milliseconds for one token written, of the best of some rounds.

    What else the machine does meanwhile only ever adds.

    Raises:
        Unavailable: it wrote nothing.
    """
    until = time.monotonic() + _WRITING_S
    costs: list[float] = []
    for number in range(1, _MOST_ROUNDS + 1):
        how = Sampling(seed=number, most_tokens=_ROUND_TOKENS)
        written = model.generate(talk, how, _ignore, trying.cancel)
        trying.go_on()
        if written.tokens:
            taken = written.duration_ms - written.reading.duration_ms
            costs.append(taken / written.tokens)
        if len(costs) > 2 and time.monotonic() > until:
            break
    if not costs:
        raise Unavailable(
            N_("The language model wrote nothing when it was tried."),
            N_("Install the model again."),
        )
    return min(costs[1:] or costs)


def _undisturbed(costs: list[float]) -> float:
    """Return the lower quartile: later blocks cost more, and other work adds to all."""
    return sorted(costs)[len(costs) // 4]


def _talk() -> Iterator[Message]:
    roles = (Role.USER, Role.ASSISTANT)
    yield Message(Role.SYSTEM, "x" * _BLOCK)
    for number in range(1, _MOST_BLOCKS):
        yield Message(roles[(number + 1) % 2], f"{number}" * _BLOCK)


def _ignore(_text: str) -> None:
    """Nobody reads what random weights write."""
