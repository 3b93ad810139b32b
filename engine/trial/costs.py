"""What models of different shapes cost beside one another, counted and not measured.

A token read by a language model is bound by multiplications, a token written by the
bytes of the weights; both grow with the number of weights. A Whisper's window grows
with its multiplications, a token it writes with the bytes that are read for it. So what
one shape was measured to take tells what another takes on the same machine; how well,
``benchmarks/machine_trial.py`` finds out.
"""

from engine.models.catalogue.records import Shape

_POSITIONS = 1_500
"""Of a Whisper's window of 30 s, after its stem."""
_BANDS = 80
_KERNEL = 3
WHISPER_VOCABULARY = 51_865
_FLOAT_BYTES = 4
"""What a Whisper keeps of its window for each token, two rows a position, in floats."""


def layer_weights(shape: Shape) -> int:
    """Return how many weights one layer of a language model has."""
    width = shape.width
    head = shape.head_width or width // shape.heads
    heads = shape.heads + (shape.kv_heads or shape.heads)
    inner = shape.inner or 4 * width
    return 2 * width * head * heads + 3 * width * inner


def head_weights(shape: Shape) -> int:
    """Return how many weights score the vocabulary of a language model."""
    return shape.width * shape.vocabulary


def window_work(shape: Shape, layers: int) -> float:
    """Return the multiplications of a Whisper of ``layers`` for one whole window.

    What the decoder makes of the window, once, is counted with the layers.
    """
    width = shape.width
    stem = _KERNEL * (2 * _POSITIONS * _BANDS * width + _POSITIONS * width * width)
    layer = 14 * _POSITIONS * width * width + 2 * _POSITIONS**2 * width
    return float(stem + layers * layer)


def token_work(shape: Shape, layers: int) -> float:
    """Return the bytes a Whisper of ``layers`` reads for each token it writes."""
    width = shape.width
    layer = 14 * width * width + 2 * _POSITIONS * _FLOAT_BYTES * width
    return float(WHISPER_VOCABULARY * width + layers * layer)
