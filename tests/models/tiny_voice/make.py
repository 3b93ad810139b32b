"""Makes the tiny voices of the tests: ``python -m tests.models.tiny_voice.make``.

Nothing is learnt: a hum with three formants and a hiss stand for each phoneme, in
frames whose number the graph tells as a trained Piper voice does. Through the real
piper it gives sound that can be measured, of a length that follows the phonemes, by
two speakers. Takes a second; needs what the project itself needs.
"""

import json
import sys
from pathlib import Path

import numpy as np
import onnx
from piper.phoneme_ids import DEFAULT_PHONEME_ID_MAP

from engine.trial.random.onnx_graph import Graph
from tests.models.tiny_voice.sounds import sound_of

FOLDER = Path(__file__).with_name("voices")
VOICES = {"fr_FR-tiny-low": "fr", "en_GB-tiny-low": "en-gb-x-rp"}
SPEAKERS = {"feminine": 0, "masculine": 1}
RATE = 22_050
HOP = 256
_SYMBOLS = 256
_HARMONICS = 30
_PITCHES = (195.0, 110.0)
_FORMANT_FACTORS = (1.14, 1.0)
_WIDTHS = (110.0, 160.0, 220.0)
_STRENGTHS = (1.0, 0.55, 0.25)


def main(folder: Path) -> None:
    """Write both voices and what describes them."""
    folder.mkdir(exist_ok=True)
    model = tiny_voice()
    for name, espeak_voice in VOICES.items():
        onnx.save(model, str(folder / f"{name}.onnx"))
        described = json.dumps(_description(espeak_voice), ensure_ascii=False, indent=1)
        (folder / f"{name}.onnx.json").write_text(f"{described}\n", "utf-8")


def tiny_voice() -> onnx.ModelProto:
    """Return the graph of a voice."""
    graph = Graph()
    features, frames = _frames(graph)
    loudness = _harmonics_of_frames(graph, features)
    hiss = graph.step("Slice", features, graph.whole(4), graph.whole(5), graph.whole(1))
    by_sample = _by_sample(graph, graph.step("Concat", loudness, hiss, axis=1), frames)
    return graph.model(_sound(graph, by_sample, frames), has_speakers=True)


def _description(espeak_voice: str) -> dict[str, object]:
    return {
        "audio": {"sample_rate": RATE, "quality": "low"},
        "espeak": {"voice": espeak_voice},
        "phoneme_type": "espeak",
        "num_symbols": _SYMBOLS,
        "num_speakers": len(SPEAKERS),
        "speaker_id_map": SPEAKERS,
        "inference": {"noise_scale": 0.667, "length_scale": 1.0, "noise_w": 0.8},
        "hop_length": HOP,
        "phoneme_id_map": DEFAULT_PHONEME_ID_MAP,
    }


def _table() -> np.ndarray:
    """Return, by number: frames, three formants, hiss, hum."""
    rows = np.zeros((_SYMBOLS, 6), dtype=np.float32)
    for phoneme, numbers in DEFAULT_PHONEME_ID_MAP.items():
        sound = sound_of(phoneme)
        for number in numbers:
            rows[number] = (sound.frames, *sound.formants, sound.noise, sound.voice)
    return rows


def _frames(graph: Graph) -> tuple[str, str]:
    """Return what sounds in each frame, and the number of frames."""
    table = graph.constant(_table())
    numbers = graph.step("Squeeze", "input", graph.whole(0))
    rows = graph.step("Gather", table, numbers)
    scale = graph.step("Gather", "scales", graph.whole(1))
    lengths = graph.step(
        "Mul",
        graph.step("Slice", rows, graph.whole(0), graph.whole(1), graph.whole(1)),
        scale,
    )
    lengths = graph.step("Reshape", lengths, graph.whole(1, 1, -1))
    # The one Ceil of the graph: piper finds the lengths of phonemes by it.
    ceiled = graph.step("Ceil", lengths, name="w_ceil")
    row = graph.step("Reshape", ceiled, graph.whole(1, -1))
    ends = graph.step("CumSum", row, graph.constant(np.array(1, dtype=np.int64)))
    total = graph.step("ReduceSum", row, keepdims=0)
    frames = graph.step("Range", graph.floats(0.0), total, graph.floats(1.0))
    is_over = graph.step(
        "GreaterOrEqual", graph.step("Unsqueeze", frames, graph.whole(1)), ends
    )
    which = graph.step(
        "ReduceSum", graph.step("Cast", is_over, to=7), graph.whole(1), keepdims=0
    )
    return graph.step("Gather", rows, which), total


def _harmonics_of_frames(graph: Graph, features: str) -> str:
    """Return how loud each harmonic is in each frame."""
    factor = graph.step("Gather", graph.floats(*_FORMANT_FACTORS), "sid")
    pitch = graph.step("Gather", graph.floats(*_PITCHES), "sid")
    counts = np.arange(1, _HARMONICS + 1, dtype=np.float32).reshape(1, -1)
    heights = graph.step("Mul", graph.constant(counts), pitch)
    parts = []
    for index in range(3):
        formant = graph.step(
            "Slice",
            features,
            graph.whole(index + 1),
            graph.whole(index + 2),
            graph.whole(1),
        )
        away = graph.step("Sub", heights, graph.step("Mul", formant, factor))
        relative = graph.step("Div", away, graph.floats(_WIDTHS[index]))
        bell = graph.step(
            "Exp", graph.step("Neg", graph.step("Mul", relative, relative))
        )
        parts.append(graph.step("Mul", bell, graph.floats(_STRENGTHS[index])))
    hum = graph.step("Slice", features, graph.whole(5), graph.whole(6), graph.whole(1))
    return graph.step("Mul", graph.step("Sum", *parts), hum)


def _by_sample(graph: Graph, by_frame: str, frames: str) -> str:
    """Return rows of frames as rows of samples, on straight lines between frames."""
    hop = graph.floats(float(HOP))
    samples = graph.step(
        "Range", graph.floats(0.0), graph.step("Mul", frames, hop), graph.floats(1.0)
    )
    graph.step("Identity", samples, name="samples")
    place = graph.step("Sub", graph.step("Div", samples, hop), graph.floats(0.5))
    low = graph.step("Max", graph.step("Floor", place), graph.floats(0.0))
    last = graph.step("Sub", frames, graph.floats(1.0))
    high = graph.step("Min", graph.step("Add", low, graph.floats(1.0)), last)
    share = graph.step("Max", graph.step("Sub", place, low), graph.floats(0.0))
    share = graph.step("Unsqueeze", share, graph.whole(1))
    here, there = (
        graph.step("Gather", by_frame, graph.step("Cast", edge, to=7))
        for edge in (low, high)
    )
    rise = graph.step("Mul", graph.step("Sub", there, here), share)
    return graph.step("Add", here, rise)


def _sound(graph: Graph, by_sample: str, frames: str) -> str:
    """Return the hum of all harmonics and the hiss, as one row of samples."""
    pitch = graph.step("Gather", graph.floats(*_PITCHES), "sid")
    # The voice falls a little to the end: turns = n p (1.05 - 0.05 n / N) / rate.
    total = graph.step("Mul", frames, graph.floats(float(HOP)))
    fall = graph.step("Mul", graph.step("Div", "samples", total), graph.floats(-0.05))
    bend = graph.step("Add", fall, graph.floats(1.05))
    seconds = graph.step("Div", "samples", graph.floats(float(RATE)))
    turns = graph.step("Mul", graph.step("Mul", seconds, pitch), bend)
    turn = graph.step("Sub", turns, graph.step("Floor", turns))
    counts = np.arange(1, _HARMONICS + 1, dtype=np.float32).reshape(1, -1)
    angles = graph.step(
        "Mul",
        graph.step("Unsqueeze", turn, graph.whole(1)),
        graph.constant(counts * np.float32(2 * np.pi)),
    )
    loudness = graph.step(
        "Slice", by_sample, graph.whole(0), graph.whole(_HARMONICS), graph.whole(1)
    )
    waves = graph.step("Mul", graph.step("Sin", angles), loudness)
    hum = graph.step("ReduceSum", waves, graph.whole(1), keepdims=0)
    together = graph.step(
        "Add",
        graph.step("Mul", hum, graph.floats(0.25)),
        graph.step("Mul", _hiss(graph, by_sample), graph.floats(0.12)),
    )
    return graph.step("Reshape", together, graph.whole(1, 1, -1))


def _hiss(graph: Graph, by_sample: str) -> str:
    """Return noise that is the same each time, as strong as the phoneme wants."""
    stirred = graph.step("Sin", graph.step("Mul", "samples", graph.floats(12.9898)))
    large = graph.step("Mul", stirred, graph.floats(4375.8545))
    noise = graph.step(
        "Sub",
        graph.step("Sub", large, graph.step("Floor", large)),
        graph.floats(0.5),
    )
    strength = graph.step(
        "Slice",
        by_sample,
        graph.whole(_HARMONICS),
        graph.whole(_HARMONICS + 1),
        graph.whole(1),
    )
    amount = graph.step("Gather", "scales", graph.whole(0))
    return graph.step(
        "Mul",
        graph.step("Mul", noise, graph.step("Squeeze", strength, graph.whole(1))),
        amount,
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else FOLDER)
