"""How much memory a model takes while it runs: an estimate, by a written formula.

The shapes are the publishers' own; what a process, its libraries and its buffers take
is our estimate until the machine was measured (docs/reference/models.md).
"""

from engine.models.catalogue.records import ModelEntry, Purpose, Shape

CONTEXT_TOKENS = 8192
"""The longest conversation a language model keeps."""
BATCH_TOKENS = 512
"""Tokens read at once: each gets a score for every word of the vocabulary."""
PROCESS = 512 * 1024**2
"""A language worker without its model: Python, llama.cpp, activations."""
SMALL_PROCESS = 256 * 1024**2
"""A hearing or voice worker without its model."""
_HALF = 2
_FLOAT = 4


def conversation_bytes(shape: Shape, tokens: int = CONTEXT_TOKENS) -> int:
    """Return what the keys and values of ``tokens`` take, two bytes each."""
    heads = shape.kv_heads or shape.heads
    head_width = shape.head_width or shape.width // shape.heads
    return 2 * shape.layers * heads * head_width * _HALF * tokens


def running_bytes(entry: ModelEntry, weights: int) -> int:
    """Return the memory ``entry`` takes while it runs.

    Args:
        entry: the model; its shape counts where it is a language model.
        weights: bytes of its files.
    """
    if entry.purpose is Purpose.LANGUAGE and entry.shape is not None:
        scores = BATCH_TOKENS * entry.shape.vocabulary * _FLOAT
        return weights + conversation_bytes(entry.shape) + scores + PROCESS
    if entry.purpose is Purpose.HEARING:
        # read in half precision, and turned into one byte a weight meanwhile
        return weights + weights // 2 + SMALL_PROCESS
    return weights + SMALL_PROCESS
