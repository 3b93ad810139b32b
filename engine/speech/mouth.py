"""Shapes of the mouth for the sounds of French and English."""

from collections.abc import Iterable, Sequence
from typing import Final

from engine.api.voice import TimedViseme, Viseme
from engine.speech.sounds import TimedPhoneme

_SHAPES: Final[tuple[tuple[Viseme, str], ...]] = (
    (Viseme.PRESSED, "pbm"),
    (Viseme.TEETH_ON_LIP, "fvɱ"),
    (Viseme.TONGUE, "tdnlθðɾɹrɫɬɲ"),
    (Viseme.NARROW, "szʃʒ"),
    (Viseme.BACK, "kgɡŋʁhɦxɣχqʔç"),
    (Viseme.WIDE, "ieɛɪjᵻɨ"),
    (Viseme.OPEN, "aɑæʌɐ"),
    (Viseme.MID, "əɜœøɚɝɘ"),
    (Viseme.ROUND, "oɔɒ"),
    (Viseme.PURSED, "uyʊwɥʉ"),
)
_SHAPE_OF: Final = {symbol: shape for shape, symbols in _SHAPES for symbol in symbols}


def shapes_of(symbol: str) -> tuple[Viseme, ...]:
    """Return the shapes a phoneme goes through: two for a diphthong, none when silent.

    Stress, length and nasal marks are left out; an unknown letter is left out too.
    """
    shapes: list[Viseme] = []
    for letter in symbol:
        shape = _SHAPE_OF.get(letter)
        if shape is not None and shapes[-1:] != [shape]:
            shapes.append(shape)
    return tuple(shapes)


def visemes_of(
    phonemes: Sequence[TimedPhoneme], length_ms: int
) -> tuple[TimedViseme, ...]:
    """Return the mouth's path through ``phonemes``, from 0, ending at rest.

    Args:
        phonemes: in order of time.
        length_ms: of the sound; the mouth is at rest at its end.
    """
    path: list[TimedViseme] = [TimedViseme(Viseme.REST, 0)]
    ends = [*(phoneme.at_ms for phoneme in phonemes[1:]), length_ms]
    for phoneme, end_ms in zip(phonemes, ends, strict=False):
        path.extend(_steps(phoneme, end_ms))
    path.append(TimedViseme(Viseme.REST, length_ms))
    return tuple(_without_repeats(path, length_ms))


def _steps(phoneme: TimedPhoneme, end_ms: int) -> list[TimedViseme]:
    shapes = shapes_of(phoneme.symbol)
    if not phoneme.symbol.strip():
        shapes = (Viseme.REST,)
    span = max(0, end_ms - phoneme.at_ms)
    return [
        TimedViseme(shape, phoneme.at_ms + span * index // len(shapes))
        for index, shape in enumerate(shapes)
    ]


def _without_repeats(path: Iterable[TimedViseme], length_ms: int) -> list[TimedViseme]:
    """Return one shape a moment (the last said), none twice running."""
    kept: list[TimedViseme] = []
    for step in path:
        at_ms = min(max(step.at_ms, kept[-1].at_ms if kept else 0), length_ms)
        if kept and kept[-1].at_ms == at_ms:
            kept.pop()
        if not kept or kept[-1].viseme is not step.viseme:
            kept.append(TimedViseme(step.viseme, at_ms))
    return kept
