"""Turn trained weights into what faster-whisper loads: ``convert FOLDER TARGET``.

Needs CTranslate2 and tokenizers, not PyTorch.
"""

import json
import math
import sys
from pathlib import Path
from typing import Any

import ctranslate2
import numpy as np
import tokenizers
from numpy.typing import NDArray

from tests.models.micro_whisper import shape
from tests.models.micro_whisper.vocabulary import (
    MARKS,
    TOKENS,
    UNKNOWN,
    UNKNOWN_NUMBER,
)

_Weights = dict[str, NDArray[np.float32]]


def convert(weights: _Weights, target: Path) -> None:
    """Write the model, its vocabulary and its tokeniser into ``target``."""
    target.mkdir(parents=True, exist_ok=True)
    layers = shape.ENCODER_LAYERS, shape.HEADS, shape.DECODER_LAYERS, shape.HEADS
    spec = ctranslate2.specs.WhisperSpec(*layers)
    _fill_encoder(spec.encoder, weights)
    _fill_decoder(spec.decoder, weights)
    spec.register_vocabulary(TOKENS)
    spec.config.suppress_ids = [UNKNOWN_NUMBER]
    spec.config.suppress_ids_begin = []
    spec.config.lang_ids = [TOKENS.index("<|en|>"), TOKENS.index("<|fr|>")]
    spec.config.alignment_heads = [list(head) for head in shape.ALIGNMENT_HEADS]
    spec.validate()
    spec.optimize(quantization="int8_float16")
    spec.save(str(target))
    _tokeniser().save(str(target / "tokenizer.json"), pretty=False)
    features = {"feature_size": 80, "sampling_rate": 16_000, "hop_length": 160}
    features |= {"chunk_length": 30, "n_fft": 400}
    (target / "preprocessor_config.json").write_text(json.dumps(features) + "\n")


def _fill_encoder(spec: Any, weights: _Weights) -> None:
    for name in ("conv1", "conv2"):
        _linear(getattr(spec, name), weights, name)
    spec.position_encodings.encodings = _waves(shape.POSITIONS)
    _norm(spec.layer_norm, weights, "encoder.norm")
    for number, layer in enumerate(spec.layer):
        _attention(layer.self_attention, weights, f"encoder.{number}.self")
        _feed_forward(layer.ffn, weights, f"encoder.{number}.feed")


def _fill_decoder(spec: Any, weights: _Weights) -> None:
    spec.embeddings.weight = weights["embeddings"]
    spec.projection.weight = weights["embeddings"]
    spec.position_encodings.encodings = _waves(shape.TEXT_POSITIONS)
    _norm(spec.layer_norm, weights, "decoder.norm")
    for number, layer in enumerate(spec.layer):
        _attention(layer.self_attention, weights, f"decoder.{number}.self")
        _attention(layer.attention, weights, f"decoder.{number}.cross")
        _feed_forward(layer.ffn, weights, f"decoder.{number}.feed")


def _attention(spec: Any, weights: _Weights, name: str) -> None:
    _norm(spec.layer_norm, weights, f"{name}.norm")
    for number, linear in enumerate(spec.linear[:-1]):
        _linear(linear, weights, f"{name}.{number}")
    _linear(spec.linear[-1], weights, f"{name}.out")


def _feed_forward(spec: Any, weights: _Weights, name: str) -> None:
    _norm(spec.layer_norm, weights, f"{name}.norm")
    _linear(spec.linear_0, weights, f"{name}.0")
    _linear(spec.linear_1, weights, f"{name}.1")


def _linear(spec: Any, weights: _Weights, name: str) -> None:
    spec.weight = weights[f"{name}.weight"]
    spec.bias = weights[f"{name}.bias"]


def _norm(spec: Any, weights: _Weights, name: str) -> None:
    spec.gamma = weights[f"{name}.weight"]
    spec.beta = weights[f"{name}.bias"]


def _waves(count: int) -> NDArray[np.float32]:
    step = math.log(10_000) / (shape.WIDTH // 2 - 1)
    speeds = np.exp(-step * np.arange(shape.WIDTH // 2))
    angles = np.arange(count)[:, None] * speeds[None, :]
    return np.concatenate([np.sin(angles), np.cos(angles)], axis=1).astype(np.float32)


def _tokeniser() -> tokenizers.Tokenizer:
    """Make a tokeniser of whole words, each with the space before it."""
    numbers = {token: number for number, token in enumerate(TOKENS)}
    model = tokenizers.models.WordLevel(_as_bytes(numbers), unk_token=UNKNOWN)
    tokeniser = tokenizers.Tokenizer(model)
    word = tokenizers.Regex(r"\s?\S+")
    tokeniser.pre_tokenizer = tokenizers.pre_tokenizers.Sequence(
        [
            tokenizers.pre_tokenizers.Split(word, "isolated"),
            tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=True, use_regex=False),
        ]
    )
    tokeniser.decoder = tokenizers.decoders.ByteLevel()
    tokeniser.add_special_tokens(MARKS)
    return tokeniser


def _as_bytes(numbers: dict[str, int]) -> dict[str, int]:
    """Write words as byte-level tokenisers do: é is two signs there."""
    spell = tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=True, use_regex=False)
    return {
        spell.pre_tokenize_str(token[1:])[0][0] if token[0] == "Ġ" else token: number
        for token, number in numbers.items()
    }


def main() -> None:
    """Convert as the command line says."""
    with np.load(Path(sys.argv[1]) / "mean.npz") as arrays:
        weights = {name: arrays[name] for name in arrays.files}
    convert(weights, Path(sys.argv[2]))


if __name__ == "__main__":
    main()
