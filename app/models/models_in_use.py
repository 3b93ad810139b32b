"""Which of the models that are here the engines run."""

from collections.abc import Iterable

from app.domain.engines import EngineKind, EngineState
from app.models.tools import EnginesSide
from engine.models.catalogue.records import Purpose
from engine.models.installed import FoundModel


def models_in_use(engines: EnginesSide, found: Iterable[FoundModel]) -> frozenset[str]:
    """Return the identifiers of what runs, or would when it is asked; all voices do."""
    running = {
        status.kind: status.model
        for status in engines.status()
        if status.state is not EngineState.MISSING
    }
    return frozenset(model.id for model in found if _runs(model, running))


def _runs(model: FoundModel, running: dict[EngineKind, str]) -> bool:
    name = running.get(EngineKind(model.purpose))
    if name is None:
        return False
    return model.purpose is Purpose.VOICE or name == model.name
