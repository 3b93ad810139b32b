"""Passes of a Whisper, carried over to all its layers and to other Whispers."""

from dataclasses import dataclass

from engine.models.catalogue.records import Shape
from engine.trial.costs import START_TOKENS, piece_work, token_work
from engine.trial.messages import TOKENS_A_SECOND
from engine.trial.plan import Candidate
from engine.trial.records import HearingSpeed

SHORT_S = 1
LONG_S = 8
_EXTRA_S = 1.2
"""Seconds of tokens that a pass may write beyond its sound."""
SHORT_TOKENS = round(TOKENS_A_SECOND * (SHORT_S + _EXTRA_S))
LONG_TOKENS = round(TOKENS_A_SECOND * (LONG_S + _EXTRA_S))
_USUAL_TOKEN = 45.0
"""A byte read for a token takes as long as so many products of a window, as measured
with base and small shapes on two cores."""
_MOST_OFF = 4.0


@dataclass(frozen=True, slots=True)
class Passes:
    """What two passes over a window of ten seconds took, in milliseconds."""

    short_ms: float
    """With few tokens."""
    long_ms: float
    """With many."""


def speed_from(candidate: Candidate, layers: int, passes: Passes) -> HearingSpeed:
    """Return what a whole Whisper takes, from passes of one with ``layers``."""
    shape = candidate.shape
    token_ms = _token_ms(shape, layers, passes)
    piece_ms = passes.short_ms - (START_TOKENS + SHORT_TOKENS) * token_ms
    tried = HearingSpeed(
        model=candidate.model,
        shape=shape.model_copy(update={"layers": layers}),
        piece_ms=piece_ms,
        token_ms=token_ms,
        scaled=False,
    )
    return tried if layers == shape.layers else speed_of_shape(tried, candidate)


def speed_of_shape(known: HearingSpeed, candidate: Candidate) -> HearingSpeed:
    """Return what another Whisper takes on the machine where ``known`` was measured."""
    own, other = known.shape, candidate.shape
    piece = piece_work(other, other.layers) / piece_work(own, own.layers)
    token = token_work(other, other.layers) / token_work(own, own.layers)
    return known.model_copy(
        update={
            "model": candidate.model,
            "shape": other,
            "piece_ms": known.piece_ms * piece,
            "token_ms": known.token_ms * token,
            "scaled": True,
        }
    )


def _token_ms(shape: Shape, layers: int, passes: Passes) -> float:
    """Return what a token took, kept within what one may cost beside its window.

    Where other work on the machine swallowed the difference, it would be nothing.
    """
    usual = _USUAL_TOKEN * token_work(shape, layers) / piece_work(shape, layers)
    beside = START_TOKENS + SHORT_TOKENS
    told = (passes.long_ms - passes.short_ms) / (LONG_TOKENS - SHORT_TOKENS)
    # Of a pass, window and tokens, a token that costs its usual share or off by so much.
    least, most = (
        passes.short_ms * share / (1 + beside * share)
        for share in (usual / _MOST_OFF, usual * _MOST_OFF)
    )
    return min(max(told, least), most)
