"""``exerzia backup``: one encrypted file with everything."""

import os
from pathlib import Path
from typing import Annotated

import typer

from app.account.back_up import BackupWish, back_up
from app.cli.console import note
from app.cli.options import Profile, ProfileDir
from app.cli.secrets import BACKUP_PASSPHRASE, new_secret
from app.cli.vault_access import own_vault
from app.cli.words import words
from app.storage.keys import WithPassphrase


def backup(
    file: Annotated[Path, typer.Argument(help=words.t("Where to write the backup."))],
    *,
    replace: Annotated[
        bool, typer.Option("--replace", help=words.t("Replace a file of this name."))
    ] = False,
    profile: Profile = None,
    profile_dir: ProfileDir = None,
) -> None:
    """Save a backup that its own passphrase opens.

    The passphrase is asked for, or read from EXERZIA_BACKUP_PASSPHRASE.
    Example: exerzia backup my-sessions.exerzia-backup
    """
    with own_vault(profile_dir, profile) as application:
        passphrase = new_secret(os.environ, BACKUP_PASSPHRASE)
        wish = BackupWish(file, WithPassphrase(passphrase), replace=replace)
        back_up(application.accounts, application.vault, wish)
    note(words.t("Backup: {path}", path=file))
