"""Bring a profile back from a backup."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from uuid import UUID

from app.account.create_profile import CreatedProfile, NewProfile, new_header
from app.account.tools import AccountTools
from app.shared.errors import ExpectedError
from app.storage.backup import read_backup_header, unpack_backup
from app.storage.copying import copy_database, files_of
from app.storage.files import new_private_folder
from app.storage.header import Header, read_header
from app.storage.keys import WithPassphrase, WithRecoveryCode
from app.storage.opening import open_vault
from app.storage.presence import alone_in
from app.storage.schema_version import needs_migration
from app.storage.secret_key import SecretKey
from app.storage.succession import keep_earlier, succeed


@dataclass(frozen=True, slots=True)
class Restoration:
    """The backup a person wants back, and how it shall open from now on."""

    source: Path
    opener: WithPassphrase | WithRecoveryCode
    """What opens the backup."""
    passphrase: str | None
    """Of the restored profile; None: it opens by the computer's key store."""
    on_this_computer: bool
    into: UUID | None = None
    """The profile whose vault it takes the place of; None makes a new profile."""


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The database of a backup, still encrypted."""

    path: Path
    key: SecretKey
    profile_name: str


def restore_backup(tools: AccountTools, wish: Restoration) -> CreatedProfile:
    """Make a backup a profile again, under a fresh key, and open it.

    A vault whose place it takes is kept in the profile's folder of earlier states.

    Raises:
        Refused: the backup's secret is not right, the file is no backup, a newer
            application wrote it, or the new passphrase is too short.
        Unavailable: the backup is damaged, the profile is open, there is no key
            store, or a disk said no; what was there is as it was.
    """
    profile_id = wish.into or tools.new_id()
    folder = tools.profiles.folder_of(profile_id)
    key = tools.locksmith.new_key()
    with nullcontext() if wish.into else new_private_folder(folder):
        with (
            alone_in(folder),
            unpacked(tools, wish.source, wish.opener, folder) as backup,
        ):
            opens = NewProfile(
                backup.profile_name, wish.passphrase, wish.on_this_computer
            )
            header, code = new_header(tools, profile_id, opens, key)
            with tools.locksmith.forgotten_on_failure(header):
                _take_place(tools, header, backup, key)
        return CreatedProfile(open_vault(folder, key, tools.clock), code)


@contextmanager
def unpacked(
    tools: AccountTools,
    source: Path,
    opener: WithPassphrase | WithRecoveryCode,
    folder: Path,
) -> Iterator[Unpacked]:
    """Give the database of a backup, unpacked in ``folder`` for the block.

    Raises:
        Refused: the secret is not right, the file is no backup, or a newer
            application wrote it.
        Unavailable: the backup is damaged, or a disk said no.
    """
    label = read_backup_header(source)
    key = tools.locksmith.open(label.id, label.slots, opener)
    path = folder / f"restored-{token_hex(4)}.new"
    try:
        manifest = unpack_backup(source, key, path)
        needs_migration(manifest.schema_version)
        yield Unpacked(path, SecretKey(manifest.database_key), manifest.profile_name)
    finally:
        key.wipe()
        for left in files_of(path):
            left.unlink(missing_ok=True)


def _take_place(
    tools: AccountTools, header: Header, backup: Unpacked, key: SecretKey
) -> None:
    folder = tools.profiles.folder_of(header.id)
    before = _header_if_whole(tools.profiles.header_of(header.id))
    if any(folder.glob("vault*")):
        keep_earlier(folder, tools.clock.now())
    succeed(
        folder, header, lambda path: copy_database(backup.path, backup.key, path, key)
    )
    if before:
        with suppress(ExpectedError):  # the kept state still opens by its other slots
            tools.locksmith.forget_keyring_slot(before)


def _header_if_whole(path: Path) -> Header | None:
    try:
        return read_header(path)
    except ExpectedError:
        return None
