"""Lock a profile."""

from app.storage.vault import Vault


def lock(vault: Vault) -> None:
    """Erase what was deleted for good, close the files and forget the key.

    Raises:
        Unavailable: the disk said no; the vault is closed all the same.
    """
    try:
        if vault.is_open:
            vault.erase_trash()
    finally:
        vault.close()
