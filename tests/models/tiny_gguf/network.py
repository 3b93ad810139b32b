"""The tiny network, written the way llama.cpp computes it."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True, slots=True)
class Shape:
    """How big it is."""

    vocabulary: int
    width: int = 128
    layers: int = 3
    heads: int = 4
    kv_heads: int = 2
    inner: int = 320
    context: int = 2048
    rope_base: float = 10_000.0

    @property
    def head(self) -> int:
        """Width of one head."""
        return self.width // self.heads


class Layer(nn.Module):  # type: ignore[misc]  # torch is not installed where types are checked
    """Attention with grouped heads, then a gated feed-forward."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        keys = shape.kv_heads * shape.head
        self.attn_norm = nn.RMSNorm(shape.width, eps=1e-5)
        self.attn_q = nn.Linear(shape.width, shape.width, bias=False)
        self.attn_k = nn.Linear(shape.width, keys, bias=False)
        self.attn_v = nn.Linear(shape.width, keys, bias=False)
        self.attn_output = nn.Linear(shape.width, shape.width, bias=False)
        self.ffn_norm = nn.RMSNorm(shape.width, eps=1e-5)
        self.ffn_gate = nn.Linear(shape.width, shape.inner, bias=False)
        self.ffn_up = nn.Linear(shape.width, shape.inner, bias=False)
        self.ffn_down = nn.Linear(shape.inner, shape.width, bias=False)

    def forward(self, x: Tensor, turn: Tensor) -> Tensor:
        """Return what goes to the next layer."""
        x = x + self._attention(self.attn_norm(x), turn)
        seen = self.ffn_norm(x)
        gated = functional.silu(self.ffn_gate(seen)) * self.ffn_up(seen)
        result: Tensor = x + self.ffn_down(gated)
        return result

    def _attention(self, x: Tensor, turn: Tensor) -> Tensor:
        batch, length, _ = x.shape
        heads, head = self.shape.heads, self.shape.head

        def split(y: Tensor) -> Tensor:
            return y.view(batch, length, -1, head).transpose(1, 2)

        q = _rotated(split(self.attn_q(x)), turn)
        k = _rotated(split(self.attn_k(x)), turn)
        shared = heads // self.shape.kv_heads
        mixed = functional.scaled_dot_product_attention(
            q,
            k.repeat_interleave(shared, 1),
            split(self.attn_v(x)).repeat_interleave(shared, 1),
            is_causal=True,
        )
        result: Tensor = self.attn_output(mixed.transpose(1, 2).reshape(x.shape))
        return result


class Network(nn.Module):  # type: ignore[misc]  # torch is not installed where types are checked
    """Words in, words out; the same table at both ends."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.token_embd = nn.Embedding(shape.vocabulary, shape.width)
        nn.init.normal_(self.token_embd.weight, std=0.02)
        self.blk = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.output_norm = nn.RMSNorm(shape.width, eps=1e-5)

    def forward(self, tokens: Tensor) -> Tensor:
        """Return the scores of the next token at each place."""
        x = self.token_embd(tokens)
        turn = _turns(self.shape, tokens.shape[1])
        for layer in self.blk:
            x = layer(x, turn)
        return functional.linear(self.output_norm(x), self.token_embd.weight)


def _turns(shape: Shape, length: int) -> Tensor:
    """Return the rotation of each pair at each place, as complex numbers."""
    pairs = torch.arange(0, shape.head, 2) / shape.head
    angles = torch.outer(torch.arange(length).float(), shape.rope_base**-pairs)
    return torch.polar(torch.ones_like(angles), angles)


def _rotated(x: Tensor, turn: Tensor) -> Tensor:
    """Turn neighbouring pairs, as llama.cpp does for this architecture."""
    pairs = torch.view_as_complex(x.float().reshape(*x.shape[:-1], -1, 2))
    return torch.view_as_real(pairs * turn).flatten(-2)
