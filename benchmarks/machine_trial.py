"""How far the trial of a machine is from what whole models take.

The trial times a few layers of random weights and carries them over to all layers,
and from one model to another. Here whole models of random weights are timed in the
same way, interleaved with the trial. What is compared is the processor's time of the
workers and not the wall's, so that what else the machine does decides nothing. The error
is that of the carrying over; what trained weights would change is nothing: they are
multiplied alike. The trial itself is then timed by the wall.
"""

import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median
from typing import TypeVar

import psutil

from app.machine.turn import CLAUSE_TOKENS, NEW_TOKENS, PIECE_TOKENS
from benchmarks._cpu_worker import timed_by_processor
from benchmarks._figures import Figure, publish
from benchmarks.models.shelf import model_shelf
from engine.api.cancel import Cancel
from engine.models.catalogue.records import Shape
from engine.runtime.supervisor import supervise
from engine.trial import hearing_scale, language_scale
from engine.trial.costs import START_TOKENS
from engine.trial.deadline import Deadline
from engine.trial.hearing_trial import try_hearing
from engine.trial.language_trial import try_language, try_whole
from engine.trial.plan import Candidate, MakeWorker, Means, TrialPlan
from engine.trial.random.random_gguf import LanguageShape, random_language_model
from engine.trial.records import HearingSpeed, LanguageSpeed
from engine.trial.trial import run_trial

LIGHT = Candidate(
    "light",
    Shape(layers=28, width=1536, heads=12, kv_heads=2, inner=8960, vocabulary=151_936),
)
STANDARD = Candidate(
    "standard",
    Shape(
        layers=26,
        width=3072,
        heads=32,
        kv_heads=8,
        head_width=128,
        inner=9216,
        vocabulary=131_072,
    ),
)
"""The language models of the Light and Standard packs."""
BASE = Candidate("base", Shape(layers=6, width=512, heads=8))
SMALL = Candidate("small", Shape(layers=12, width=768, heads=12))
MOST_ERROR = 20.0
"""Per cent, of a part of a turn: what the verdicts hang on. Its pieces have no target, as
what one pass gives too much to the window it gives too little to the tokens."""
_TURN = "its part of a turn"
GO_ON = Cancel()
Speed = TypeVar("Speed", LanguageSpeed, HearingSpeed)


def main() -> int:
    rounds = 1 if "--quick" in sys.argv else 3
    with tempfile.TemporaryDirectory(prefix="exerzia-machine-trial-") as name:
        folder = Path(name)
        make_worker = partial(supervise, state_folder=folder / "workers")
        cores = psutil.cpu_count(logical=False) or 1
        plan = TrialPlan(folder, folder / "states", cores, STANDARD, SMALL)
        # One thread does not wait for another by spinning, which would count as work.
        alone = means(replace(plan, cores=1), timed_by_processor(make_worker))
        return publish(
            [
                *language(alone, rounds),
                *hearing(alone, rounds),
                duration(plan, make_worker),
            ]
        )


def means(plan: TrialPlan, make_worker: MakeWorker) -> Means:
    return Means(plan, make_worker, GO_ON, Deadline(10_000))


def language(with_: Means, rounds: int) -> list[Figure]:
    """Compare a few layers with all of them, and one model with another."""
    pairs: dict[str, list[tuple[LanguageSpeed, LanguageSpeed]]] = {}
    for _ in range(rounds):
        whole = {
            each.model: try_whole(with_, made_whole(each)) for each in (LIGHT, STANDARD)
        }
        for known, other in ((LIGHT, STANDARD), (STANDARD, LIGHT)):
            tried, _ = try_language(with_, known)
            pair = tried, whole[known.model]
            pairs.setdefault(known.model, []).append(pair)
            follows = language_scale.speed_of_shape(tried, other)
            name = f"{other.model} told by {known.model}"
            pairs.setdefault(name, []).append((follows, whole[other.model]))
    return [
        figure
        for name, found in pairs.items()
        for figure in (
            error(f"{name}: a token read", found, lambda speed: speed.read_ms),
            error(f"{name}: a token written", found, lambda speed: speed.write_ms),
            error(f"{name}: {_TURN}", found, part_of_turn),
        )
    ]


def hearing(with_: Means, rounds: int) -> list[Figure]:
    """Compare a few layers of a Whisper with all of them, and one with another."""
    pairs: dict[str, list[tuple[HearingSpeed, HearingSpeed]]] = {}
    for _ in range(rounds):
        whole = {
            each.model: try_hearing(with_, each, each.shape.layers)[0]
            for each in (BASE, SMALL)
        }
        for known, other in ((BASE, SMALL), (SMALL, BASE)):
            few, _ = try_hearing(with_, known)
            pairs.setdefault(f"Whisper {known.model}", []).append(
                (few, whole[known.model])
            )
            follows = hearing_scale.speed_of_shape(few, other)
            name = f"Whisper {other.model} told by {known.model}"
            pairs.setdefault(name, []).append((follows, whole[other.model]))
    return [
        figure
        for name, found in pairs.items()
        for figure in (
            error(f"{name}: a window", found, lambda speed: speed.piece_ms),
            error(f"{name}: a token", found, lambda speed: speed.token_ms),
            error(f"{name}: {_TURN}", found, last_piece),
        )
    ]


def duration(plan: TrialPlan, make_worker: MakeWorker) -> Figure:
    """Tell how long the whole trial takes, models and all."""
    own = replace(plan, folder=plan.folder / "whole")
    found = run_trial(own, make_worker, lambda _stage: None, GO_ON)
    assert found is not None  # noqa: S101 (nobody cancels it)
    return Figure(
        "",
        "the trial of a machine, its models made on the spot",
        found.took_ms / 1_000,
        "s",
        "once",
        at_most=20,
        detail=(
            f"{found.writing_ms / 1_000:.1f} s of it to make models; "
            + ("other programs were busy" if found.others_busy else "nothing else ran")
        ),
    )


def error(
    what: str, pairs: Sequence[tuple[Speed, Speed]], of: Callable[[Speed], float]
) -> Figure:
    """Return how far what was carried over is from what was timed, in per cent."""
    ratios = [of(told) / of(timed) for told, timed in pairs]
    middle = (median(ratios) - 1) * 100
    told_ms, timed_ms = (median(of(each[side]) for each in pairs) for side in (0, 1))
    return Figure(
        "",
        f"error of the machine's trial, {what}",
        abs(middle),
        "%",
        f"median of {len(ratios)} interleaved pairs, time of the processor, "
        f"{(min(ratios) - 1) * 100:+.0f} to {(max(ratios) - 1) * 100:+.0f} %",
        at_most=MOST_ERROR if what.endswith(_TURN) else None,
        detail=f"{middle:+.0f} %: {told_ms:.1f} told, {timed_ms:.1f} ms timed",
    )


def part_of_turn(speed: LanguageSpeed) -> float:
    """Return what a turn waits for the language model, in milliseconds."""
    return NEW_TOKENS * speed.read_ms + speed.head_ms + CLAUSE_TOKENS * speed.write_ms


def last_piece(speed: HearingSpeed) -> float:
    """Return what a turn waits for the hearing, in milliseconds."""
    return speed.piece_ms + (START_TOKENS + PIECE_TOKENS) * speed.token_ms


def made_whole(candidate: Candidate) -> Candidate:
    """Return a candidate with a file of random weights, all its layers in it."""
    shape = candidate.shape
    whole = LanguageShape(
        layers=shape.layers,
        width=shape.width,
        inner=shape.inner,
        heads=shape.heads,
        kv_heads=shape.kv_heads,
        head_width=shape.head_width,
        vocabulary=shape.vocabulary,
        tied=True,
    )
    return replace(candidate, file=random_language_model(model_shelf(), whole))


if __name__ == "__main__":
    raise SystemExit(main())
