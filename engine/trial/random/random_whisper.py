"""Whispers of real shapes and random weights, made on the fly: right cost, no sense.

A model of random weights costs what a real one costs for each window and each token,
but never says when it is done: whoever measures fixes the number of tokens. Nothing
is downloaded.
"""

import itertools
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

VOCABULARY = 51_865
_TEXT_TOKENS = 50_257
_BANDS = 80
_WINDOW_POSITIONS = 1_500
_TEXT_POSITIONS = 448
_LANGUAGES = 99
_SCALE = 0.02


@dataclass(frozen=True)
class WhisperShape:
    """What decides the cost of a Whisper."""

    name: str
    width: int
    layers: int
    heads: int


TINY = WhisperShape("tiny", 384, 4, 6)
BASE = WhisperShape("base", 512, 6, 8)
SMALL = WhisperShape("small", 768, 12, 12)


def random_whisper(shape: WhisperShape, shelf: Path) -> Path:
    """Return the folder of a model of ``shape``, made when it is not there yet."""
    place = shelf / f"whisper-{shape.name}"
    if not (place / "done").exists():
        place.mkdir(parents=True, exist_ok=True)
        _write(shape, place)
        (place / "done").touch()
    return place


def _write(shape: WhisperShape, place: Path) -> None:
    import numpy as np  # noqa: PLC0415 (heavy, and only needed when a model is made)
    from ctranslate2.specs import whisper_spec  # noqa: PLC0415 (as above)

    spec = whisper_spec.WhisperSpec(
        shape.layers, shape.heads, shape.layers, shape.heads
    )
    generator = np.random.default_rng(7)

    def matrix(*size: int) -> Any:  # noqa: ANN401 (arrays of a library imported here)
        return generator.standard_normal(size, np.float32) * np.float32(_SCALE)

    width = shape.width
    encoder, decoder = spec.encoder, spec.decoder
    encoder.conv1.weight, encoder.conv1.bias = matrix(width, _BANDS, 3), matrix(width)
    encoder.conv2.weight, encoder.conv2.bias = matrix(width, width, 3), matrix(width)
    encoder.position_encodings.encodings = matrix(_WINDOW_POSITIONS, width)
    decoder.position_encodings.encodings = matrix(_TEXT_POSITIONS, width)
    decoder.embeddings.weight = matrix(VOCABULARY, width)
    decoder.projection.weight = decoder.embeddings.weight
    for norm in (encoder.layer_norm, decoder.layer_norm):
        norm.gamma, norm.beta = np.ones(width, np.float32), np.zeros(width, np.float32)
    for layer in (*encoder.layer, *decoder.layer):
        _fill(layer, width, matrix)
    spec.config.alignment_heads = [[shape.layers // 2, 0], [shape.layers - 1, 1]]
    spec.config.suppress_ids = []
    spec.config.suppress_ids_begin = []
    spec.config.lang_ids = list(range(_TEXT_TOKENS + 2, _TEXT_TOKENS + 2 + _LANGUAGES))
    tokens = [*_texts(), *_marks()]
    spec.register_vocabulary(tokens)
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(place))
    _write_tokenizer(tokens, place)


def _fill(layer: Any, width: int, matrix: Any) -> None:  # noqa: ANN401 (parts of a specification without types)
    import numpy as np  # noqa: PLC0415 (as above)

    for name in ("self_attention", "attention"):
        block = getattr(layer, name, None)
        if block is None:
            continue
        _even(block.layer_norm, width)
        sizes = (
            (3 * width, width)
            if name == "self_attention"
            else (width, 2 * width, width)
        )
        for linear, size in zip(block.linear, sizes, strict=True):
            linear.weight, linear.bias = matrix(size, width), np.zeros(size, np.float32)
    _even(layer.ffn.layer_norm, width)
    layer.ffn.linear_0.weight = matrix(4 * width, width)
    layer.ffn.linear_0.bias = np.zeros(4 * width, np.float32)
    layer.ffn.linear_1.weight = matrix(width, 4 * width)
    layer.ffn.linear_1.bias = np.zeros(width, np.float32)


def _even(norm: Any, width: int) -> None:  # noqa: ANN401 (as above)
    import numpy as np  # noqa: PLC0415 (as above)

    norm.gamma, norm.beta = np.ones(width, np.float32), np.zeros(width, np.float32)


def _texts() -> Iterator[str]:
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = ("".join(word) for word in itertools.product(letters, repeat=4))
    return (f"Ġ{word}" for word in itertools.islice(words, _TEXT_TOKENS))


def _marks() -> Iterator[str]:
    yield from ("<|endoftext|>", "<|startoftranscript|>", "<|en|>", "<|fr|>")
    yield from (f"<|x{number}|>" for number in range(_LANGUAGES - 2))
    yield from ("<|translate|>", "<|transcribe|>", "<|startoflm|>", "<|startofprev|>")
    yield from ("<|nospeech|>", "<|notimestamps|>")
    yield from (f"<|{step * 0.02:.2f}|>" for step in range(1_501))


def _write_tokenizer(tokens: list[str], place: Path) -> None:
    marks = [number for number, token in enumerate(tokens) if token.startswith("<|")]
    tokenizer = {
        "version": "1.0",
        "added_tokens": [
            {
                "id": number,
                "content": tokens[number],
                "single_word": False,
                "lstrip": False,
                "rstrip": False,
                "normalized": False,
                "special": True,
            }
            for number in marks
        ],
        "pre_tokenizer": {
            "type": "ByteLevel",
            "add_prefix_space": False,
            "trim_offsets": True,
            "use_regex": True,
        },
        "decoder": {
            "type": "ByteLevel",
            "add_prefix_space": True,
            "trim_offsets": True,
            "use_regex": True,
        },
        "model": {
            "type": "WordLevel",
            "vocab": {token: number for number, token in enumerate(tokens)},
            "unk_token": tokens[0],
        },
    }
    text = json.dumps(tokenizer, ensure_ascii=False)
    (place / "tokenizer.json").write_text(text, encoding="utf-8")
