"""What is here, what can be had, and the room for it."""

from app.domain.models import InstalledModel, OfferedPack, Origin, Shelf
from app.models.abandoned_downloads import abandoned_downloads, bytes_in
from app.models.missing_bytes import absent, missing_bytes
from app.models.tools import ModelTools
from engine.models.catalogue.records import Pack, PackLevel
from engine.models.installed import FoundModel, found_models
from engine.models.store.reading import Installed


def list_shelf(
    tools: ModelTools, memory: int, advised: PackLevel | None = None
) -> Shelf:
    """Return the models of this computer and of the catalogue.

    Args:
        tools: of models.
        memory: bytes this machine has in all.
        advised: level that suits this machine, as ``judge_machine`` tells; None: none.

    Raises:
        Unavailable: the folder of the models cannot be read.
    """
    store, catalogue = tools.store, tools.catalogue
    lacking = frozenset(each.id for each in absent(store, catalogue.models))
    by_hand = (found for found in found_models(store) if found.by_hand)
    return Shelf(
        installed=(
            *(_installed(tools, each) for each in store.installed()),
            *(_put_there(tools, each) for each in by_hand),
        ),
        packs=tuple(
            _offered(pack, tools, memory, advised, lacking) for pack in catalogue.packs
        ),
        offered=catalogue.models,
        folder=str(store.own),
        free=store.free(),
        unused=store.unused() + bytes_in(abandoned_downloads(tools)),
    )


def _installed(tools: ModelTools, found: Installed) -> InstalledModel:
    manifest = found.manifest
    return InstalledModel(
        id=manifest.id,
        purpose=manifest.purpose,
        name=manifest.name,
        languages=manifest.languages,
        size=manifest.size,
        origin=Origin(manifest.origin),
        shared=found.shared,
        in_use=manifest.id in tools.parts.engines.models_in_use(),
        entry=tools.catalogue.model(manifest.id),
    )


def _put_there(tools: ModelTools, found: FoundModel) -> InstalledModel:
    return InstalledModel(
        id=found.id,
        purpose=found.purpose,
        name=found.name,
        languages=found.languages,
        size=found.size,
        origin=Origin.BY_HAND,
        shared=found.shared,
        in_use=found.id in tools.parts.engines.models_in_use(),
        entry=None,
    )


def _offered(
    pack: Pack,
    tools: ModelTools,
    memory: int,
    advised: PackLevel | None,
    lacking: frozenset[str],
) -> OfferedPack:
    entries = tuple(filter(None, map(tools.catalogue.model, pack.models)))
    to_come = [entry for entry in entries if entry.id in lacking]
    return OfferedPack(
        id=pack.id,
        level=pack.level,
        language=pack.language,
        models=entries,
        size=sum(file.size or 0 for entry in entries for file in entry.files),
        missing=max(missing_bytes(tools.store, to_come), 1) if to_come else 0,
        fits=memory >= pack.least_memory,
        advised=pack.level is advised,
    )
