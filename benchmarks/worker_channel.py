"""What it costs that an engine is another process, beside a plain function here.

The service of the runtime's own tests answers at once, so that only the way there and
back is measured: a small question and its answer, sound both ways, parts of an answer
as they come, and the start of the process beside that of a bare Python.
"""

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks._figures import Figure, p95, pairs, publish
from engine.runtime.messages import Parcel
from engine.runtime.supervisor import supervise
from engine.runtime.worker import Worker, WorkerSpec

SERVICE = "tests.engine.runtime.services:Echo"
MEGABYTE = 1024 * 1024
QUESTION = Parcel({"words": "What did you do then?", "level": 3})
CALLS = 2_000
SOUND = Parcel(blob=bytes(4 * MEGABYTE))
SOUNDS = 15
PARTS = 5_000
PART_SETS = 5
STARTS = 15


def main() -> int:
    with a_worker() as worker:
        worker.call("echo", QUESTION)
        here, there = round_trips(worker)
        mb_s = median(sound_mb_s(worker) for _ in range(SOUNDS))
        parts_s = median(parts_a_second(worker) for _ in range(PART_SETS))
    ratios, bare_ms, cold_ms = starts()
    return publish(
        [
            Figure(
                "",
                "question to a worker and its answer, p95",
                p95(there) * 1000,
                "ms",
                f"{CALLS} calls, interleaved with plain calls",
                at_most=2.0,
                detail=f"median {median(there) * 1000:.2f} ms; a plain call with the "
                f"same JSON {median(here) * 1000:.3f} ms",
            ),
            Figure(
                "",
                "sound to a worker and back",
                mb_s,
                "MB/s",
                f"median of {SOUNDS} times {len(SOUND.blob) // MEGABYTE} MB both ways",
                at_least=50,
                detail="sound that is listened to is 0.03 MB/s",
            ),
            Figure(
                "",
                "parts of an answer taken one by one",
                parts_s,
                "parts/s",
                f"median of {PART_SETS} times {PARTS} parts",
                at_least=2_000,
                detail="a language model writes some tens a second",
            ),
            Figure(
                "",
                "start of a worker to its first answer ÷ start of a bare Python",
                median(ratios),
                "×",
                pairs(ratios),
                detail=f"{median(cold_ms):.0f} ÷ {median(bare_ms):.0f} ms",
            ),
        ]
    )


@contextmanager
def a_worker() -> Iterator[Worker]:
    """Return a worker that answers at once, and end it afterwards."""
    spec = WorkerSpec("voice", SERVICE, Parcel(), memory_ceiling=1024 * MEGABYTE)
    with tempfile.TemporaryDirectory() as folder:
        worker = supervise(spec, state_folder=Path(folder))
        yield worker
        worker.close()


def round_trips(worker: Worker) -> tuple[list[float], list[float]]:
    """Return the seconds of plain calls and of calls to the worker."""
    here: list[float] = []
    there: list[float] = []
    for _ in range(CALLS):
        here.append(taken_s(lambda: Parcel(dict(QUESTION.body))))
        there.append(taken_s(lambda: worker.call("echo", QUESTION)))
    return here, there


def sound_mb_s(worker: Worker) -> float:
    """Return how fast sound goes there and back, counted both ways."""
    seconds = taken_s(lambda: worker.call("echo", SOUND))
    return 2 * len(SOUND.blob) / MEGABYTE / seconds


def parts_a_second(worker: Worker) -> float:
    """Return how many parts of an answer come in a second."""
    order = Parcel({"parts": PARTS, "size": 200})
    return PARTS / taken_s(lambda: worker.call("count", order, lambda _part: None))


def starts() -> tuple[list[float], list[float], list[float]]:
    """Return cold start ÷ bare Python in interleaved pairs, and both in ms."""
    bare_ms: list[float] = []
    cold_ms: list[float] = []
    for _ in range(STARTS):
        bare_ms.append(taken_s(bare_python) * 1000)
        with a_worker() as worker:
            cold_ms.append(taken_s(lambda: worker.call("echo", QUESTION)) * 1000)
    ratios = [cold / bare for cold, bare in zip(cold_ms, bare_ms, strict=True)]
    return ratios, bare_ms, cold_ms


def bare_python() -> None:
    subprocess.run([sys.executable, "-P", "-c", "pass"], check=True)


def taken_s(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


if __name__ == "__main__":
    sys.exit(main())
