"""What it costs to have a model choose between labels, beside writing JSON (P15).

Exerzia never has a model write JSON: a criterion is read as the probabilities of its
labels, after one reading of the question. So the goal (JSON under a schema at nine
tenths of the pace of free writing) has no counterpart here. Measured instead are the
labels beside the free writing of as many tokens as a JSON answer takes, and, for the
record, the library's own grammar. The model has random weights, 1.5 billion of them,
and a vocabulary of 152,000, where a grammar is dearest.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks._cast import CORES, known_words
from benchmarks._figures import Figure, pairs, publish
from benchmarks.models.shelf import model_shelf
from engine.api.cancel import Cancel
from engine.api.language_model import Message, Role, Sampling
from engine.runtime.supervisor import supervise
from engine.trial.random.random_gguf import LanguageShape, random_language_model
from engine.workers.language.client import (
    LanguageChoice,
    LanguageClient,
    language_worker,
)

VOCABULARY = 152_000
PAIRS = 10
GRAMMAR_PAIRS = 6
GRAMMAR_TOKENS = 24
LABELS = ("absent", "partly", "clear", "strong")
JSON = (
    '{"criterion": "result", "level": "partly", "evidence": "mistakes fell by 30%", '
    '"reason": "the person names a figure but not since when"}'
)
GO_ON = Cancel()
GRAMMAR = """
import json, sys, time
from llama_cpp import Llama, LlamaGrammar
path, threads, count, rounds = sys.argv[1], *map(int, sys.argv[2:])
model = Llama(path, n_ctx=1024, n_batch=128, n_ubatch=128, n_threads=threads,
              n_threads_batch=threads, verbose=False)
text = '''root ::= "{\\\\"level\\\\": " [1-4] ", \\\\"evidence\\\\": \\\\"" words "\\\\"}"
words ::= [a-zA-Z0-9 ,.]*'''
def pace(constrained):
    grammar = LlamaGrammar.from_string(text, verbose=False) if constrained else None
    prompt = model.tokenize(b"Tell me about the team.", add_bos=False)
    stream = model.generate(prompt, top_k=40, top_p=0.9, min_p=0.05, temp=0.7,
                            grammar=grammar)
    next(stream)
    begun = time.perf_counter()
    for _ in range(count):
        next(stream)
    return count / (time.perf_counter() - begun)
pace(False)
found = []
for number in range(rounds):
    order = (True, False) if number % 2 else (False, True)
    paces = {each: pace(each) for each in order}
    found.append([paces[True], paces[False]])
print(json.dumps(found))
"""
"""The library's own way, in a process of its own; its threads wait as ours do."""


def main() -> int:
    quick = "--quick" in sys.argv
    shape = LanguageShape(
        layers=28,
        width=1536,
        inner=8960,
        heads=12,
        kv_heads=2,
        vocabulary=VOCABULARY,
        words=known_words(),
    )
    path = random_language_model(model_shelf(), shape)
    figures = [
        labels(path, 3 if quick else PAIRS),
        grammar(path, 2 if quick else GRAMMAR_PAIRS),
    ]
    return publish(figures)


def labels(path: Path, rounds: int) -> Figure:
    """The labels of a criterion beside the tokens of a JSON answer."""
    weighing: list[float] = []
    writing: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        choice = LanguageChoice(path, Path(folder), context_tokens=2048, threads=CORES)
        worker = supervise(language_worker(choice), state_folder=Path(folder))
        with closing(worker):
            model = LanguageClient(worker)
            tokens = model.count([Message(Role.USER, JSON)])
            tokens -= model.count([Message(Role.USER, "")])
            sampling = Sampling(1, temperature=0.0, most_tokens=tokens)
            sides: list[tuple[list[float], Callable[[list[Message]], object]]] = [
                (weighing, lambda asked: model.label_probabilities(asked, LABELS)),
                (
                    writing,
                    lambda asked: model.generate(asked, sampling, ignore, GO_ON),
                ),
            ]
            for number in range(rounds):
                for times, ask in sides if number % 2 else sides[::-1]:
                    asked = question(2 * number + (times is writing))
                    model.read(asked[:-1], GO_ON)
                    begun = perf_counter()
                    ask(asked)
                    times.append((perf_counter() - begun) * 1000)
    ratios = [a / b for a, b in zip(weighing, writing, strict=True)]
    return Figure(
        "P15",
        f"instead of JSON: {len(LABELS)} labels weighed ÷ the {tokens} tokens of a JSON "
        "answer written freely",
        median(ratios),
        "×",
        f"{pairs(ratios)}; both read a question of some 40 tokens first. The goal (JSON "
        "under a schema ≥ 0.90 of free writing) does not arise: no JSON is decoded, and "
        "every answer is one of the labels",
        detail=f"{median(weighing):.0f} ÷ {median(writing):.0f} ms",
    )


def grammar(path: Path, rounds: int) -> Figure:
    """For the record: tokens under the library's grammar beside free ones."""
    numbers = [str(CORES), str(GRAMMAR_TOKENS), str(rounds)]
    told = subprocess.run(
        [sys.executable, "-c", GRAMMAR, str(path), *numbers],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "OMP_WAIT_POLICY": "passive"},
    )
    found = json.loads(told.stdout.splitlines()[-1])
    ratios = [constrained / free for constrained, free in found]
    return Figure(
        "P15",
        "for the record, not used: tokens a second under llama.cpp's grammar ÷ free",
        median(ratios),
        "×",
        f"{pairs(ratios)}; a vocabulary of {VOCABULARY:,}",
        detail=f"{median(one for one, _ in found):.1f} ÷ "
        f"{median(other for _, other in found):.1f} tokens/s",
    )


def question(number: int) -> list[Message]:
    """Return an answer that is read already, and a question about it."""
    said = "Mistakes fell by 30%. I proposed a check every evening. " * 12
    asked = (
        f"{number}. Does the person tell what came of it? Say how clear the result is: "
        "absent, partly, clear or strong. One word."
    )
    return [Message(Role.SYSTEM, said), Message(Role.USER, asked)]


def ignore(_: str) -> None:
    pass


if __name__ == "__main__":
    sys.exit(main())
