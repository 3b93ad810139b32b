"""What ``--json`` prints of models."""

from collections.abc import Iterable

from app.domain.models import InstalledModel, OfferedPack, Shelf, Transfer
from engine.models.catalogue.records import ModelEntry
from engine.models.store.manifest import Manifest


def shelf_record(shelf: Shelf, transfers: Iterable[Transfer] = ()) -> dict[str, object]:
    """Return what is here, what can be had, and what is under way."""
    return {
        "installed": [installed_record(each) for each in shelf.installed],
        "packs": [pack_record(each) for each in shelf.packs],
        "transfers": [transfer_record(each) for each in transfers],
        "folder": shelf.folder,
        "free_bytes": shelf.free,
        "unused_bytes": shelf.unused,
    }


def installed_record(model: InstalledModel) -> dict[str, object]:
    """Return one model that is here."""
    return {
        "id": model.id,
        "purpose": model.purpose,
        "name": model.name,
        "languages": model.languages,
        "bytes": model.size,
        "origin": model.origin,
        "shared": model.shared,
        "in_use": model.in_use,
        "licence": model.entry.licence.name if model.entry else None,
    }


def pack_record(pack: OfferedPack) -> dict[str, object]:
    """Return one pack, as it stands on this machine."""
    return {
        "id": pack.id,
        "level": pack.level,
        "language": pack.language,
        "models": [entry.id for entry in pack.models],
        "bytes": pack.size,
        "missing_bytes": pack.missing,
        "fits": pack.fits,
        "advised": pack.advised,
    }


def entry_record(entry: ModelEntry) -> dict[str, object]:
    """Return one model of the catalogue."""
    return {
        "id": entry.id,
        "purpose": entry.purpose,
        "name": entry.name,
        "publisher": entry.publisher,
        "languages": entry.languages,
        "repository": entry.repository,
        "revision": entry.revision,
        "version": entry.version,
        "bytes": entry.size,
        "memory_bytes": entry.memory,
        "licence": entry.licence.name,
        "any_use": entry.licence.any_use,
        "pinned": entry.is_pinned,
        "files": [
            {"name": file.name, "bytes": file.size, "sha256": file.sha256}
            for file in entry.files
        ],
    }


def transfer_record(transfer: Transfer) -> dict[str, object]:
    """Return one model on its way."""
    problem = transfer.problem
    return {
        "id": transfer.model_id,
        "state": transfer.state,
        "done_bytes": transfer.done,
        "total_bytes": transfer.total,
        "problem": str(problem) if problem else None,
    }


def manifest_record(manifest: Manifest) -> dict[str, object]:
    """Return one model that was installed or bundled."""
    return {
        "id": manifest.id,
        "purpose": manifest.purpose,
        "name": manifest.name,
        "version": manifest.version,
        "bytes": manifest.size,
        "origin": manifest.origin,
        "licence": manifest.licence_name,
    }
