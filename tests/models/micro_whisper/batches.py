"""Batches of examples, made in a process of their own."""

from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.queues import Queue
from random import Random

import numpy as np
from numpy.typing import NDArray

from tests.models.micro_whisper.examples import Example, Maker
from tests.models.micro_whisper.features import BANDS
from tests.models.micro_whisper.shape import POSITIONS
from tests.models.micro_whisper.vocabulary import END

SHORT_BATCH = 32
LONG_BATCH = 10


@dataclass(frozen=True)
class Batch:
    """Examples of like length, padded with the zeros faster-whisper pads with."""

    pictures: NDArray[np.float32]
    read: NDArray[np.int64]
    said: NDArray[np.int64]
    """What follows; -1 where nothing is to be learned."""
    spans: NDArray[np.int64]
    """For each of ``said``, first and last encoder position; equal: unknown."""
    heard: NDArray[np.int64]
    """The word at each encoder position; the end mark where nobody speaks."""


def batched(examples: list[Example]) -> Batch:
    """Put examples into one batch."""
    frames = max(example.picture.shape[1] for example in examples)
    positions = _rounded(-(-frames // 2) + 4, 16 if frames < 800 else 128)
    positions = min(positions, POSITIONS)
    length = _rounded(max(len(example.read) for example in examples), 8)
    count = len(examples)
    batch = Batch(
        np.zeros((count, BANDS, 2 * positions), np.float32),
        np.full((count, length), END, np.int64),
        np.full((count, length), -1, np.int64),
        np.zeros((count, length, 2), np.int64),
        np.full((count, positions), END, np.int64),
    )
    for place, example in enumerate(examples):
        batch.pictures[place, :, : example.picture.shape[1]] = example.picture
        batch.read[place, : len(example.read)] = example.read
        batch.said[place, : len(example.said)] = example.said
        batch.spans[place, : len(example.spans)] = example.spans
        for word, (first, last) in zip(example.words, example.word_spans, strict=True):
            batch.heard[place, first:last] = word
    return batch


def _rounded(number: int, step: int) -> int:
    """Round up, so that few shapes occur: PyTorch compiles something for each."""
    return -(-number // step) * step


def stream(seed: int, long_share: float) -> "Queue[Batch]":
    """Start a process that makes batches; return the queue it fills."""
    context = get_context("spawn")
    queue: Queue[Batch] = context.Queue(maxsize=12)
    context.Process(target=_fill, args=(queue, seed, long_share), daemon=True).start()
    return queue


def _fill(queue: "Queue[Batch]", seed: int, long_share: float) -> None:
    maker = Maker(seed)
    chance = Random(seed)  # noqa: S311 (variety, no secret)
    short: list[Batch] = []
    while True:
        if chance.random() < long_share:
            utterances = chance.choice((2, 2, 2, 3, 3, 4, 5))
            queue.put(batched([maker.long(utterances) for _ in range(LONG_BATCH)]))
            continue
        short = short or _short_batches(maker, chance)
        queue.put(short.pop())


def _short_batches(maker: Maker, chance: Random) -> list[Batch]:
    """Make a few batches, each of utterances of like length."""
    examples = sorted(
        (maker.short() for _ in range(3 * SHORT_BATCH)),
        key=lambda example: example.picture.shape[1],
    )
    firsts = range(0, len(examples), SHORT_BATCH)
    batches = [batched(examples[first : first + SHORT_BATCH]) for first in firsts]
    chance.shuffle(batches)
    return batches
