"""Save a backup of an open profile."""

from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from uuid import UUID

from app.account.tools import AccountTools
from app.shared.errors import N_, Refused
from app.storage.backup import BackupHeader, BackupManifest, write_backup
from app.storage.copying import files_of
from app.storage.header import Slot
from app.storage.keys import Locksmith, WithPassphrase, WithRecoveryCode
from app.storage.schema_version import HEAD
from app.storage.secret_key import SecretKey
from app.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class BackupWish:
    """The backup a person wants."""

    target: Path
    opener: WithPassphrase | WithRecoveryCode
    """What will open it: a passphrase of its own, or a recovery code they have."""
    replace: bool = False
    """Whether a file already at ``target`` may be replaced."""


def back_up(tools: AccountTools, vault: Vault, wish: BackupWish) -> None:
    """Write a whole, verified backup to one encrypted file.

    Raises:
        Refused: the vault is locked, a file is in the way, the passphrase is too
            short, or the recovery code has a typing error.
        Unavailable: the disk said no; what stood at the target still stands there.
    """
    if wish.target.exists() and not wish.replace:
        raise Refused(
            N_("There is already a file of this name."),
            N_("Choose another name, or allow it to be replaced."),
        )
    key, snapshot_key = tools.locksmith.new_key(), tools.locksmith.new_key()
    header = _header(tools, key, wish)
    manifest = BackupManifest(
        profile_name=vault.profile.name,
        schema_version=HEAD,
        database_key=snapshot_key.reveal(),
    )
    snapshot = vault.folder / f"backup-{token_hex(4)}.new"
    try:
        vault.copy_to(snapshot, snapshot_key)
        write_backup(wish.target, header, key, manifest, snapshot)
    finally:
        for path in files_of(snapshot):
            path.unlink(missing_ok=True)
        key.wipe()
        snapshot_key.wipe()


def _header(tools: AccountTools, key: SecretKey, wish: BackupWish) -> BackupHeader:
    backup_id = tools.new_id()
    slot = _slot(tools.locksmith, backup_id, key, wish.opener)
    return BackupHeader(id=backup_id, created_at=tools.clock.now(), slots=(slot,))


def _slot(
    locksmith: Locksmith,
    backup_id: UUID,
    key: SecretKey,
    opener: WithPassphrase | WithRecoveryCode,
) -> Slot:
    if isinstance(opener, WithPassphrase):
        return locksmith.passphrase_slot(backup_id, key, opener.passphrase)
    return locksmith.slot_for_code(backup_id, key, opener.code)
