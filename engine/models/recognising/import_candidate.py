"""A recognised model into the store: copied and measured in one pass."""

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from engine.api.cancel import Cancel
from engine.models.catalogue.load import LoadedCatalogue
from engine.models.catalogue.records import Catalogue, Purpose
from engine.models.files.copying import (
    Meter,
    OnProgress,
    Stopped,
    Sums,
    copy,
    source_lost,
)
from engine.models.recognising.findings import Candidate
from engine.models.recognising.gguf import BadGguf
from engine.models.recognising.identify import Fingerprint, identify, with_licence
from engine.models.recognising.language import refuse_strange_family
from engine.models.staging import staging
from engine.models.store.disk import disk_told
from engine.models.store.reading import Installed
from engine.models.store.store import ModelStore


def import_candidate(
    candidate: Candidate,
    store: ModelStore,
    known: LoadedCatalogue,
    on_progress: OnProgress,
    cancel: Cancel,
) -> Installed | None:
    """Install a model that was recognised; None when cancelled, and nothing is changed.

    It is copied, never linked: a file that somebody can still write to would change
    under its digest.

    Args:
        candidate: what ``recognise`` found; may lie on a stick or a share.
        store: where the model is to be.
        known: the catalogue in force: tells which model this is, and its licence.
        on_progress: takes bytes copied and bytes in all.
        cancel: looked at often.

    Raises:
        Refused: a newer version is installed, or no engine here could use the model.
        Unavailable: it cannot be read to its end, or there is no room, or the disk said
            no.
    """
    catalogue = known.catalogue
    _refuse_unfit(candidate, catalogue)
    store.check_room(candidate.size)
    meter = Meter(candidate.size, on_progress, cancel)
    sums = _sums(candidate, catalogue)
    with staging(store) as folder, disk_told(store.own):
        try:
            prints = tuple(
                _copied(file, folder / str(number), meter, sums())
                for number, file in enumerate(candidate.files)
            )
        except Stopped:
            return None
        manifest, copies = identify(candidate, prints, catalogue)
        manifest = with_licence(manifest, catalogue, known.folder)
        held = store.held_elsewhere(manifest)
        if held is not None:
            return held
        for path, file in zip(copies, manifest.files, strict=True):
            if path.exists():  # of two files of the same content, one is enough
                store.adopt(path, file.sha256)
        return store.publish(manifest)


def _refuse_unfit(candidate: Candidate, catalogue: Catalogue) -> None:
    """Refuse what no prompt can be rendered for, unless the catalogue may know it."""
    if candidate.purpose is not Purpose.LANGUAGE:
        return
    known = (each for each in catalogue.models if each.purpose is candidate.purpose)
    files = (file for model in known for file in model.files)
    if any(file.size in (None, candidate.size) for file in files):
        return
    try:
        refuse_strange_family(candidate.files[0])
    except (OSError, BadGguf) as error:
        raise source_lost() from error


def _sums(candidate: Candidate, catalogue: Catalogue) -> Callable[[], Sums]:
    """Return what measures each file: MD5 takes time, and only some publishers use it."""
    models = [each for each in catalogue.models if each.purpose is candidate.purpose]
    needs_md5 = any(file.md5 for each in models for file in each.files)
    return Sums.with_md5 if needs_md5 else Sums


def _copied(source: Path, target: Path, meter: Meter, sums: Sums) -> Fingerprint:
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
