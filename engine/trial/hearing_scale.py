"""Passes of a Whisper, carried over to all its layers and to other Whispers."""

from dataclasses import dataclass

from engine.models.catalogue.records import Shape
from engine.trial.costs import (
    ATTENTION_TIMES,
    PIECE_POSITIONS,
    START_TOKENS,
    WINDOW_POSITIONS,
    WindowWork,
    token_work,
    window_work,
)
from engine.trial.messages import TOKENS_A_SECOND
from engine.trial.plan import Candidate
from engine.trial.records import HearingSpeed

_EXTRA_S = 1.2
"""Seconds of tokens that a pass may write beyond its sound."""
SHORT_TOKENS = round(TOKENS_A_SECOND * (1 + _EXTRA_S))
LONG_TOKENS = round(TOKENS_A_SECOND * (8 + _EXTRA_S))
_USUAL_TOKEN = 50.0
"""A byte read for a token takes as long as so many products of a window, as measured
with base and small shapes on two cores."""
_MOST_OFF = 4.0


@dataclass(frozen=True, slots=True)
class Passes:
    """What three passes took, in milliseconds."""

    short_ms: float
    """Few tokens, a window of ten seconds."""
    long_ms: float
    """Many tokens, a window of ten seconds."""
    whole_ms: float
    """Few tokens, a window of thirty seconds."""


@dataclass(frozen=True, slots=True)
class Rates:
    """Milliseconds for each unit of work, on this machine."""

    product: float
    attention: float
    token_byte: float


def speed_from(candidate: Candidate, layers: int, passes: Passes) -> HearingSpeed:
    """Return what a whole Whisper takes, from passes of one with ``layers``."""
    shape = candidate.shape
    rates = rates_of(shape, layers, passes)
    return _speed(candidate, rates, scaled=layers < shape.layers)


def speed_of_shape(known: HearingSpeed, candidate: Candidate) -> HearingSpeed:
    """Return what another Whisper takes on the machine where ``known`` was measured."""
    shape = known.shape
    product, attention = _window_rates(
        shape, shape.layers, known.piece_ms, known.window_ms
    )
    token_byte = known.token_ms / token_work(shape, shape.layers)
    speed = _speed(candidate, Rates(product, attention, token_byte), scaled=True)
    return speed.model_copy(update={"hurried": known.hurried})


def rates_of(shape: Shape, layers: int, passes: Passes) -> Rates:
    """Return what work costs, from passes of a Whisper with ``layers``.

    Where other work on the machine swallowed a difference, shares are taken as usual.
    """
    token_ms = _token_ms(shape, layers, passes)
    beside = (START_TOKENS + SHORT_TOKENS) * token_ms
    product, attention = _window_rates(
        shape, layers, passes.short_ms - beside, passes.whole_ms - beside
    )
    return Rates(product, attention, token_ms / token_work(shape, layers))


def _token_ms(shape: Shape, layers: int, passes: Passes) -> float:
    """Return what a token took, kept within what one may cost beside its window."""
    piece = window_work(shape, layers, PIECE_POSITIONS).usual
    usual = _USUAL_TOKEN * token_work(shape, layers) / piece
    beside = START_TOKENS + SHORT_TOKENS
    told = (passes.long_ms - passes.short_ms) / (LONG_TOKENS - SHORT_TOKENS)
    # Of a pass, window and tokens, a token that costs its usual share or off by so much.
    least, most = (
        passes.short_ms * share / (1 + beside * share)
        for share in (usual / _MOST_OFF, usual * _MOST_OFF)
    )
    return min(max(told, least), most)


def _window_rates(
    shape: Shape, layers: int, piece_ms: float, window_ms: float
) -> tuple[float, float]:
    """Return what a product and a multiplication of the attention took.

    Two windows of different length have different shares of both.
    """
    piece = window_work(shape, layers, PIECE_POSITIONS)
    whole = window_work(shape, layers, WINDOW_POSITIONS)
    apart = piece.products * whole.attention - whole.products * piece.attention
    product = (piece_ms * whole.attention - window_ms * piece.attention) / apart
    attention = (piece.products * window_ms - whole.products * piece_ms) / apart
    least, most = ATTENTION_TIMES / _MOST_OFF, ATTENTION_TIMES * _MOST_OFF
    if product > 0 and least <= attention / product <= most:
        return product, attention
    # A turn waits for the short window: that one is believed.
    product = piece_ms / piece.usual
    return product, product * ATTENTION_TIMES


def _speed(candidate: Candidate, rates: Rates, *, scaled: bool) -> HearingSpeed:
    shape = candidate.shape
    return HearingSpeed(
        model=candidate.model,
        shape=shape,
        window_ms=_takes(window_work(shape, shape.layers), rates),
        piece_ms=_takes(window_work(shape, shape.layers, PIECE_POSITIONS), rates),
        token_ms=rates.token_byte * token_work(shape, shape.layers),
        scaled=scaled,
    )


def _takes(work: WindowWork, rates: Rates) -> float:
    return rates.product * work.products + rates.attention * work.attention
