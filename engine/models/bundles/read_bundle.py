"""What a bundle holds, without reading its models.

The beginning tells everything: the signed description, from which names, sizes and
places of all other bytes follow. Those that are not content of models are compared here;
nothing in the file is ever taken for a path.
"""

import json
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from pydantic import ValidationError

from engine.api.errors import ExpectedError
from engine.models.bundles.layout import (
    Entry,
    directory,
    directory_size,
    header,
    offsets,
    size_told,
    with_crcs,
)
from engine.models.bundles.records import (
    DESCRIPTION,
    LARGEST_DESCRIPTION,
    SIGNATURE,
    Bundle,
    BundleFacts,
    Content,
)
from engine.models.bundles.refusals import (
    changed,
    newer_form,
    no_bundle,
    not_complete,
    not_readable,
)
from engine.models.signing import SIGNATURE_SIZE

_FORM: Final = "exerzia-bundle/"


@dataclass(frozen=True, slots=True)
class Blob:
    """Where the content of a model's file lies in a bundle, and what it must be."""

    sha256: str
    start: int
    """Bytes before it."""
    size: int
    """Bytes."""
    crc: int
    """CRC-32."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A bundle of which everything but the content of its models is checked."""

    bundle: Bundle
    blobs: tuple[Blob, ...]
    size: int
    """Bytes of the whole file."""


def read_bundle(file: Path) -> BundleFacts:
    """Return what ``file`` holds, its form and its signature checked.

    Whether its maker counts here, and whether its models are whole, is seen when it is
    installed.

    Raises:
        Refused: this is no bundle, or not all of one, or not as it was signed.
        Unavailable: it cannot be read.
    """
    with opened(file) as stream:
        frame = read_frame(stream, file.name)
    return BundleFacts.of(frame.bundle, frame.size)


@contextmanager
def opened(file: Path) -> Iterator[BinaryIO]:
    """Open a bundle for the block; what the disk says inside is told in words.

    Raises:
        Unavailable: it cannot be opened or read, or is no ordinary file.
    """
    try:
        if not file.is_file():  # a pipe or a device would be waited for
            raise not_readable(file.name)
        with file.open("rb") as stream:
            yield stream
    except OSError as error:
        raise not_readable(file.name) from error


def read_frame(stream: BinaryIO, name: str) -> Frame:
    """Return what an open bundle holds.

    Args:
        stream: the file, open for reading.
        name: told to the person.

    Raises:
        Refused: this is no bundle, or not all of one, or not as it was signed.
        OSError: the disk said no.
    """
    try:
        return _Reader(stream, name).frame()
    except struct.error as error:
        raise changed(name) from error


class _Reader:
    """One open file."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self._stream = stream
        self._name = name
        self._size = stream.seek(0, 2)

    def frame(self) -> Frame:
        described, content = self._description()
        bundle = self._bundle(content)
        signed = Entry(SIGNATURE, SIGNATURE_SIZE)
        signature = self._at(described.room + signed.header_size, SIGNATURE_SIZE)
        if not bundle.key.verify(signature, content):
            raise self._changed
        entries = (described, signed, *(Entry(c.name, c.size) for c in bundle.contents))
        self._check_size(entries)
        found = self._directory(entries)
        self._check_headers(found)
        self._check_texts(found, bundle, content, signature)
        return Frame(bundle, _blobs(found, bundle.contents), self._size)

    @property
    def _changed(self) -> ExpectedError:
        return changed(self._name)

    def _description(self) -> tuple[Entry, bytes]:
        """Return the first entry, of a size its header tells, and its content."""
        size = Entry(DESCRIPTION, 0).header_size
        head = self._at(0, size)
        if not head.startswith(b"PK\3\4") or DESCRIPTION.encode() not in head:
            raise no_bundle(self._name)
        told = size_told(head)
        if told > LARGEST_DESCRIPTION:
            raise self._changed
        return Entry(DESCRIPTION, told), self._at(size, told)

    def _bundle(self, content: bytes) -> Bundle:
        try:
            return Bundle.model_validate_json(content)
        except ValidationError as error:
            if _is_newer(content):
                raise newer_form(self._name) from error
            raise self._changed from error

    def _check_size(self, entries: tuple[Entry, ...]) -> None:
        whole = sum(entry.room for entry in entries) + directory_size(entries)
        if self._size < whole:
            raise not_complete(self._name, self._size, whole)
        if self._size > whole:
            raise self._changed

    def _directory(self, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """Return the entries with their CRC-32, when all the rest is as it must be."""
        size = directory_size(entries)
        found = self._at(self._size - size, size)
        told = with_crcs(entries, found)
        if directory(told) != found:
            raise self._changed
        return told

    def _check_headers(self, entries: tuple[Entry, ...]) -> None:
        for entry, start in zip(entries, offsets(entries), strict=True):
            if self._at(start, entry.header_size) != header(entry):
                raise self._changed

    def _check_texts(
        self,
        entries: tuple[Entry, ...],
        bundle: Bundle,
        content: bytes,
        signature: bytes,
    ) -> None:
        """Compare everything that is no model with what the description says of it."""
        texts = (content, signature, *(part.text for part in bundle.contents))
        places = zip(entries, offsets(entries), texts, strict=True)
        for entry, start, text in places:
            if text is None:
                continue
            found = self._at(start + entry.header_size, entry.size)
            if found != text or zlib.crc32(found) != entry.crc:
                raise self._changed

    def _at(self, start: int, size: int) -> bytes:
        self._stream.seek(start)
        found = self._stream.read(size)
        if len(found) < size:
            if self._size < Entry(DESCRIPTION, 0).header_size:
                raise no_bundle(self._name)
            raise self._changed
        return found


def _blobs(
    entries: tuple[Entry, ...], contents: tuple[Content, ...]
) -> tuple[Blob, ...]:
    before = len(entries) - len(contents)
    places = zip(entries[before:], offsets(entries)[before:], contents, strict=True)
    return tuple(
        Blob(part.sha256, start + entry.header_size, entry.size, entry.crc)
        for entry, start, part in places
        if part.sha256
    )


def _is_newer(content: bytes) -> bool:
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        return False
    form = found.get("format") if isinstance(found, dict) else None
    return isinstance(form, str) and form.startswith(_FORM) and form != f"{_FORM}1"
