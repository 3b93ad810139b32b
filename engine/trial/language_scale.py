"""A few layers of a language model, carried over to all of it and to other models.

A token costs its layers and its head: the scores over the whole vocabulary. Few layers
with hardly any vocabulary tell what a layer costs. The head follows by its bytes: of the
time of a turn it is a twentieth, and it is read from memory as the layers are.
"""

from dataclasses import dataclass

from engine.models.catalogue.records import Shape
from engine.trial.costs import head_weights, layer_weights
from engine.trial.plan import Candidate
from engine.trial.records import LanguageSpeed

MOST_LAYERS = 6
_LEAST_LAYERS = 2
_MOST_BYTES = 400_000_000
_BYTES_A_WEIGHT = 0.64
"""At Q4_K_M, of which every second layer holds some at six bits."""
HEAD_TIMES = 0.82 / _BYTES_A_WEIGHT
"""A weight of the head has six bits, and so more bytes than one of a layer."""
_WRITE_TIMES = 2.5
"""A token written costs so many times one read, as measured on two cores."""
_LEAST_VOCABULARY = 1_024
CONTEXT = 2_048


@dataclass(frozen=True, slots=True)
class Timed:
    """What one model took, in milliseconds a token."""

    read_ms: float
    write_ms: float | None
    """None: time ran out before it wrote."""
    hurried: bool = False
    """Whether time ran out before all rounds that were wanted."""


def sides_tried(shape: Shape, layers: int) -> dict[str, int]:
    """Return the sides of a small model that tells what a layer costs."""
    return {
        "width": shape.width,
        "heads": shape.heads,
        "kv_heads": shape.kv_heads or shape.heads,
        "head_width": shape.head_width,
        "inner": shape.inner or 4 * shape.width,
        "part_of": shape.layers,
        "context": CONTEXT,
        "layers": layers,
        "vocabulary": _LEAST_VOCABULARY,
    }


def layers_tried(shape: Shape) -> int:
    """Return how many layers are tried: six, fewer of a model with very large ones."""
    fitting = int(_MOST_BYTES / (layer_weights(shape) * _BYTES_A_WEIGHT))
    return min(shape.layers, MOST_LAYERS, max(_LEAST_LAYERS, fitting))


def scaled_speed(candidate: Candidate, layers: int, timed: Timed) -> LanguageSpeed:
    """Return what the whole model takes, from what one of a few layers took.

    Args:
        candidate: the whole model.
        layers: how many there were.
        timed: what they took, with next to no head.
    """
    shape = candidate.shape
    read_layer_ms = timed.read_ms / layers
    known = timed.write_ms
    write_layer_ms = _WRITE_TIMES * read_layer_ms if known is None else known / layers
    return LanguageSpeed(
        model=candidate.model,
        shape=shape,
        read_layer_ms=read_layer_ms,
        write_layer_ms=write_layer_ms,
        head_ms=write_layer_ms * _heads_in_layers(shape),
        scaled=True,
        hurried=timed.hurried or known is None,
    )


def whole_speed(candidate: Candidate, timed: Timed) -> LanguageSpeed:
    """Return what was timed whole; layers and head share it by their bytes."""
    shape = candidate.shape
    one_by_one = shape.layers + _heads_in_layers(shape)
    known = timed.write_ms
    write_ms = _WRITE_TIMES * timed.read_ms if known is None else known
    return LanguageSpeed(
        model=candidate.model,
        shape=shape,
        read_layer_ms=timed.read_ms / shape.layers,
        write_layer_ms=write_ms / one_by_one,
        head_ms=write_ms * _heads_in_layers(shape) / one_by_one,
        scaled=False,
        hurried=timed.hurried or known is None,
    )


def speed_of_shape(known: LanguageSpeed, candidate: Candidate) -> LanguageSpeed:
    """Return what another model takes on the machine where ``known`` was measured."""
    layers = layer_weights(candidate.shape) / layer_weights(known.shape)
    head = head_weights(candidate.shape) / max(1, head_weights(known.shape))
    return known.model_copy(
        update={
            "model": candidate.model,
            "shape": candidate.shape,
            "read_layer_ms": known.read_layer_ms * layers,
            "write_layer_ms": known.write_layer_ms * layers,
            "head_ms": known.head_ms * head,
            "scaled": True,
        }
    )


def _heads_in_layers(shape: Shape) -> float:
    """Return how many layers the head is worth."""
    return HEAD_TIMES * head_weights(shape) / layer_weights(shape)
