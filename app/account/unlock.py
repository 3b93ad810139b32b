"""Unlock a profile."""

from uuid import UUID

from app.account.tools import AccountTools
from app.storage.header import read_header
from app.storage.keys import Opener
from app.storage.opening import open_vault
from app.storage.vault import Vault


def unlock(tools: AccountTools, profile_id: UUID, opener: Opener) -> Vault:
    """Open a person's vault.

    Raises:
        Refused: the secret is not right, or a newer application wrote the vault.
        Unavailable: the key store, the disk or the vault's file is not there.
    """
    header = read_header(tools.profiles.header_of(profile_id))
    key = tools.locksmith.open(header, opener)
    return open_vault(tools.profiles.folder_of(profile_id), header, key)
