"""Unlock a profile."""

from contextlib import suppress
from uuid import UUID

from app.account.tools import AccountTools
from app.recordings.purge_recordings import purge_recordings
from app.shared.errors import Unavailable
from app.storage.keys import Opener
from app.storage.opening import open_vault
from app.storage.vault import Vault


def unlock(tools: AccountTools, profile_id: UUID, opener: Opener) -> Vault:
    """Open a person's vault; what was deleted, and sound past its time, is gone from it.

    Raises:
        Refused: the secret is not right, it is too early to try again, or a newer
            application wrote the vault.
        Unavailable: the key store, the disk or the vault's file is not there.
    """
    _header, key = tools.prove(profile_id, opener)
    try:
        vault = open_vault(tools.profiles.folder_of(profile_id), key, tools.clock)
    except BaseException:
        key.wipe()
        raise
    with suppress(Unavailable):  # a full disk must not keep anybody out
        vault.erase_trash()
    with suppress(Unavailable):  # tried again within the hour
        purge_recordings(vault, tools.clock)
    return vault
