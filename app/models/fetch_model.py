"""Fetch the files of one model, one after the other, and let it appear."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.models.read_licence import read_licence
from app.models.route_of import route_of
from app.models.tally import Tally
from app.models.wanted_list import FetchedFile, Wanted
from app.shared.errors import Unavailable
from engine.api.cancel import Cancel
from engine.models.catalogue.addresses import addresses
from engine.models.catalogue.records import ModelEntry, ModelFile
from engine.models.fetching.records import Progress, RemoteFile
from engine.models.recognising.identify import manifest_of
from engine.models.store.layout import Root
from engine.models.store.manifest import Manifest, ManifestOrigin, StoredFile

if TYPE_CHECKING:
    from app.models.tools import ModelTools
    from engine.models.store.store import ModelStore


@dataclass(frozen=True, slots=True)
class ModelJob:
    """One model to be fetched, and who listens."""

    tools: "ModelTools"
    store: "ModelStore"
    entry: ModelEntry
    tally: Tally
    told: Callable[[str], None]
    """Takes the host, each time the tally has changed."""
    keep: Callable[[Wanted], None]
    """Remembers what came whole."""


def fetch_model(job: ModelJob, wanted: Wanted, cancel: Cancel) -> bool:
    """Fetch what is missing of a model and publish it.

    Args:
        job: the model.
        wanted: what came whole in earlier runs.
        cancel: stops it; what came is kept.

    Returns:
        Whether the model is here now; False: it was cancelled.

    Raises:
        Refused: a higher version is here, or no address can be used.
        Unavailable: the network, the server or the disk said no; what came is kept.
    """
    stored: list[StoredFile] = []
    for file in job.entry.files:
        came = _here(job, wanted, file)
        if came is None:
            came = _fetched(job, file, cancel)
            if came is None:
                return False
            wanted = replace(wanted, files={**wanted.files, file.name: came})
            job.keep(wanted)
        job.tally.whole(file.name, came.size)
        stored.append(StoredFile(name=file.name, size=came.size, sha256=came.sha256))
    job.store.publish(_manifest(job, tuple(stored)))
    return True


def partial_folder(store: "ModelStore", entry: ModelEntry) -> Path:
    """Return where what came of a model's files is kept.

    Raises:
        Unavailable: the disk said no.
    """
    return store.partial() / f"{entry.id}@{entry.version}"


def _here(job: ModelJob, wanted: Wanted, file: ModelFile) -> FetchedFile | None:
    earlier = wanted.files.get(file.name)
    sha256 = file.sha256 or (earlier.sha256 if earlier else None)
    blob = job.store.blob(sha256) if sha256 else None
    if sha256 is None or blob is None:
        return None
    return FetchedFile(blob.stat().st_size, sha256)


def _fetched(job: ModelJob, file: ModelFile, cancel: Cancel) -> FetchedFile | None:
    tools, entry = job.tools, job.entry

    def told(progress: Progress) -> None:
        job.tally.under_way(file.name, progress.done, progress.total, progress.received)
        job.told(progress.host)

    preferences = tools.preferences
    remote = RemoteFile(
        addresses=addresses(entry, file, tools.catalogue, preferences.mirror),
        size=file.size,
        sha256=file.sha256,
        md5=file.md5,
        purpose=entry.id,
        kept_at=Root(job.store.own).blob(file.sha256) if file.sha256 else None,
    )
    came = tools.parts.network().fetch(
        remote,
        partial_folder(job.store, entry),
        route_of(preferences, tools.proxy_password.read()),
        told,
        cancel,
        tools.connections.note,
    )
    if came is None:
        return None
    # Where another window had it first, this is the store's own file already.
    job.store.adopt(came.path, came.sha256)
    return FetchedFile(came.size, came.sha256)


def _manifest(job: ModelJob, files: tuple[StoredFile, ...]) -> Manifest:
    entry = job.entry
    licence = ""
    with suppress(Unavailable):  # a model whose card cannot be had now is whole
        licence = read_licence(job.tools, entry.id)
    manifest = manifest_of(entry, files, ManifestOrigin.DOWNLOADED)
    return manifest.model_copy(update={"licence_text": licence})
