"""Check that a backup can be brought back."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.account.restore_backup import unpacked
from app.account.tools import AccountTools
from app.storage.backup import read_backup_header
from app.storage.copying import check_database
from app.storage.files import make_private_folder, remove_folder
from app.storage.keys import WithPassphrase, WithRecoveryCode


@dataclass(frozen=True, slots=True)
class VerifiedBackup:
    """What a backup holds, every byte of it checked."""

    profile_name: str
    created_at: datetime
    """UTC."""
    sessions: int


def verify_backup(
    tools: AccountTools, source: Path, opener: WithPassphrase | WithRecoveryCode
) -> VerifiedBackup:
    """Unpack a backup, check all of it, and remove what was unpacked.

    Raises:
        Refused: the secret is not right, the file is no backup, or a newer
            application wrote it.
        Unavailable: the backup is damaged, or a disk said no.
    """
    folder = tools.profiles.root / "checking.new"
    remove_folder(folder)  # of a check that was cut off
    make_private_folder(folder)
    try:
        with unpacked(tools, source, opener, folder) as backup:
            rows = check_database(backup.path, backup.key)
            created_at = read_backup_header(source).created_at
            return VerifiedBackup(backup.profile_name, created_at, rows["sessions"])
    finally:
        remove_folder(folder)
