"""What keeping what was read is worth, and what a worker process costs it.

A dense model of 1.1 billion random weights at Q4_K_M (22 layers of 2,048, four
key-value heads, 32,000 tokens) runs in the real worker. Ratios are taken in
interleaved pairs in one run, because the machine may be busy with other things.
Random weights cost what trained ones cost; lengths are fixed.
"""

import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks._figures import Figure, p95, pairs, publish
from benchmarks.models.shelf import model_shelf
from engine.api.cancel import Cancel
from engine.api.language_model import Generation, Message, Role, Sampling
from engine.runtime.supervisor import supervise
from engine.trial.random.random_gguf import LanguageShape, random_language_model
from engine.workers.language.client import (
    LanguageChoice,
    LanguageClient,
    language_worker,
)

CACHE = model_shelf()
SHAPE = LanguageShape(words=("word", "system", "user", "assistant"))
THREADS = 2
REPLY = Sampling(seed=1, temperature=0.0, most_tokens=1)
"""One token: from the call to it is the time to the first token."""
HISTORY = 2_000
NEW = 64
SCENARIO = 1_500
ANSWER = 180
WRITTEN = 64
GO_ON = Cancel()

RAW = """
import json, sys, time
from llama_cpp import Llama
path, threads, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
model = Llama(path, n_ctx=8192, n_batch=128, n_ubatch=128, n_threads=threads,
              n_threads_batch=threads, verbose=False)
print("ready", flush=True)
for line in sys.stdin:
    prompt = model.tokenize(line.strip().encode(), add_bos=False, special=True)
    stream = model.generate(prompt, top_k=40, top_p=0.9, min_p=0.05, temp=0.7)
    next(stream)
    begun = time.perf_counter()
    for _ in range(count):
        next(stream)
    print(json.dumps(count / (time.perf_counter() - begun)), flush=True)
"""
"""The library's own loop, as its documents show it, in a process of its own."""


@dataclass(frozen=True, slots=True)
class Rounds:
    """How often each thing is measured."""

    long: int
    short: int


def main() -> int:
    quick = "--quick" in sys.argv
    rounds = Rounds(3, 5) if quick else Rounds(7, 15)
    path = random_language_model(CACHE, SHAPE)
    with tempfile.TemporaryDirectory() as folder, model_of(path, Path(folder)) as model:
        figures = [
            reuse(model, rounds.long),
            history(model, rounds.long),
            restored(model, rounds.long),
            prefilled(model, rounds.long),
            cancelled(model, rounds.short),
            isolation(model, path, rounds.short),
        ]
    return publish(figures)


@contextmanager
def model_of(path: Path, folder: Path) -> Iterator[LanguageClient]:
    """Give the model in a worker that is ready and warm."""
    choice = LanguageChoice(path, folder, threads=THREADS)
    worker = supervise(language_worker(choice), state_folder=folder)
    try:
        model = LanguageClient(worker)
        model.generate(talk(200), REPLY, ignore, GO_ON)
        yield model
    finally:
        worker.close()


def reuse(model: LanguageClient, rounds: int) -> Figure:
    """P2: all of a conversation read again, beside the new words alone."""
    pasts = [talk(HISTORY, number) for number in range(2)]
    again: list[float] = []
    kept: list[float] = []
    for number in range(rounds):
        past = pasts[number % 2]
        again.append(first_token_ms(model, [*past, user(NEW, "a")]))
        model.read(past, GO_ON)
        kept.append(first_token_ms(model, [*past, user(NEW, f"b{number}")]))
    ratios = [slow / fast for slow, fast in zip(again, kept, strict=True)]
    return Figure(
        "P2",
        f"first token after {HISTORY} + {NEW} tokens: all read again ÷ read once",
        median(ratios),
        "×",
        pairs(ratios),
        at_least=15,
        detail=f"{median(again):.0f} ÷ {median(kept):.0f} ms",
    )


def history(model: LanguageClient, rounds: int) -> Figure:
    """P3: the same new words after a long and after a short conversation."""
    long, short = talk(7_900, 1), talk(1_000, 2)
    ratios: list[float] = []
    times: list[tuple[float, float]] = []
    slow = _after(model, long, rounds)
    fast = _after(model, short, rounds)
    for after_long, after_short in zip(slow, fast, strict=True):
        ratios.append(after_long / after_short)
        times.append((after_long, after_short))
    return Figure(
        "P3",
        f"first token of {NEW} new tokens: after 7,900 tokens ÷ after 1,000",
        median(ratios),
        "×",
        f"medians of {rounds} each, one after the other",
        at_most=1.5,
        detail=f"{median(slow):.0f} ÷ {median(fast):.0f} ms",
    )


def _after(model: LanguageClient, past: Sequence[Message], rounds: int) -> list[float]:
    model.read(past, GO_ON)
    return [
        first_token_ms(model, [*past, user(NEW, f"{number}")])
        for number in range(rounds)
    ]


def restored(model: LanguageClient, rounds: int) -> Figure:
    """P4: a scenario's beginning read, beside taken up from disk."""
    scenario = talk(SCENARIO, 3)
    kept = model.keep_state(scenario, "benchmark")
    cold: list[float] = []
    warm: list[float] = []
    tokens = model.read(scenario, GO_ON).tokens
    for number in range(rounds):
        forget(model)
        cold.append(timed(lambda: model.read(scenario, GO_ON)))
        forget(model)
        warm.append(timed(lambda: model.restore_state("benchmark")))
        reading = model.read([*scenario, user(8, str(number))], GO_ON)
        kept = kept and reading.reused >= tokens
    ratios = [slow / fast for slow, fast in zip(cold, warm, strict=True)]
    return Figure(
        "P4",
        f"a scenario of {SCENARIO} tokens: read ÷ taken up from disk",
        median(ratios) if kept else 0.0,
        "×",
        pairs(ratios),
        at_least=10,
        detail=f"{median(cold):.0f} ÷ {median(warm):.0f} ms",
    )


def prefilled(model: LanguageClient, rounds: int) -> Figure:
    """P9: an answer read while it is said, beside read at its end."""
    past = talk(1_000, 4)
    late: list[float] = []
    early: list[float] = []
    for number in range(rounds):
        answer = words(ANSWER, f"x{number}")
        model.read(past, GO_ON)
        late.append(first_token_ms(model, [*past, Message(Role.USER, answer)]))
        answer = words(ANSWER, f"y{number}")
        for share in (0.25, 0.5, 0.75, 0.9):
            so_far = answer[: int(len(answer) * share)]
            model.read([*past, Message(Role.USER, so_far)], GO_ON, is_open=True)
        early.append(first_token_ms(model, [*past, Message(Role.USER, answer)]))
    ratios = [fast / slow for fast, slow in zip(early, late, strict=True)]
    return Figure(
        "P9",
        f"first token after an answer of {ANSWER} tokens: read while said ÷ at its end",
        median(ratios),
        "×",
        f"{pairs(ratios)}; nine tenths of the answer were stable when it ended",
        at_most=0.35,
        detail=f"{median(early):.0f} ÷ {median(late):.0f} ms",
    )


def cancelled(model: LanguageClient, rounds: int) -> Figure:
    """P11, the model's part: from a cancel in mid-reading to an idle engine."""
    waits: list[float] = []
    for number in range(rounds):
        forget(model)
        cancel = Cancel()
        told: list[float] = []
        cancel.when_cancelled(lambda told=told: told.append(perf_counter()))  # type: ignore[misc]  # bound at once, on purpose
        timer = threading.Timer(0.3, cancel.cancel)
        timer.start()
        reading = model.read(talk(7_000, 100 + number), cancel)
        timer.join()
        if not reading.complete:
            waits.append((perf_counter() - told[0]) * 1000)
    return Figure(
        "P11",
        "from a cancel while a prompt is read to the answer that it ended, p95",
        p95(waits),
        "ms",
        f"{rounds} times, 0.3 s into the reading",
        at_most=40,
        detail=f"median {median(waits):.0f} ms",
    )


def isolation(model: LanguageClient, path: Path, rounds: int) -> Figure:
    """P1: tokens a second through the worker, beside the library's own loop."""
    ours: list[float] = []
    raw: list[float] = []
    with raw_loop(path) as ask:
        ask()
        for _ in range(rounds):
            ours.append(written_a_second(model))
            raw.append(ask())
    ratios = [mine / theirs for mine, theirs in zip(ours, raw, strict=True)]
    return Figure(
        "P1",
        "tokens a second: through the worker ÷ the library's loop in its own process",
        median(ratios),
        "×",
        pairs(ratios),
        at_least=0.97,
        detail=f"{median(ours):.1f} ÷ {median(raw):.1f} tokens/s",
    )


@contextmanager
def raw_loop(path: Path) -> Iterator[Callable[[], float]]:
    """Give what writes as many tokens with the bare library and tells how fast.

    Its threads wait the way ours do: by default they spin, which on a busy machine
    makes it ten times slower and would say nothing about the worker.
    """
    command = [sys.executable, "-c", RAW, str(path), str(THREADS), str(WRITTEN)]
    pipe = subprocess.PIPE
    waiting = {**os.environ, "OMP_WAIT_POLICY": "passive"}
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, text=True, env=waiting
    ) as process:
        assert process.stdin is not None  # noqa: S101 (asked for above)
        assert process.stdout is not None  # noqa: S101 (asked for above)
        asking, answering = process.stdin, process.stdout
        answering.readline()

        def ask() -> float:
            asking.write(f"{words(100, 'raw')}\n")
            asking.flush()
            return float(json.loads(answering.readline()))

        yield ask
        asking.close()


def written_a_second(model: LanguageClient) -> float:
    """Return how fast text comes, from the first piece to the last."""
    arrivals: list[float] = []
    sampling = Sampling(seed=5, most_tokens=WRITTEN + 1)
    written = model.generate(
        talk(100), sampling, lambda _: arrivals.append(perf_counter()), GO_ON
    )
    return (written.tokens - 1) / (arrivals[-1] - arrivals[0])


def first_token_ms(model: LanguageClient, messages: Sequence[Message]) -> float:
    return timed(lambda: model.generate(messages, REPLY, ignore, GO_ON))


def timed(work: Callable[[], Generation | object]) -> float:
    begun = perf_counter()
    work()
    return (perf_counter() - begun) * 1000


def forget(model: LanguageClient) -> None:
    """Let the model read something else, so that nothing of before is kept."""
    model.read([user(1, "forget")], GO_ON)


def talk(tokens: int, number: int = 0) -> list[Message]:
    """Return a conversation of about so many tokens, another for each number."""
    half = (tokens - 20) // 2
    return [
        Message(Role.SYSTEM, words(half, f"s{number}")),
        user(half, f"u{number}"),
        Message(Role.ASSISTANT, "Ok."),
    ]


def user(tokens: int, mark: str) -> Message:
    return Message(Role.USER, words(tokens, mark))


def words(tokens: int, mark: str) -> str:
    """Return words that take so many tokens, a few of them for the mark."""
    return mark + " word" * (tokens - len(mark))


def ignore(_text: str) -> None:
    pass


if __name__ == "__main__":
    sys.exit(main())
