"""Whisper's network, small, as plain functions over named weights.

A window has 1,500 encoder positions, and an utterance fills a tenth of them. What
follows it is the same silence everywhere, so the training computes a few of those
positions and lets each stand for many: their attention scores are raised by the
logarithm of how many. That costs a fifth and teaches the same network.
"""

import math
from dataclasses import dataclass
from typing import Any

import torch
from torch.nn import functional

from tests.models.micro_whisper.features import BANDS
from tests.models.micro_whisper.shape import (
    ALIGNMENT_HEADS,
    DECODER_LAYERS,
    ENCODER_LAYERS,
    HEADS,
    POSITIONS,
    TEXT_POSITIONS,
    WIDTH,
)
from tests.models.micro_whisper.vocabulary import END, TOKENS

_STANDING_FOR_SILENCE = 24

Tensor = Any
Weights = dict[str, Tensor]


@dataclass(frozen=True)
class Heard:
    """Encoder states, and how much more each position counts (a logarithm)."""

    states: Tensor
    mass: Tensor


def waves(count: int) -> Tensor:
    """Return Whisper's sines and cosines for ``count`` positions."""
    step = math.log(10_000) / (WIDTH // 2 - 1)
    speeds = torch.exp(-step * torch.arange(WIDTH // 2))
    angles = torch.arange(count)[:, None] * speeds[None, :]
    return torch.cat([angles.sin(), angles.cos()], dim=1)


def new_weights() -> Weights:
    """Return weights to begin with: small noise, and heads that look nearby."""
    weights: Weights = {
        "conv1.weight": torch.randn(WIDTH, BANDS, 3) * (2 / (BANDS * 3)) ** 0.5,
        "conv1.bias": torch.zeros(WIDTH),
        "conv2.weight": torch.randn(WIDTH, WIDTH, 3) * (1 / (WIDTH * 3)) ** 0.5,
        "conv2.bias": torch.zeros(WIDTH),
        "embeddings": torch.randn(len(TOKENS), WIDTH) * 0.05,
        "word.weight": torch.randn(END + 1, WIDTH) * 0.05,
        "word.bias": torch.zeros(END + 1),
    }
    for layer in range(ENCODER_LAYERS):
        _add_attention(weights, f"encoder.{layer}.self", (3 * WIDTH,))
        _add_look_nearby(weights[f"encoder.{layer}.self.0.weight"], layer)
        _add_feed_forward(weights, f"encoder.{layer}.feed")
    for layer in range(DECODER_LAYERS):
        _add_attention(weights, f"decoder.{layer}.self", (3 * WIDTH,))
        _add_attention(weights, f"decoder.{layer}.cross", (WIDTH, 2 * WIDTH))
        _add_feed_forward(weights, f"decoder.{layer}.feed")
    _add_norm(weights, "encoder.norm")
    _add_norm(weights, "decoder.norm")
    return weights


def encode(weights: Weights, pictures: Tensor, shift: int, mass_share: float) -> Heard:
    """Hear ``pictures`` (batch x bands x frames) placed ``shift`` positions in.

    ``mass_share`` below 1 lets the silence of the rest of the window count less.
    """
    found = functional.conv1d(
        pictures, weights["conv1.weight"], weights["conv1.bias"], padding=1
    )
    found = functional.conv1d(
        functional.gelu(found),
        weights["conv2.weight"],
        weights["conv2.bias"],
        stride=2,
        padding=1,
    )
    states = functional.gelu(found).transpose(1, 2)
    count = states.shape[1]
    places = torch.arange(shift, shift + count)
    mass = torch.zeros(count)
    left = POSITIONS - shift - count
    if left > 0:
        silent, quiet_mass = _silence_after(shift + count, left)
        still = _silent_state(weights).expand(states.shape[0], silent.shape[0], WIDTH)
        states = torch.cat([states, still], dim=1)
        places = torch.cat([places, silent])
        mass = torch.cat([mass, quiet_mass * mass_share])
    states = states + waves(POSITIONS)[places]
    for layer in range(ENCODER_LAYERS):
        states = states + _self_attention(
            weights, f"encoder.{layer}.self", states, mass[None, None, None, :]
        )
        states = states + _feed_forward(weights, f"encoder.{layer}.feed", states)
    return Heard(_norm(weights, "encoder.norm", states), mass)


def decode(weights: Weights, heard: Heard, read: Tensor) -> tuple[Tensor, list[Tensor]]:
    """Return what follows each mark of ``read``, and the taught heads' attention."""
    count = read.shape[1]
    states = weights["embeddings"][read] + waves(TEXT_POSITIONS)[:count]
    later = torch.full((count, count), -torch.inf).triu(1)
    looks: list[Tensor] = []
    for layer in range(DECODER_LAYERS):
        states = states + _self_attention(
            weights, f"decoder.{layer}.self", states, later
        )
        seen, look = _cross_attention(weights, f"decoder.{layer}.cross", states, heard)
        states = states + seen
        states = states + _feed_forward(weights, f"decoder.{layer}.feed", states)
        looks += [look[:, head] for at, head in ALIGNMENT_HEADS if at == layer]
    states = _norm(weights, "decoder.norm", states)
    return states @ weights["embeddings"].T, looks


def _silence_after(first: int, left: int) -> tuple[Tensor, Tensor]:
    count = min(_STANDING_FOR_SILENCE, left)
    spread = (torch.arange(count) + torch.rand(count)) * left / count
    mass = torch.full((count,), math.log(left / count))
    return first + spread.long().clamp(max=left - 1), mass


def _silent_state(weights: Weights) -> Tensor:
    before = functional.gelu(weights["conv1.bias"])
    found = weights["conv2.weight"].sum(2) @ before + weights["conv2.bias"]
    return functional.gelu(found)


def _self_attention(
    weights: Weights, name: str, states: Tensor, bias: Tensor
) -> Tensor:
    inside = _norm(weights, f"{name}.norm", states)
    query, key, value = _linear(weights, f"{name}.0", inside).chunk(3, dim=-1)
    seen = functional.scaled_dot_product_attention(
        _heads(query), _heads(key), _heads(value), attn_mask=bias
    )
    return _linear(weights, f"{name}.out", seen.transpose(1, 2).flatten(2))


def _cross_attention(
    weights: Weights, name: str, states: Tensor, heard: Heard
) -> tuple[Tensor, Tensor]:
    inside = _norm(weights, f"{name}.norm", states)
    query = _heads(_linear(weights, f"{name}.0", inside))
    key, value = _linear(weights, f"{name}.1", heard.states).chunk(2, dim=-1)
    scores = query @ _heads(key).transpose(2, 3) / math.sqrt(WIDTH // HEADS)
    look = (scores + heard.mass).softmax(dim=-1)
    seen = (look @ _heads(value)).transpose(1, 2).flatten(2)
    return _linear(weights, f"{name}.out", seen), look


def _feed_forward(weights: Weights, name: str, states: Tensor) -> Tensor:
    inside = _linear(weights, f"{name}.0", _norm(weights, f"{name}.norm", states))
    return _linear(weights, f"{name}.1", functional.gelu(inside))


def _heads(states: Tensor) -> Tensor:
    return states.unflatten(-1, (HEADS, WIDTH // HEADS)).transpose(1, 2)


def _linear(weights: Weights, name: str, states: Tensor) -> Tensor:
    return functional.linear(states, weights[f"{name}.weight"], weights[f"{name}.bias"])


def _norm(weights: Weights, name: str, states: Tensor) -> Tensor:
    return functional.layer_norm(
        states, (WIDTH,), weights[f"{name}.weight"], weights[f"{name}.bias"]
    )


def _add_norm(weights: Weights, name: str) -> None:
    weights[f"{name}.weight"] = torch.ones(WIDTH)
    weights[f"{name}.bias"] = torch.zeros(WIDTH)


def _add_linear(weights: Weights, name: str, wide: int, narrow: int) -> None:
    weights[f"{name}.weight"] = torch.randn(wide, narrow) * 0.6 / narrow**0.5
    weights[f"{name}.bias"] = torch.zeros(wide)


def _add_attention(weights: Weights, name: str, widths: tuple[int, ...]) -> None:
    _add_norm(weights, f"{name}.norm")
    for number, wide in enumerate(widths):
        _add_linear(weights, f"{name}.{number}", wide, WIDTH)
    _add_linear(weights, f"{name}.out", WIDTH, WIDTH)


def _add_feed_forward(weights: Weights, name: str) -> None:
    _add_norm(weights, f"{name}.norm")
    _add_linear(weights, f"{name}.0", 4 * WIDTH, WIDTH)
    _add_linear(weights, f"{name}.1", WIDTH, 4 * WIDTH)


def _add_look_nearby(weight: Tensor, layer: int) -> None:
    """Make each head begin by looking a given distance away, before and after.

    The sines and cosines of a position, turned by the distance, are those of another:
    the product of the two is greatest there.
    """
    pairs = torch.arange(2, 34, 2)
    speeds = torch.exp(-math.log(10_000) / (WIDTH // 2 - 1) * pairs)
    strength = 1.4
    for head in range(HEADS):
        far = (-4, -1, 1, 4)[head] * (1, 3, 6)[layer]
        for number, (pair, speed) in enumerate(zip(pairs, speeds, strict=True)):
            sine, cosine = int(pair), int(pair) + WIDTH // 2
            row = head * (WIDTH // HEADS) + 2 * number
            turned = float(speed) * far
            weight[row, sine] += strength * math.cos(turned)
            weight[row, cosine] += strength * math.sin(turned)
            weight[row + 1, sine] -= strength * math.sin(turned)
            weight[row + 1, cosine] += strength * math.cos(turned)
            weight[WIDTH + row, sine] += strength
            weight[WIDTH + row + 1, cosine] += strength
