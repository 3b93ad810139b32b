"""``exerzia restore``: a profile from a backup."""

import os
from pathlib import Path
from typing import Annotated

import typer

from app.account.lock import lock
from app.account.restore_backup import Restoration, restore_backup
from app.bootstrap import build_application
from app.cli.console import note
from app.cli.options import ProfileDir
from app.cli.secrets import BACKUP_PASSPHRASE, PASSPHRASE, known_secret, new_secret
from app.cli.words import words
from app.shared.errors import N_, Unavailable
from app.storage.keys import WithPassphrase


def restore(
    file: Annotated[Path, typer.Argument(help=words.t("The backup to read."))],
    *,
    profile_dir: ProfileDir = None,
) -> None:
    """Make a backup a profile again, beside those that are there.

    The backup's passphrase is asked for, or read from EXERZIA_BACKUP_PASSPHRASE; the
    profile's new one likewise, or from EXERZIA_PASSPHRASE.
    Example: exerzia restore my-sessions.exerzia-backup
    """
    if not file.is_file():
        raise Unavailable(
            N_("The file {name} cannot be read."),
            N_("Check that it exists and that you may read it."),
            {"name": file.name},
        )
    application = build_application(profile_dir)
    opener = WithPassphrase(known_secret(os.environ, BACKUP_PASSPHRASE))
    own = None
    if (
        PASSPHRASE in os.environ
        or not application.accounts.locksmith.key_store_available()
    ):
        own = new_secret(os.environ, PASSPHRASE)
    wish = Restoration(file, opener, passphrase=own, on_this_computer=own is None)
    restored = restore_backup(application.accounts, wish)
    name = restored.vault.profile.name
    lock(restored.vault)
    note(words.t("Restored: {name}. Its new recovery code, shown only now:", name=name))
    note(f"  {restored.recovery_code}")
