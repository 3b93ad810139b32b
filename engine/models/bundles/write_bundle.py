"""Models of this computer into one signed file."""

import contextlib
import errno
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Final

from engine.api.cancel import Cancel
from engine.models.bundles.layout import Entry, directory, directory_size, header
from engine.models.bundles.records import (
    DESCRIPTION,
    LARGEST_DESCRIPTION,
    MOST_MODELS,
    SIGNATURE,
    Bundle,
    BundleFacts,
    BundleOrder,
    Content,
)
from engine.models.bundles.refusals import (
    damaged_here,
    no_room,
    not_installed,
    not_writable,
    nothing_chosen,
    too_many_words,
)
from engine.models.files.copying import Meter, OnProgress, Stopped, Sums, pieces
from engine.models.files.durable import settle
from engine.models.recognising.identify import with_licence
from engine.models.store.manifest import Manifest, ManifestOrigin
from engine.models.store.store import ModelStore
from engine.models.trust import one_line

PART: Final = ".part"
"""Ends the name of a bundle that is being written."""


def write_bundle(
    target: Path,
    store: ModelStore,
    order: BundleOrder,
    on_progress: OnProgress,
    cancel: Cancel,
) -> BundleFacts | None:
    """Write the chosen models to ``target``; None when cancelled.

    Each file is checked while it is copied. What was at ``target`` stays until the
    bundle is whole; the same order of the same models gives the same bytes.

    Args:
        target: file to make, usually ending in ``.exzpack``.
        store: where the models are.
        order: which, by whom, when.
        on_progress: takes bytes written and bytes in all, of the models alone.
        cancel: looked at often.

    Raises:
        Refused: no model is chosen, or one is not here.
        Unavailable: a file here is damaged, or ``target`` cannot be written.
    """
    bundle = _bundle(store, order)
    content = bundle.model_dump_json(indent=1).encode()
    if len(content) > LARGEST_DESCRIPTION:
        raise too_many_words()
    texts = (
        Content(DESCRIPTION, len(content), text=content),
        _signature(order.key.sign(content)),
    )
    contents = (*texts, *bundle.contents)
    size = _whole_size(contents)
    meter = Meter(sum(bundle.blobs.values()), on_progress, cancel)
    try:
        _check_room(target, size)
        with _part_of(target) as into:
            _Writer(into, store, bundle, meter).write(contents)
    except Stopped:
        return None
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise no_room(target.name, size, 0) from error
        raise not_writable(target.name) from error
    return BundleFacts.of(bundle, size)


class _Writer:
    """A bundle that is being written."""

    def __init__(
        self, into: BinaryIO, store: ModelStore, bundle: Bundle, meter: Meter
    ) -> None:
        self._into = into
        self._store = store
        self._bundle = bundle
        self._meter = meter

    def write(self, contents: Iterable[Content]) -> None:
        entries = [self._write(content) for content in contents]
        self._into.write(directory(entries))

    def _write(self, content: Content) -> Entry:
        """Write one entry; its CRC-32 is put before it once it is known."""
        start = self._into.tell()
        self._into.write(header(Entry(content.name, content.size)))
        sums = Sums()
        for piece in self._pieces(content):
            sums.add(piece)
            self._into.write(piece)
        if content.sha256 and sums.sha256 != content.sha256:
            raise damaged_here(self._whose(content.sha256))
        entry = Entry(content.name, content.size, sums.crc)
        end = self._into.tell()
        self._into.seek(start)
        self._into.write(header(entry))
        self._into.seek(end)
        return entry

    def _pieces(self, content: Content) -> Iterator[bytes]:
        if content.text is not None:
            yield content.text
            return
        blob = self._store.blob(content.sha256)
        try:
            if blob is None or blob.stat().st_size != content.size:
                raise damaged_here(self._whose(content.sha256))
            source = blob.open("rb")
        except OSError as error:
            raise damaged_here(self._whose(content.sha256)) from error
        with source:
            for piece in pieces(source, content.size):
                yield piece
                self._meter.add(len(piece))

    def _whose(self, sha256: str) -> Manifest:
        return next(each for each in self._bundle.manifests if sha256 in each.digests)


def _bundle(store: ModelStore, order: BundleOrder) -> Bundle:
    if not order.model_ids:
        raise nothing_chosen()
    chosen = sorted(set(order.model_ids))
    if len(chosen) > MOST_MODELS:
        raise too_many_words()
    return Bundle(
        made_at=order.made_at,
        maker=order.key.public.text,
        maker_name=one_line(order.maker_name),
        catalogue_publisher=order.catalogue.publisher,
        catalogue_version=order.catalogue.version,
        manifests=tuple(_manifest(store, model_id, order) for model_id in chosen),
    )


def _manifest(store: ModelStore, model_id: str, order: BundleOrder) -> Manifest:
    found = store.find(model_id)
    if found is None:
        raise not_installed(model_id)
    manifest = found.manifest.model_copy(update={"origin": ManifestOrigin.BUNDLE})
    return with_licence(manifest, order.catalogue, order.catalogue_folder)


def _signature(signature: bytes) -> Content:
    return Content(SIGNATURE, len(signature), text=signature)


def _whole_size(contents: Iterable[Content]) -> int:
    entries = [Entry(content.name, content.size) for content in contents]
    return sum(entry.room for entry in entries) + directory_size(entries)


def _check_room(target: Path, size: int) -> None:
    free = _free(target)
    if free < size:
        raise no_room(target.name, size, free)


def _free(target: Path) -> int:
    return shutil.disk_usage(target.parent).free


@contextlib.contextmanager
def _part_of(target: Path) -> Iterator[BinaryIO]:
    """Open ``<target>.part`` for the block and rename it when the block is through.

    A file that a crash left there is replaced. Of two that write the same bundle at
    once, the second takes the name from the first, which then fails.
    """
    part = target.with_name(f"{target.name}{PART}")
    part.unlink(missing_ok=True)
    with part.open("xb") as into:
        try:
            yield into
            into.flush()
            os.fsync(into.fileno())
            _insist_on(part, into)
        except BaseException:
            _remove(part, into)
            raise
    part.replace(target)
    settle(target.parent)


def _insist_on(part: Path, into: BinaryIO) -> None:
    """Make sure that the name still leads to what we wrote.

    Raises:
        OSError: somebody else writes there now.
    """
    if not os.path.samestat(part.stat(), os.fstat(into.fileno())):
        raise FileExistsError(errno.EEXIST, "written by somebody else")


def _remove(part: Path, into: BinaryIO) -> None:
    """Remove what was begun, unless the name belongs to somebody else by now."""
    with contextlib.suppress(OSError):
        mine = os.path.samestat(part.stat(), os.fstat(into.fileno()))
        into.close()
        if mine:
            part.unlink()
