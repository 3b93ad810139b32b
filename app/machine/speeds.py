"""The speeds of a pack's models: measured, derived from what was, or guessed."""

from dataclasses import dataclass

from app.machine.turn import turn_ms
from engine.hardware.facts import Processor
from engine.models.catalogue.records import Catalogue, ModelEntry, Pack, Purpose
from engine.trial import hearing_scale, language_scale
from engine.trial.costs import layer_weights
from engine.trial.guess import guess_hearing, guess_language, guess_voice
from engine.trial.plan import Candidate
from engine.trial.records import HearingSpeed, LanguageSpeed, Measured

_MEASURED_RANGE = (0.8, 1.35)
"""Times the estimate: what the trial's own error and a long conversation make of it."""
_UNSURE_RANGE = (0.6, 1.7)
"""Of one that was cut short, or made beside other programs."""
_GUESSED_RANGE = (0.5, 2.0)


@dataclass(frozen=True, slots=True)
class TurnTime:
    """In milliseconds, from the end of a turn to the first sound."""

    likely: int
    least: int
    most: int
    measured: bool
    """Whether what decides was measured here; a voice takes a tenth of a turn."""


def models_of(pack: Pack, catalogue: Catalogue) -> tuple[ModelEntry, ...]:
    """Return what a pack holds; what the catalogue does not know is left out."""
    return tuple(filter(None, map(catalogue.model, pack.models)))


def memory_of(models: tuple[ModelEntry, ...]) -> int:
    """Return the bytes that models take together; of voices, one speaks at a time."""
    voices = [each.memory for each in models if each.purpose is Purpose.VOICE]
    others = [each.memory for each in models if each.purpose is not Purpose.VOICE]
    return sum(others) + max(voices, default=0)


def shaped(models: tuple[ModelEntry, ...], purpose: Purpose) -> Candidate | None:
    """Return the model of that purpose; None where none tells its shape."""
    for model in models:
        if model.purpose is purpose and model.shape is not None:
            return Candidate(model.id, model.shape)
    return None


def turn_time(
    models: tuple[ModelEntry, ...], processor: Processor, measured: Measured | None
) -> TurnTime | None:
    """Return how long an answer takes to sound; None where shapes are not told."""
    language = shaped(models, Purpose.LANGUAGE)
    hearing = shaped(models, Purpose.HEARING)
    if language is None or hearing is None:
        return None
    found = measured or Measured(took_ms=0)
    likely = turn_ms(
        _hearing(hearing, processor, found),
        _language(language, processor, found),
        found.voice[0] if found.voice else guess_voice("medium", processor),
    )
    is_measured = bool(found.language and found.hearing)
    least, most = _range(found) if is_measured else _GUESSED_RANGE
    return TurnTime(
        round(likely), round(likely * least), round(likely * most), measured=is_measured
    )


def _range(found: Measured) -> tuple[float, float]:
    return _MEASURED_RANGE if found.is_sure and found.voice else _UNSURE_RANGE


def _language(
    wanted: Candidate, processor: Processor, found: Measured
) -> LanguageSpeed:
    """Return the model's own speed where it was measured, else the nearest one's."""
    if not found.language:
        return guess_language(wanted.model, wanted.shape, processor)
    weights = layer_weights(wanted.shape)
    nearest = min(
        found.language, key=lambda known: abs(layer_weights(known.shape) - weights)
    )
    if nearest.shape == wanted.shape:
        return nearest
    return language_scale.speed_of_shape(nearest, wanted)


def _hearing(wanted: Candidate, processor: Processor, found: Measured) -> HearingSpeed:
    for known in found.hearing:
        if known.shape == wanted.shape:
            return known
        return hearing_scale.speed_of_shape(known, wanted)
    return guess_hearing(wanted.model, wanted.shape, processor)
