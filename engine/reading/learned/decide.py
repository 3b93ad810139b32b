"""What kind of reply an answer is, by the learned weights, and what spoke for it."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from engine.reading.learned.features import Features
from engine.reading.records import ReplyType

_FILE = "reply_type.json"
_STRONGEST = 6


@dataclass(frozen=True, slots=True)
class Weights:
    """A multinomial logistic regression, as ``benchmarks/answers/train.py`` wrote it."""

    features: tuple[str, ...]
    mean: tuple[float, ...]
    scale: tuple[float, ...]
    bias: Mapping[ReplyType, float]
    weights: Mapping[ReplyType, tuple[float, ...]]
    contrasts: Mapping[ReplyType, tuple[float, ...]]
    """How much more each feature speaks for a kind than for the others on average."""


@dataclass(frozen=True, slots=True)
class Likely:
    """One kind of reply, how likely it is, and the features that spoke most for it."""

    kind: ReplyType
    probability: float
    signs: tuple[tuple[str, float], ...]
    """Names and weights, strongest first; weights are in logits, all above 0."""


def likely_kinds(features: Features) -> tuple[Likely, ...]:
    """Return every kind of reply, the likeliest first."""
    model = _learned()
    values = _standardised(features, model)
    logits = {
        kind: model.bias[kind]
        + sum(w * x for w, x in zip(weights, values, strict=True))
        for kind, weights in model.weights.items()
    }
    highest = max(logits.values())
    odds = {kind: math.exp(logit - highest) for kind, logit in logits.items()}
    total = sum(odds.values())
    order = sorted(odds, key=lambda kind: (-odds[kind], kind.value))
    return tuple(
        Likely(kind, odds[kind] / total, _signs(kind, values, model)) for kind in order
    )


def _standardised(features: Features, model: Weights) -> list[float]:
    return [
        (features.get(name, 0.0) - mean) / scale
        for name, mean, scale in zip(
            model.features, model.mean, model.scale, strict=True
        )
    ]


def _signs(
    kind: ReplyType, values: list[float], model: Weights
) -> tuple[tuple[str, float], ...]:
    """Return what speaks for ``kind`` more than for the other kinds on average."""
    spoken = [
        (name, x * contrast)
        for name, contrast, x in zip(
            model.features, model.contrasts[kind], values, strict=True
        )
    ]
    strongest = sorted(spoken, key=lambda one: (-one[1], one[0]))[:_STRONGEST]
    return tuple((name, round(weight, 3)) for name, weight in strongest if weight > 0)


@cache
def _learned() -> Weights:
    text = files("engine.reading.learned").joinpath(_FILE).read_text("utf-8")
    kept = json.loads(text)
    weights = {ReplyType(kind): tuple(row) for kind, row in kept["weights"].items()}
    return Weights(
        features=tuple(kept["features"]),
        mean=tuple(kept["mean"]),
        scale=tuple(kept["scale"]),
        bias={ReplyType(kind): bias for kind, bias in kept["bias"].items()},
        weights=weights,
        contrasts={kind: _contrast(kind, weights) for kind in weights},
    )


def _contrast(
    kind: ReplyType, weights: Mapping[ReplyType, tuple[float, ...]]
) -> tuple[float, ...]:
    others = [row for other, row in weights.items() if other is not kind]
    return tuple(
        w - sum(other[at] for other in others) / len(others)
        for at, w in enumerate(weights[kind])
    )
