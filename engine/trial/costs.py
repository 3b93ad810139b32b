"""What models of different shapes cost beside one another, counted and not measured.

A token read by a language model is bound by multiplications, a token written by the
bytes of the weights; both grow with the number of weights. A Whisper's window has
products with weights, in eight bits, and its attention over the positions, in floats
and far dearer each. A token it writes costs the bytes that are read for it. So what one shape was measured to take tells what another
takes on the same machine; how well, ``benchmarks/machine_trial.py`` finds out.
"""

from engine.models.catalogue.records import Shape

_PIECE_POSITIONS = 500
"""Of the window of 10 s in which the last stretch of a turn is transcribed."""
_FEATURES = 1.2e10
"""What the sound costs before the first layer, however many there are: as so many
products, measured on two cores."""
_BANDS = 80
_KERNEL = 3
_STEM_TIMES = 2.5
"""The stem multiplies in floats: measured beside the products of the layers."""
WHISPER_VOCABULARY = 51_865
_KEPT_POSITIONS = 1_500
_FLOAT_BYTES = 4
"""What a Whisper keeps of its window for each token, two rows a position, in floats."""
_HEAD_TIMES = 1.8
"""A byte of the head costs more than one of a layer: its scores are sorted through."""
START_TOKENS = 8
"""What a pass begins and ends with, its prompt and the times of its words, costs as much
as so many tokens."""
_ATTENTION_TIMES = 30.0
"""A multiplication of the attention, beside one with weights in eight bits: measured on
two cores with AVX-512."""


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


def piece_work(shape: Shape, layers: int) -> float:
    """Return the work of a Whisper of ``layers`` for one window of 10 s, as products.

    What the decoder makes of the window, once, is counted with the layers.
    """
    width = shape.width
    stem = _KERNEL * _PIECE_POSITIONS * (2 * _BANDS * width + width * width)
    products = 14 * _PIECE_POSITIONS * width * width
    attention = 2 * _PIECE_POSITIONS**2 * width
    layer = products + _ATTENTION_TIMES * attention
    return _FEATURES + _STEM_TIMES * stem + layers * layer


def token_work(shape: Shape, layers: int) -> float:
    """Return the bytes a Whisper of ``layers`` reads for each token it writes."""
    width = shape.width
    layer = 14 * width * width + 2 * _KEPT_POSITIONS * _FLOAT_BYTES * width
    return _HEAD_TIMES * WHISPER_VOCABULARY * width + float(layers * layer)
