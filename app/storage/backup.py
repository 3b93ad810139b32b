"""A backup: a whole vault in one encrypted file.

The file, version 1:

- the line ``exerzia backup 1``;
- one line of JSON: ``BackupHeader``, whose slots keep the backup's own key;
- the sealed stream (see ``sealed_stream``), bound to the SHA-256 of both lines:
  four bytes of length and that many bytes of JSON (``BackupManifest``), then the
  database, which SQLCipher has encrypted under the key in the manifest.

The database inside is encrypted twice, so that it never stands in clear on a disk on
its way in or out.
"""

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, BinaryIO, Final
from uuid import UUID

from pydantic import AwareDatetime, Field, ValidationError

from app.shared.errors import N_, Refused
from app.storage.failures import disk_told, newer
from app.storage.files import make_private_file, put_in_place, removed_on_failure
from app.storage.header import Slot, StoredRecord
from app.storage.sealed_stream import PIECE_BYTES, damaged_backup, seal, unseal
from app.storage.secret_key import KEY_BYTES, SecretKey

FORMAT: Final = 1
"""Version of the file this application writes."""

SUFFIX: Final = ".exerzia"

_FIRST_LINE = re.compile(rb"exerzia backup (\d{1,4})\n")
_LONGEST_LINE = 16 * 1024
_LENGTH_BYTES = 4


class BackupHeader(StoredRecord):
    """What stands before the encrypted part."""

    id: UUID
    created_at: AwareDatetime
    slots: tuple[Slot, ...] = Field(min_length=1, max_length=4)


class BackupManifest(StoredRecord):
    """What the encrypted part begins with."""

    profile_name: str
    schema_version: str
    database_key: Annotated[bytes, Field(min_length=KEY_BYTES, max_length=KEY_BYTES)]


def write_backup(
    target: Path,
    header: BackupHeader,
    key: SecretKey,
    manifest: BackupManifest,
    database: Path,
) -> None:
    """Write a backup, and read it back before it gets its name.

    Args:
        target: where to; what stands there is replaced once the backup is whole.
        header: its slots keep ``key``.
        key: the backup's own.
        manifest: its key opens ``database``.
        database: an encrypted copy that nobody writes to.

    Raises:
        Unavailable: the disk said no; what stood at ``target`` still stands there.
    """
    fresh = target.with_name(target.name + ".new")
    with removed_on_failure(fresh):
        make_private_file(fresh)
        with disk_told(), fresh.open("wb") as output, database.open("rb") as source:
            lines = _lines(header)
            output.write(lines)
            seal(output, key, _bound(lines), _payload(manifest, source))
            output.flush()
            os.fsync(output.fileno())
        for _piece in _contents(fresh, key):
            pass
        with disk_told():
            put_in_place(fresh, target)


def read_backup_header(path: Path) -> BackupHeader:
    """Return what a backup says before it is opened.

    Raises:
        Refused: there is no file, it is no backup, or a newer application wrote it.
        Unavailable: it is damaged, or its disk said no.
    """
    if not path.is_file():
        raise Refused(
            N_("There is no file at this place."),
            N_("Choose a backup; its name ends in {suffix}."),
            {"suffix": SUFFIX},
        )
    with disk_told(), path.open("rb") as stream:
        return _read_header(stream)[0]


def unpack_backup(path: Path, key: SecretKey, target: Path) -> BackupManifest:
    """Write the encrypted database of a backup to ``target``.

    Raises:
        Unavailable: the backup is damaged, or a disk said no; then nothing is left
            at ``target``.
    """
    contents = _contents(path, key)
    with removed_on_failure(target):
        first = next(contents)
        length = int.from_bytes(first[:_LENGTH_BYTES])
        end = _LENGTH_BYTES + length
        try:
            manifest = BackupManifest.model_validate_json(first[_LENGTH_BYTES:end])
        except ValidationError as error:
            raise damaged_backup() from error
        make_private_file(target)
        with disk_told(), target.open("wb") as output:
            output.write(first[end:])
            for piece in contents:
                output.write(piece)
    return manifest


def _lines(header: BackupHeader) -> bytes:
    return f"exerzia backup {FORMAT}\n{header.model_dump_json()}\n".encode()


def _bound(lines: bytes) -> bytes:
    return hashlib.sha256(lines).digest()


def _payload(manifest: BackupManifest, database: BinaryIO) -> Iterator[bytes]:
    document = manifest.model_dump_json().encode()
    lead = len(document).to_bytes(_LENGTH_BYTES) + document
    yield lead + database.read(PIECE_BYTES - len(lead))
    while piece := database.read(PIECE_BYTES):
        yield piece


def _contents(path: Path, key: SecretKey) -> Iterator[bytes]:
    with disk_told(), path.open("rb") as stream:
        _header, lines = _read_header(stream)
        yield from unseal(stream, key, _bound(lines))


def _read_header(stream: BinaryIO) -> tuple[BackupHeader, bytes]:
    first = stream.readline(_LONGEST_LINE)
    written_by = _FIRST_LINE.fullmatch(first)
    if written_by is None:
        raise Refused(
            N_("This file is not a backup of Exerzia."),
            N_("Choose a backup; its name ends in {suffix}."),
            {"suffix": SUFFIX},
        )
    if int(written_by[1]) > FORMAT:
        raise newer()
    second = stream.readline(_LONGEST_LINE)
    try:
        return BackupHeader.model_validate_json(second), first + second
    except ValidationError as error:
        raise damaged_backup() from error
