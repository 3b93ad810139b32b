"""A bundle onto this computer: all of it checked before any of it is seen."""

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from engine.api.cancel import Cancel
from engine.api.errors import ExpectedError
from engine.models.bundles.accepting import accepted, check_catalogue, missing_from
from engine.models.bundles.read_bundle import Blob, opened, read_frame
from engine.models.bundles.records import Authority, BundleInstalled
from engine.models.bundles.refusals import PartlyInstalled, changed
from engine.models.files.copying import Meter, OnProgress, Stopped, Sums, copy
from engine.models.staging import staging
from engine.models.store.disk import disk_told
from engine.models.store.manifest import Manifest
from engine.models.store.reading import Installed
from engine.models.store.store import ModelStore


def install_bundle(
    file: Path,
    store: ModelStore,
    authority: Authority,
    on_progress: OnProgress,
    cancel: Cancel,
) -> BundleInstalled | None:
    """Install the models of a bundle; None when cancelled, and nothing is changed.

    Models that are here already, in the same version and the same files, are left and
    told. The others are copied and checked to their last byte before the first of them
    appears.

    Args:
        file: on any disk; it may go away while it is read.
        store: where the models are to be.
        authority: the catalogue in force and the keys that count.
        on_progress: takes bytes checked and bytes in all.
        cancel: looked at often.

    Raises:
        UnknownMaker: the maker's key does not count here, and the catalogue does not
            vouch for the files.
        Refused: the bundle is damaged, was changed, or would lead back to an older
            catalogue or model.
        PartlyInstalled: the disk failed between two models; tells which are there.
        Unavailable: the bundle cannot be read to its end, or the disk said no.
    """
    with opened(file) as stream:
        frame = read_frame(stream, file.name)
        check_catalogue(frame.bundle, authority.catalogue)
        missing, already_here = missing_from(store, frame.bundle.manifests)
        if not missing:
            return BundleInstalled((), already_here)
        wanted = accepted(frame.bundle, missing, authority)
        digests = {digest for manifest in wanted for digest in manifest.digests}
        blobs = [blob for blob in frame.blobs if blob.sha256 in digests]
        store.check_room(sum(blob.size for blob in blobs if _is_new(store, blob)))
        meter = Meter(sum(blob.size for blob in blobs), on_progress, cancel)
        with staging(store) as folder:
            try:
                staged = _stage(stream, blobs, _Desk(store, folder, meter, file.name))
            except Stopped:
                return None
            return BundleInstalled(_publish(store, staged, wanted), already_here)


class _Desk:
    """Where a bundle is laid out before it is used."""

    def __init__(
        self, store: ModelStore, folder: Path, meter: Meter, name: str
    ) -> None:
        self._store = store
        self._folder = folder
        self._meter = meter
        self._name = name

    def take(self, stream: BinaryIO, blob: Blob) -> Path | None:
        """Check one content and copy it here; None when the store has it already."""
        target = self._folder / blob.sha256 if _is_new(self._store, blob) else None
        sums = Sums()
        stream.seek(blob.start)
        with disk_told(self._store.own):
            for count in copy(stream, blob.size, target, sums):
                self._meter.add(count)
        if (sums.sha256, sums.crc) != (blob.sha256, blob.crc):
            raise changed(self._name)
        return target


def _stage(stream: BinaryIO, blobs: Sequence[Blob], desk: _Desk) -> tuple[Path, ...]:
    """Return the copies, each named by its SHA-256, of all that was not here."""
    found = [desk.take(stream, blob) for blob in blobs]
    return tuple(path for path in found if path is not None)


def _publish(
    store: ModelStore, staged: Sequence[Path], wanted: Sequence[Manifest]
) -> tuple[Installed, ...]:
    store.claim({digest for manifest in wanted for digest in manifest.digests})
    for path in staged:
        store.adopt(path, path.name)
    published: list[Installed] = []
    for manifest in wanted:
        try:
            published.append(store.publish(manifest))
        except ExpectedError as error:
            if not published:
                raise
            there = [each.manifest for each in published]
            raise PartlyInstalled(there, len(wanted)) from error
    return tuple(published)


def _is_new(store: ModelStore, blob: Blob) -> bool:
    found = store.blob(blob.sha256)
    return found is None or found.stat().st_size != blob.size
