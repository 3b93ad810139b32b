"""Delete a profile and all it holds."""

from contextlib import suppress
from uuid import UUID

from app.account.tools import AccountTools
from app.shared.changes import Changes, Noun
from app.shared.errors import ExpectedError
from app.storage.failures import disk_told
from app.storage.files import remove_folder, scrub
from app.storage.header import read_header
from app.storage.presence import alone_in


def delete_profile(tools: AccountTools, profile_id: UUID) -> Changes:
    """Erase a profile: key, sessions, feedback, earlier states. It cannot be undone.

    Backups that were saved elsewhere stay where they are. No secret is asked for,
    because somebody who has lost theirs must be able to delete what is left.

    Raises:
        Unavailable: the profile is open, or the disk said no.
    """
    folder = tools.profiles.folder_of(profile_id)
    header_path = tools.profiles.header_of(profile_id)
    with alone_in(folder):
        with suppress(ExpectedError):  # a damaged header has no entry to find
            tools.locksmith.forget_keyring_slot(read_header(header_path))
        with disk_told():
            scrub(header_path)  # without it the database is noise
    remove_folder(folder)
    return Changes.of(Noun.PROFILE, Noun.SESSION)
