"""A recognised model into the store: copied and measured in one pass."""

from pathlib import Path
from typing import BinaryIO

from engine.api.cancel import Cancel
from engine.models.catalogue.records import Catalogue
from engine.models.copying import Meter, OnProgress, Stopped, Sums, copy, source_lost
from engine.models.recognising.findings import Candidate
from engine.models.recognising.identify import Fingerprint, identify
from engine.models.staging import staging
from engine.models.store.disk import disk_told
from engine.models.store.reading import Installed
from engine.models.store.store import ModelStore


def import_candidate(
    candidate: Candidate,
    store: ModelStore,
    catalogue: Catalogue,
    on_progress: OnProgress,
    cancel: Cancel,
) -> Installed | None:
    """Install a model that was recognised; None when cancelled, and nothing is changed.

    It is copied, never linked: a file that somebody can still write to would change
    under its digest.

    Args:
        candidate: what ``recognise`` found; may lie on a stick or a share.
        store: where the model is to be.
        catalogue: in force; tells which model this is.
        on_progress: takes bytes copied and bytes in all.
        cancel: looked at often.

    Raises:
        Refused: a newer version is installed.
        Unavailable: it cannot be read to its end, or there is no room, or the disk said
            no.
    """
    store.check_room(candidate.size)
    meter = Meter(candidate.size, on_progress, cancel)
    with staging(store) as folder, disk_told(store.own):
        try:
            prints = tuple(
                _copied(file, folder / str(number), meter)
                for number, file in enumerate(candidate.files)
            )
        except Stopped:
            return None
        manifest, copies = identify(candidate, prints, catalogue)
        for path, file in zip(copies, manifest.files, strict=True):
            if path.exists():  # of two files of the same content, one is enough
                store.adopt(path, file.sha256)
        return store.publish(manifest)


def _copied(source: Path, target: Path, meter: Meter) -> Fingerprint:
    sums = Sums.with_md5()
    stream, size = _opened(source)
    with stream:
        for count in copy(stream, size, target, sums):
            meter.add(count)
    return Fingerprint(target, size, sums.sha256, sums.md5)


def _opened(source: Path) -> tuple[BinaryIO, int]:
    try:
        return source.open("rb"), source.stat().st_size
    except OSError as error:
        raise source_lost() from error
