"""How probable each of a few labels is as the next words.

A label's weight is the product of its tokens' probabilities, and nothing corrects for
length: that *is* the probability that the model's words begin with the label. Where
one label begins another ("1" and "10"), the shorter one gets what the longer one
leaves. Then the weights are made to add up to 1 over the labels.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from engine.adapters.llama_cpp.context import Scores
from engine.adapters.llama_cpp.generation import Loaded
from engine.adapters.llama_cpp.memory import SLICE, OnSlice
from engine.adapters.llama_cpp.refusals import too_long
from engine.api.cancel import Cancel

Tokens = tuple[int, ...]


def weigh_labels(
    loaded: Loaded,
    prompt: Sequence[int],
    labels: Mapping[str, Tokens],
    on_slice: OnSlice,
) -> dict[str, float]:
    """Return the probability of each label after ``prompt``; they add up to 1.

    The prompt is read once, on the line beside the conversation, which keeps what it
    has read.

    Raises:
        Refused: prompt and labels do not fit the context.
    """
    longest = max(len(tokens) for tokens in labels.values())
    if longest > SLICE:
        raise too_long(longest, SLICE)
    memory, context = loaded.memory, loaded.context
    memory.read(memory.aside, prompt, Cancel(), on_slice, room=longest)
    first = log_probabilities(context.scores())
    logs = {
        tokens: float(first[tokens[0]]) + _log_rest(loaded, prompt, tokens)
        for tokens in labels.values()
    }
    shares = shares_of(logs)
    return {label: shares[tokens] for label, tokens in labels.items()}


def log_probabilities(scores: Scores) -> Scores:
    """Return the logarithms of the probabilities behind scores, row by row."""
    high = scores.max(axis=-1, keepdims=True)
    total = np.log(np.exp(scores - high).sum(axis=-1, keepdims=True))
    logs: Scores = scores - high - total
    return logs


def shares_of(logs: Mapping[Tokens, float]) -> dict[Tokens, float]:
    """Return weights that add up to 1, from the log-probabilities of beginnings."""
    high = max(logs.values())
    mass = {tokens: float(np.exp(log - high)) for tokens, log in logs.items()}
    own = {tokens: max(mass[tokens] - _longer(tokens, mass), 0.0) for tokens in mass}
    total = sum(own.values())
    return {tokens: weight / total for tokens, weight in own.items()}


def _longer(tokens: Tokens, mass: Mapping[Tokens, float]) -> float:
    """Return the weight of the labels that go on from this one, each counted once."""
    inside = [other for other in mass if _begins(tokens, other)]
    outermost = [
        other
        for other in inside
        if not any(_begins(shorter, other) for shorter in inside)
    ]
    return sum(mass[other] for other in outermost)


def _begins(short: Tokens, long: Tokens) -> bool:
    return len(short) < len(long) and long[: len(short)] == short


def _log_rest(loaded: Loaded, prompt: Sequence[int], tokens: Tokens) -> float:
    """Return the log-probability of a label's tokens after its first."""
    if len(tokens) == 1:
        return 0.0
    memory, context = loaded.memory, loaded.context
    memory.read(memory.aside, prompt, Cancel(), lambda _: None)
    rows = context.decode_scored(tokens[:-1], len(prompt), memory.aside.number)
    memory.drop_tail(memory.aside)
    logs = log_probabilities(rows)
    return float(sum(logs[place, token] for place, token in enumerate(tokens[1:])))
