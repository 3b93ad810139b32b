"""What a token costs a language model on this machine.

A small model of random weights, a few of the candidate's layers, is timed through the
engine's own worker; an installed model that is small enough is timed whole.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from engine.api.errors import N_, Unavailable
from engine.api.language_model import Message, Role, Sampling
from engine.runtime.messages import JsonValue, Parcel
from engine.runtime.worker import WorkerSpec
from engine.trial.deadline import Deadline
from engine.trial.language_scale import (
    CONTEXT,
    Timed,
    layers_tried,
    scaled_speed,
    sides_tried,
    whole_speed,
)
from engine.trial.messages import FOLDER, RANDOM
from engine.trial.plan import Candidate, Means, TrialCancelled
from engine.trial.records import LanguageSpeed
from engine.trial.worker_trial import TryingWorker, ready_worker
from engine.workers.language.client import (
    LanguageChoice,
    LanguageClient,
    language_worker,
)

_BLOCK = 120
"""Characters, and as many tokens, as random vocabularies spell: a slice of reading."""
_MOST_BLOCKS = 9
_READING_S = 2.0
_WRITING_S = 1.5
_ROUND_TOKENS = 16
_MOST_ROUNDS = 16
_ENOUGH_ROUNDS = 3
MOST_WHOLE_BYTES = 1_300_000_000
"""An installed model up to this size is tried whole."""


def try_language(means: Means, candidate: Candidate) -> tuple[LanguageSpeed, int]:
    """Return what a token costs, and the milliseconds spent on making models.

    Raises:
        TrialCancelled: before anything was read.
        Unavailable: the engine cannot run here.
    """
    if _is_tried_whole(candidate.file):
        return try_whole(means, candidate), 0
    layers = layers_tried(candidate.shape)
    timed, writing_ms = _timed_random(means, candidate, layers)
    return scaled_speed(candidate, layers, timed), writing_ms


def try_whole(means: Means, candidate: Candidate) -> LanguageSpeed:
    """Return what an installed model takes.

    Raises:
        TrialCancelled: before anything was read.
        Unavailable: the engine cannot run here.
    """
    plan, file = means.plan, candidate.file or Path()
    choice = LanguageChoice(
        file, plan.states, context_tokens=CONTEXT, threads=plan.cores
    )
    spec = language_worker(choice)
    with ready_worker(means, spec, "facts") as trying:
        return whole_speed(candidate, _timed(trying, means.deadline))


def _is_tried_whole(file: Path | None) -> bool:
    return file is not None and file.stat().st_size <= MOST_WHOLE_BYTES


def _timed_random(means: Means, candidate: Candidate, layers: int) -> tuple[Timed, int]:
    folder = means.plan.folder
    choice = LanguageChoice(
        folder / "random.gguf",
        folder / "states",
        context_tokens=CONTEXT,
        threads=means.plan.cores,
    )
    sides = sides_tried(candidate.shape, layers)
    spec = _making(language_worker(choice), sides, folder)
    try:
        with ready_worker(means, spec, "facts") as trying:
            return _timed(trying, means.deadline), trying.writing_ms
    finally:
        for file in folder.glob("random-*.gguf"):
            file.unlink(missing_ok=True)  # Room for the next one.


def _making(spec: WorkerSpec, sides: dict[str, int], folder: Path) -> WorkerSpec:
    own: dict[str, JsonValue] = {RANDOM: dict(sides), FOLDER: str(folder)}
    return replace(
        spec,
        service="engine.trial.language_service:TrialLanguageService",
        settings=Parcel({**spec.settings.body, **own}),
        fingerprint=str(sorted(sides.items())),
    )


def _timed(trying: TryingWorker, deadline: Deadline) -> Timed:
    """Return what reading took, and writing where time was left for it.

    Raises:
        TrialCancelled: before anything was read.
        Unavailable: it wrote nothing.
    """
    model = LanguageClient(trying.worker)
    talk = list(_talk())
    read = _read(model, talk, trying, deadline.at_most(_READING_S))
    read_ms, hurried = _undisturbed(read[1:] or read), len(read) < _ENOUGH_ROUNDS
    if deadline.is_over:
        return Timed(read_ms, None, hurried)
    written = _write(model, talk[:2], trying, deadline.at_most(_WRITING_S))
    if not written:
        return Timed(read_ms, None, hurried=True)
    hurried = hurried or len(written) < _ENOUGH_ROUNDS
    return Timed(read_ms, min(written[1:] or written), hurried)


def _read(
    model: LanguageClient, talk: list[Message], trying: TryingWorker, until: Deadline
) -> list[float]:
    """Return the milliseconds for one token, block after block while there is time.

    The first block warms caches up.
    """
    costs: list[float] = []
    for count in range(1, len(talk) + 1):
        reading = model.read(talk[:count], trying.cancel)
        if trying.cancel.cancelled:
            break
        costs.append(reading.duration_ms / max(1, reading.tokens - reading.reused))
        if until.is_over:
            break
    if not costs:
        raise TrialCancelled
    return costs


def _write(
    model: LanguageClient, talk: list[Message], trying: TryingWorker, until: Deadline
) -> list[float]:
    """Return the milliseconds for one token written, of some rounds.

    What else the machine does meanwhile only ever adds.

    Raises:
        Unavailable: it wrote nothing.
    """
    costs: list[float] = []
    for number in range(1, _MOST_ROUNDS + 1):
        how = Sampling(seed=number, most_tokens=_ROUND_TOKENS)
        written = model.generate(talk, how, _ignore, trying.cancel)
        if trying.cancel.cancelled:
            return costs
        if written.tokens:
            taken = written.duration_ms - written.reading.duration_ms
            costs.append(taken / written.tokens)
        if until.is_over:
            break
    if not costs:
        raise Unavailable(
            N_("The language model wrote nothing when it was tried."),
            N_("Install the model again."),
        )
    return costs


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
