"""Language models of random weights and any shape, to time real engines with.

Random weights cost what trained ones cost: the same products over the same bytes.
What they write is noise, so lengths are fixed where they are timed. A block is filled
with random bits under scales that keep the numbers in proportion; a gigabyte takes
seconds.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import numpy as np

from engine.trial.random.gguf_writer import (
    F32,
    Q4_K,
    Q6_K,
    Tensor,
    TensorType,
    Value,
    write_gguf,
)

_PIECE_BLOCKS = 40_000
_SPREAD = 0.02
"""Standard deviation of the weights, as in trained models."""
_CONTROL_NAMES = ("<|endoftext|>", "<|im_start|>", "<|im_end|>")
_NORMAL, _CONTROL = 1, 3
_LETTERS = 6
"""Of a word, that make its first token."""


@dataclass(frozen=True, slots=True)
class LanguageShape:
    """The sides of a dense model of the llama architecture."""

    layers: int = 22
    width: int = 2048
    inner: int = 5632
    heads: int = 32
    kv_heads: int = 4
    vocabulary: int = 32_000
    context: int = 8192
    tied: bool = False
    """Whether the head is the table of embeddings: one tensor instead of two."""
    head_width: int = 0
    """Of one head; 0: the width shared out among the heads."""
    part_of: int = 0
    """Layers of the model of which these are a few; 0: they are all."""
    words: tuple[str, ...] = ()
    """Words that the vocabulary cuts as a trained one does; the rest is spelled."""

    @property
    def name(self) -> str:
        """A file name that tells the shape."""
        digest = blake2b(" ".join(self.words).encode(), digest_size=4).hexdigest()
        words = f"-{digest}" if self.words else ""
        return (
            f"random-{self.layers}x{self.width}x{self.inner}"
            f"-{self.heads}-{self.kv_heads}-{self.vocabulary}{self._kind}{words}"
            "-q4km.gguf"
        )

    @property
    def _kind(self) -> str:
        own = f"-h{self.head_width}" if self.head_width else ""
        part = "-part" if self.part_of else ""
        return f"{own}{'-tied' if self.tied else ''}{part}"

    @property
    def width_of_head(self) -> int:
        """Width of one head of attention."""
        return self.head_width or self.width // self.heads

    def has_more_bits(self, layer: int) -> bool:
        """Return whether a layer holds some of its tensors at six bits.

        Half of the layers of a whole model do; of a few layers, every second.
        """
        if self.part_of:
            return layer % 2 == 0
        eighth = self.layers // 8
        inner = layer - eighth
        return inner < 0 or layer >= 7 * eighth or inner % 3 == 2


def random_language_model(folder: Path, shape: LanguageShape) -> Path:
    """Return a model of that shape at Q4_K_M; written when it is not there yet."""
    path = folder / shape.name
    if not path.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".new")
        write_gguf(unfinished, _values(shape), list(_tensors(shape)))
        unfinished.replace(path)
    return path


def _values(shape: LanguageShape) -> dict[str, Value]:
    beginnings = _beginnings(shape)
    tokens = _tokens(shape.vocabulary, beginnings)
    head = shape.width_of_head
    kinds = [_CONTROL if name in _CONTROL_NAMES else _NORMAL for name in tokens]
    return {
        "general.architecture": "llama",
        "general.name": "random",
        "general.alignment": 32,
        "llama.context_length": shape.context,
        "llama.embedding_length": shape.width,
        "llama.block_count": shape.layers,
        "llama.feed_forward_length": shape.inner,
        "llama.rope.dimension_count": head,
        "llama.rope.freq_base": 10_000.0,
        "llama.attention.head_count": shape.heads,
        "llama.attention.key_length": head,
        "llama.attention.value_length": head,
        "llama.attention.head_count_kv": shape.kv_heads,
        "llama.attention.layer_norm_rms_epsilon": 1e-5,
        "llama.vocab_size": shape.vocabulary,
        "tokenizer.ggml.model": "gpt2",
        "tokenizer.ggml.pre": "qwen2",
        "tokenizer.ggml.tokens": tokens,
        "tokenizer.ggml.token_type": kinds,
        "tokenizer.ggml.merges": [f"{each[:-1]} {each[-1]}" for each in beginnings],
        "tokenizer.ggml.bos_token_id": tokens.index("<|endoftext|>"),
        "tokenizer.ggml.eos_token_id": tokens.index("<|im_end|>"),
        "tokenizer.ggml.add_bos_token": False,
        "tokenizer.chat_template": "<|im_start|><|im_end|>",
    }


def _tokens(count: int, beginnings: Sequence[str]) -> list[str]:
    """Return the 256 bytes as this vocabulary writes them, then beginnings of words."""
    known = [*_spelling().values(), *beginnings]
    made_up = [f"Ġ~{number}" for number in range(count - len(known) - 3)]
    return [*known, *made_up, *_CONTROL_NAMES]


def _spelling() -> dict[int, str]:
    """Return how this kind of vocabulary writes each byte."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    spare = (byte for byte in range(256) if byte not in plain)
    spelled = {byte: chr(byte) for byte in plain}
    spelled |= {byte: chr(256 + place) for place, byte in enumerate(spare)}
    return {byte: spelled[byte] for byte in range(256)}


def _beginnings(shape: LanguageShape) -> list[str]:
    """Return the beginnings of the words that are one token, the shorter ones first.

    Those that follow a space come first of all, so that they are joined first. A word
    beyond its beginning is spelled: about one token and a half for each word.
    """
    spelling = _spelling()
    found: list[str] = []
    for space in (" ", ""):
        spelled = (
            "".join(spelling[byte] for byte in f"{space}{word}".encode())
            for word in shape.words
        )
        found += _prefixes(spelled, _LETTERS + len(space))
    return found[: shape.vocabulary - 1_000] or ["ab"]


def _prefixes(words: Iterable[str], most: int) -> list[str]:
    found = {
        word[:end]: None for word in words for end in range(2, min(len(word), most) + 1)
    }
    return sorted(found, key=len)


def _tensors(shape: LanguageShape) -> Iterator[Tensor]:
    table = Q6_K if shape.tied else Q4_K
    yield _matrix("token_embd.weight", shape.width, shape.vocabulary, table)
    for layer in range(shape.layers):
        yield from _layer(shape, layer)
    yield _ones("output_norm.weight", shape.width)
    if not shape.tied:
        yield _matrix("output.weight", shape.width, shape.vocabulary, Q6_K)


def _layer(shape: LanguageShape, layer: int) -> Iterator[Tensor]:
    """Give the tensors of a layer; half of the layers hold some at six bits."""
    begin = f"blk.{layer}"
    finer = Q6_K if shape.has_more_bits(layer) else Q4_K
    asks = shape.width_of_head * shape.heads
    keys = shape.width_of_head * shape.kv_heads
    yield _ones(f"{begin}.attn_norm.weight", shape.width)
    yield _matrix(f"{begin}.attn_q.weight", shape.width, asks, Q4_K)
    yield _matrix(f"{begin}.attn_k.weight", shape.width, keys, Q4_K)
    yield _matrix(f"{begin}.attn_v.weight", shape.width, keys, finer)
    yield _matrix(f"{begin}.attn_output.weight", asks, shape.width, Q4_K)
    yield _ones(f"{begin}.ffn_norm.weight", shape.width)
    yield _matrix(f"{begin}.ffn_gate.weight", shape.width, shape.inner, Q4_K)
    yield _matrix(f"{begin}.ffn_up.weight", shape.width, shape.inner, Q4_K)
    yield _matrix(f"{begin}.ffn_down.weight", shape.inner, shape.width, finer)


def _ones(name: str, width: int) -> Tensor:
    return Tensor(name, (width,), F32, [np.ones(width, np.float32).tobytes()])


def _matrix(name: str, width: int, height: int, kind: TensorType) -> Tensor:
    return Tensor(name, (width, height), kind, _Blocks(name, width * height, kind))


class _Blocks:
    """Random blocks, made as they are written; the same for the same name."""

    def __init__(self, name: str, numbers: int, kind: TensorType) -> None:
        self._seed = list(name.encode())
        self._blocks = numbers // kind.block
        self._kind = kind

    def __iter__(self) -> Iterator[bytes]:
        chance = np.random.default_rng(self._seed)
        for start in range(0, self._blocks, _PIECE_BLOCKS):
            count = min(_PIECE_BLOCKS, self._blocks - start)
            raw = np.frombuffer(chance.bytes(count * self._kind.size), np.uint8)
            yield _scaled(raw.reshape(count, -1).copy(), self._kind).tobytes()


def _scaled(blocks: np.ndarray, kind: TensorType) -> np.ndarray:
    """Put scales into random blocks that give weights around 0 of the wanted spread.

    At four bits, a weight is scale × step (0–63) × number (0–15) less offset × step:
    an offset of 7.5 scales puts its mean at 0. At six bits, scale × step (-128–127) ×
    number (-32–31) has its mean there already.
    """
    if kind is Q4_K:
        scale = _SPREAD / 250
        head = np.array([scale, 7.5 * scale], np.float16)
        blocks[:, :4] = head.view(np.uint8)
    else:
        head = np.array([_SPREAD / 1366], np.float16)
        blocks[:, -2:] = head.view(np.uint8)
    return blocks
