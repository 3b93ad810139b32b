"""Which of the models that are here the engines run."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.shared.errors import N_, ExpectedError, Unavailable
from engine.api.language import LANGUAGES
from engine.models.catalogue.records import Purpose
from engine.models.installed import FoundModel
from engine.models.store.store import ModelStore

_GIGABYTE: Final = 1_000_000_000
_LANGUAGE_ALWAYS: Final = 1.1 * _GIGABYTE
_LANGUAGE_SHARE: Final = 0.22
"""Of the memory, beside what it always may take: the line through what the catalogue's
packs ask, so that 8, 16 and 32 GB get the models of Light, Standard and High."""
_HEARING_SHARE: Final = 0.0875
"""Of the memory, by the same packs."""
_HEARING_MOST: Final = 1.5 * _GIGABYTE
"""What hears with more slows each turn down: it is run when it was chosen."""
_UNTOLD_FACTOR: Final = 1.25
"""Memory over size on disk, for a model of which nobody tells."""


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """Where models are looked for, and which the person chose."""

    store: ModelStore
    language: str | None = None
    """Identifier; None: the best that is here."""
    hearing: str | None = None
    """Identifier; None: the best that is here."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The model an engine is to run."""

    model: FoundModel | None
    """None: there is none for it."""
    notice: ExpectedError | None = None
    """Why it is not the one that was chosen."""


def take_model(
    found: Sequence[FoundModel], purpose: Purpose, chosen: str | None, memory: int
) -> Taken:
    """Return which model to run, and a word when it is not the chosen one.

    Without a choice it is the best that is here: of the store's models that fit this
    machine, one that knows both languages of the house rather than one, then the largest;
    where none fits, the first put there by hand, and failing that the smallest.

    Args:
        found: every model that is here, in the order of ``found_models``.
        purpose: what it is for.
        chosen: identifier the person chose; it is taken whether it fits or not.
        memory: bytes this machine has in all.
    """
    fitting = [model for model in found if model.purpose is purpose]
    for model in fitting:
        if model.id == chosen:
            return Taken(model)
    best = _best(fitting, room_for(purpose, memory))
    return Taken(best, None if chosen is None else _vanished(chosen, best))


def lighter_models(
    found: Sequence[FoundModel], than: FoundModel
) -> tuple[FoundModel, ...]:
    """Return the models for the same purpose that take less memory than ``than``."""
    return tuple(
        model
        for model in found
        if model.purpose is than.purpose and _memory(model) < _memory(than)
    )


def heaviest(models: Sequence[FoundModel]) -> FoundModel | None:
    """Return the model that takes most memory; None where there is none."""
    return max(models, key=_memory, default=None)


def distinct_voices(found: Sequence[FoundModel]) -> tuple[FoundModel, ...]:
    """Return the voices, each name once: the first in the order of ``found_models``."""
    voices: dict[str, FoundModel] = {}
    for model in found:
        if model.purpose is Purpose.VOICE:
            voices.setdefault(model.path.stem, model)
    return tuple(voices.values())


def room_for(purpose: Purpose, memory: int) -> float:
    """Return the bytes a model may take beside everything else, so that all fits."""
    if purpose is Purpose.LANGUAGE:
        return _LANGUAGE_ALWAYS + _LANGUAGE_SHARE * memory
    return min(_HEARING_SHARE * memory, _HEARING_MOST)


def _best(models: Sequence[FoundModel], room: float) -> FoundModel | None:
    kept = [model for model in models if not model.by_hand]
    that_fit = [model for model in kept if _memory(model) <= room]
    if that_fit:
        return max(that_fit, key=lambda model: (_both_languages(model), _memory(model)))
    by_hand = [model for model in models if model.by_hand]
    return by_hand[0] if by_hand else min(kept, key=_memory, default=None)


def _memory(model: FoundModel) -> float:
    return model.memory or model.size * _UNTOLD_FACTOR


def _both_languages(model: FoundModel) -> bool:
    return not model.languages or set(LANGUAGES) <= set(model.languages)


def _vanished(chosen: str, best: FoundModel | None) -> Unavailable:
    if best is None:
        return Unavailable(
            N_("The model you chose is no longer here: {chosen}."),
            N_("Get it again, or choose another: Settings, Models."),
            {"chosen": chosen},
        )
    return Unavailable(
        N_("The model you chose is no longer here: {chosen}. {used} is used."),
        N_("Get it again, or choose another: Settings, Models."),
        {"chosen": chosen, "used": best.name},
    )
