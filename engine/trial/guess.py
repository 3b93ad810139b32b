"""What engines are likely to do on a processor that nobody has measured.

Good for a first word and no more: the same number of cores may be three times as fast.
"""

from engine.hardware.cpu import CpuFeature
from engine.hardware.facts import Processor
from engine.models.catalogue.records import Shape
from engine.trial.costs import (
    head_weights,
    layer_weights,
    piece_work,
    token_work,
)
from engine.trial.records import HearingSpeed, LanguageSpeed, VoiceSpeed

_READ_A_CORE = 50e6
"""Weights read through a millisecond on one core with AVX2, measured on two cores of
a server: a model of 1.03 thousand million weights read some 95 tokens a second."""
_WITHOUT_AVX2 = 0.35
_WRITE_A_CORE = 20e6
"""Weights a millisecond one core fetches for a token: some 38 tokens a second."""
_WRITE_AT_MOST = 40e6
"""Weights a millisecond that the memory of a laptop gives, however many cores ask."""
_PIECE_A_CORE = 6e8
"""Multiplications of a Whisper a millisecond on one core, with weights in eight bits:
two thirds of what was measured with AVX-512, which most laptops lack."""
_BYTES_A_CORE = 1.2e7
"""Bytes a millisecond one core goes through for a token of a Whisper."""
_CLAUSE_MS = 120.0
"""Of a medium voice on one core."""


def guess_language(model: str, shape: Shape, processor: Processor) -> LanguageSpeed:
    """Return what a token of a language model is likely to take."""
    read = _READ_A_CORE * processor.usable * _instructions(processor)
    write = min(_WRITE_A_CORE * processor.usable, _WRITE_AT_MOST)
    return LanguageSpeed(
        model=model,
        shape=shape,
        read_layer_ms=layer_weights(shape) / read,
        write_layer_ms=layer_weights(shape) / write,
        head_ms=head_weights(shape) / write,
        scaled=True,
    )


def guess_hearing(model: str, shape: Shape, processor: Processor) -> HearingSpeed:
    """Return what a Whisper is likely to take."""
    cores = processor.usable
    rate = _PIECE_A_CORE * cores * _instructions(processor)
    layers = shape.layers
    return HearingSpeed(
        model=model,
        shape=shape,
        piece_ms=piece_work(shape, layers) / rate,
        token_ms=token_work(shape, layers) / (_BYTES_A_CORE * cores),
        scaled=True,
    )


def guess_voice(model: str, processor: Processor) -> VoiceSpeed:
    """Return what a voice is likely to take until its first clause can sound."""
    return VoiceSpeed(
        model=model, clause_ms=_CLAUSE_MS / _instructions(processor), scaled=True
    )


def _instructions(processor: Processor) -> float:
    """Return how much slower a processor is that tells its features and lacks AVX2."""
    lacks = bool(processor.features) and CpuFeature.AVX2 not in processor.features
    return _WITHOUT_AVX2 if lacks else 1.0
