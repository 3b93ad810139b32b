"""Whether two hundred faults are survived, and how soon a killed engine is back (P18).

The faults are those of the tests, in a mix that is the same every time: processes that
are killed, stopped, run illegal instructions, take too much memory, read damaged
models, fall silent, send garbage. Then the time from a kill to the next answer is set
beside the time from nothing to the first answer, of one process and the next, over the
service of the tests: it loads in no time, so that all that is ours shows.
"""

import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from benchmarks._figures import Figure, pairs, publish
from engine.api.errors import ExpectedError
from engine.runtime.messages import Parcel
from engine.runtime.worker import WorkerLost
from tests.engine.runtime.faults.arena import Arena, Seen, strike
from tests.engine.runtime.faults.kinds import KINDS

SEED = 18
PAIRS = 40
KILL = KINDS["killed from outside"].strike


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        seen = two_hundred(Path(folder))
        cold_s, back_s = kills(Path(folder))
    ratios = [back / cold for back, cold in zip(back_s, cold_s, strict=True)]
    survived = sum(well for _, well in seen) / len(seen) * 100
    waits_ms = [one.longest_wait_s * 1000 for one, _ in seen]
    return publish(
        [
            Figure(
                "P18",
                "faults survived, named in words, with the next call answered",
                survived,
                "%",
                f"{len(seen)} faults of {len(KINDS)} kinds in a mixed order",
                at_least=100,
            ),
            Figure(
                "P18",
                "kill to the next answer ÷ start to the first answer",
                median(ratios),
                "×",
                pairs(ratios),
                at_most=1.2,
                detail=f"{median(back_s) * 1000:.0f} ÷ {median(cold_s) * 1000:.0f} ms",
            ),
            Figure(
                "P18",
                "longest time the owner waited in asking or sending, p99",
                quantiles(waits_ms, n=100)[98],
                "ms",
                f"longest of each of {len(seen)} faults",
                at_most=50,
                detail=f"median {median(waits_ms):.2f} ms",
            ),
        ]
    )


def two_hundred(folder: Path) -> list[tuple[Seen, bool]]:
    """Return what the owner saw of each fault, and whether all was well."""
    names = [name for name, kind in KINDS.items() for _ in range(kind.runs)]
    random.Random(SEED).shuffle(names)  # noqa: S311 (an order, not a secret)
    seen: list[tuple[Seen, bool]] = []
    for number, name in enumerate(names):
        kind = KINDS[name]
        arena = an_arena(folder / str(number), kind.patience_s)
        one = strike(arena, kind.strike)
        cause = one.error.cause if isinstance(one.error, WorkerLost) else None
        told = isinstance(one.error, ExpectedError) and cause is kind.cause
        seen.append((one, told and one.answer.body == {"words": "again"}))
    return seen


def kills(folder: Path) -> tuple[list[float], list[float]]:
    """Return the seconds of cold starts and of recoveries from a kill, in pairs."""
    cold_s: list[float] = []
    back_s: list[float] = []
    for number in range(PAIRS):
        arena = an_arena(folder / f"kill-{number}", 3.0)
        cold_s.append(taken_s(lambda: arena.worker.call("echo", Parcel())))  # noqa: B023 (called at once)
        back_s.append(taken_s(lambda: kill_and_ask_again(arena)))  # noqa: B023 (called at once)
        arena.worker.close()
    return cold_s, back_s


def kill_and_ask_again(arena: Arena) -> None:
    """Kill the process in the middle of a request, and ask again when that is told."""
    try:
        KILL(arena)
    except WorkerLost:
        arena.worker.call("echo", Parcel())


def an_arena(folder: Path, patience_s: float) -> Arena:
    folder.mkdir()
    return Arena(folder, patience_s)


def taken_s(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


if __name__ == "__main__":
    sys.exit(main())
