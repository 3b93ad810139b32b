"""A Piper voice of medium shape and random weights: right cost, no sense.

The layers are those of the medium voices: a text encoder of six layers, four coupling
steps, and a generator that makes 256 samples of each frame; fifteen million weights.
Lengths of phonemes are fixed, about fourteen phonemes a second, as random weights
would not give any. Nothing is downloaded.
"""

import json
from pathlib import Path

import numpy as np
import onnx

from engine.trial.random.onnx_graph import Graph

NAMES = {"fr": "fr_FR-random-medium", "en": "en_GB-random-medium"}
_ESPEAK = {"fr": "fr", "en": "en-gb-x-rp"}
_SYMBOLS, _WIDTH, _INNER, _LAYERS, _HEADS = 256, 192, 768, 6, 2
_STEPS, _STEP_LAYERS, _STEP_KERNEL = 4, 4, 5
_UPSAMPLING = ((8, 16), (8, 16), (4, 8))
_FIRST_CHANNELS = 256
_BLOCKS = ((3, (1, 2)), (5, (2, 6)), (7, (3, 12)))
_PAD_FRAMES, _SOUND_FRAMES, _PAUSE_FRAMES = 1.0, 5.0, 16.0


def random_voice(language: str, folder: Path) -> Path:
    """Return the ONNX file of a voice, made when it is not there yet."""
    # piper's own numbers of phonemes; it loads onnxruntime, so only when one is made.
    file = folder / f"{NAMES[language]}.onnx"
    if not file.with_name(f"{file.name}.json").is_file():
        from piper.phoneme_ids import DEFAULT_PHONEME_ID_MAP  # noqa: PLC0415 (only where it is needed)

        folder.mkdir(parents=True, exist_ok=True)
        onnx.save(_Voice(DEFAULT_PHONEME_ID_MAP).model(), str(file))
        described = {
            "audio": {"sample_rate": 22_050, "quality": "medium"},
            "espeak": {"voice": _ESPEAK[language]},
            "phoneme_type": "espeak",
            "num_symbols": _SYMBOLS,
            "num_speakers": 1,
            "inference": {"noise_scale": 0.667, "length_scale": 1.0, "noise_w": 0.8},
            "hop_length": 256,
            "phoneme_id_map": DEFAULT_PHONEME_ID_MAP,
        }
        file.with_name(f"{file.name}.json").write_text(json.dumps(described), "utf-8")
    return file


class _Voice:
    """Writes the graph, layer by layer; channels stand before time."""

    def __init__(self, ids: dict[str, list[int]]) -> None:
        self._graph = Graph()
        self._random = np.random.default_rng(7)
        self._ids = ids

    def model(self) -> onnx.ModelProto:
        """Return the whole voice."""
        graph = self._graph
        table = self._weights(_SYMBOLS, _WIDTH, inputs=_WIDTH)
        rows = graph.step("Gather", table, "input")
        for _ in range(_LAYERS):
            rows = self._attend(rows)
        text = graph.step("Transpose", rows, perm=[0, 2, 1])
        frames = graph.step("Gather", text, self._frame_owners(), axis=2)
        noise = graph.step("RandomNormalLike", frames, seed=7.0)
        amount = graph.step("Gather", "scales", graph.whole(0))
        hidden = graph.step("Add", frames, graph.step("Mul", noise, amount))
        for _ in range(_STEPS):
            hidden = self._couple(hidden)
        return graph.model(self._generate(hidden), has_speakers=False)

    def _weights(self, *shape: int, inputs: int) -> str:
        spread = 1.0 / np.sqrt(inputs)
        values = self._random.standard_normal(shape, dtype=np.float32) * spread
        return self._graph.constant(values.astype(np.float32))

    def _conv(
        self, value: str, sides: tuple[int, int], kernel: int = 1, spacing: int = 1
    ) -> str:
        """Return a convolution from ``sides[0]`` to ``sides[1]`` channels."""
        inputs, outputs = sides
        weights = self._weights(outputs, inputs, kernel, inputs=inputs * kernel)
        pad = (kernel - 1) * spacing // 2
        return self._graph.step(
            "Conv",
            value,
            weights,
            self._weights(outputs, inputs=100),
            dilations=[spacing],
            pads=[pad, pad],
        )

    def _attend(self, rows: str) -> str:
        """Return one layer of the text encoder."""
        graph = self._graph
        heads = [self._head(rows, [0, 2, 1, 3]) for _ in range(3)]
        turned = graph.step("Transpose", heads[1], perm=[0, 1, 3, 2])
        scores = graph.step("MatMul", heads[0], turned)
        scores = graph.step("Mul", scores, graph.floats((_WIDTH / _HEADS) ** -0.5))
        mixed = graph.step("MatMul", graph.step("Softmax", scores), heads[2])
        joined = graph.step("Transpose", mixed, perm=[0, 2, 1, 3])
        joined = graph.step("Reshape", joined, graph.whole(1, -1, _WIDTH))
        rows = self._normal(graph.step("Add", rows, self._dense(joined)))
        wide = graph.step("Transpose", rows, perm=[0, 2, 1])
        wide = graph.step("Relu", self._conv(wide, (_WIDTH, _INNER), 3))
        wide = self._conv(wide, (_INNER, _WIDTH), 3)
        back = graph.step("Transpose", wide, perm=[0, 2, 1])
        return self._normal(graph.step("Add", rows, back))

    def _head(self, rows: str, order: list[int]) -> str:
        shape = self._graph.whole(1, -1, _HEADS, _WIDTH // _HEADS)
        split = self._graph.step("Reshape", self._dense(rows), shape)
        return self._graph.step("Transpose", split, perm=order)

    def _dense(self, rows: str) -> str:
        weights = self._weights(_WIDTH, _WIDTH, inputs=_WIDTH)
        return self._graph.step("MatMul", rows, weights)

    def _normal(self, rows: str) -> str:
        ones = self._graph.constant(np.ones(_WIDTH, dtype=np.float32))
        return self._graph.step("LayerNormalization", rows, ones)

    def _frame_owners(self) -> str:
        """Return the place in the text of each frame, by fixed lengths."""
        graph = self._graph
        lengths = graph.step("Gather", graph.constant(self._lengths()), "input")
        scaled = graph.step(
            "Mul", lengths, graph.step("Gather", "scales", graph.whole(1))
        )
        scaled = graph.step("Reshape", scaled, graph.whole(1, 1, -1))
        ceiled = graph.step("Ceil", scaled, name="w_ceil")
        row = graph.step("Reshape", ceiled, graph.whole(1, -1))
        ends = graph.step("CumSum", row, graph.constant(np.array(1, dtype=np.int64)))
        total = graph.step("ReduceSum", row, keepdims=0)
        frames = graph.step("Range", graph.floats(0.0), total, graph.floats(1.0))
        is_over = graph.step(
            "GreaterOrEqual", graph.step("Unsqueeze", frames, graph.whole(1)), ends
        )
        owners = graph.step("Cast", is_over, to=7)
        return graph.step("ReduceSum", owners, graph.whole(1), keepdims=0)

    def _lengths(self) -> "np.ndarray[tuple[int], np.dtype[np.float32]]":
        lengths = np.full(_SYMBOLS, _SOUND_FRAMES, dtype=np.float32)
        for sign in ",.;:?!":
            lengths[self._ids[sign]] = _PAUSE_FRAMES
        for sign in "_^$ ˈˌː\u0303":
            lengths[self._ids[sign]] = _PAD_FRAMES
        return lengths

    def _couple(self, value: str) -> str:
        """Return one coupling step: half of the channels shifts the other half."""
        graph = self._graph
        half = _WIDTH // 2
        kept = graph.step(
            "Slice", value, graph.whole(0), graph.whole(half), graph.whole(1)
        )
        moved = graph.step(
            "Slice", value, graph.whole(half), graph.whole(_WIDTH), graph.whole(1)
        )
        hidden = self._conv(kept, (half, _WIDTH))
        for _ in range(_STEP_LAYERS):
            wide = self._conv(hidden, (_WIDTH, 2 * _WIDTH), _STEP_KERNEL)
            one = graph.step(
                "Slice", wide, graph.whole(0), graph.whole(_WIDTH), graph.whole(1)
            )
            other = graph.step(
                "Slice",
                wide,
                graph.whole(_WIDTH),
                graph.whole(2 * _WIDTH),
                graph.whole(1),
            )
            gated = graph.step(
                "Mul", graph.step("Tanh", one), graph.step("Sigmoid", other)
            )
            both = self._conv(gated, (_WIDTH, 2 * _WIDTH))
            rest = graph.step(
                "Slice", both, graph.whole(0), graph.whole(_WIDTH), graph.whole(1)
            )
            hidden = graph.step("Add", hidden, rest)
        shift = self._conv(hidden, (_WIDTH, half))
        return graph.step("Concat", graph.step("Sub", moved, shift), kept, axis=1)

    def _generate(self, value: str) -> str:
        """Return the sound of the frames."""
        channels = _FIRST_CHANNELS
        value = self._conv(value, (_WIDTH, channels), 7)
        for times, kernel in _UPSAMPLING:
            value = self._upsample(value, channels, times, kernel)
            channels //= 2
            value = self._blocks(value, channels)
        value = self._graph.step("LeakyRelu", value, alpha=0.01)
        return self._graph.step("Tanh", self._conv(value, (channels, 1), 7))

    def _upsample(self, value: str, channels: int, times: int, kernel: int) -> str:
        weights = self._weights(channels, channels // 2, kernel, inputs=channels * 2)
        pad = (kernel - times) // 2
        return self._graph.step(
            "ConvTranspose",
            self._graph.step("LeakyRelu", value, alpha=0.1),
            weights,
            strides=[times],
            pads=[pad, pad],
        )

    def _blocks(self, value: str, channels: int) -> str:
        graph = self._graph
        sums = []
        for kernel, spacings in _BLOCKS:
            block = value
            for spacing in spacings:
                bent = graph.step("LeakyRelu", block, alpha=0.1)
                bent = self._conv(bent, (channels, channels), kernel, spacing)
                block = graph.step("Add", block, bent)
            sums.append(block)
        return graph.step(
            "Div", graph.step("Sum", *sums), graph.floats(float(len(sums)))
        )
