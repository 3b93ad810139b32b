"""Choose another passphrase."""

from uuid import UUID

from app.account.tools import AccountTools
from app.shared.changes import Changes, Noun
from app.storage.header import write_header
from app.storage.keys import Opener


def change_passphrase(
    tools: AccountTools, profile_id: UUID, opener: Opener, passphrase: str
) -> Changes:
    """Let ``passphrase`` open the profile from now on, in the place of the old one.

    Args:
        tools: of the account.
        profile_id: whose passphrase.
        opener: shows that the profile is theirs; the recovery code when the old
            passphrase is forgotten.
        passphrase: the new one.

    Raises:
        Refused: ``opener`` is not right, or the new passphrase is too short.
        Unavailable: the disk said no; the old passphrase holds.
    """
    header, key = tools.prove(profile_id, opener)
    try:
        slot = tools.locksmith.passphrase_slot(profile_id, key, passphrase)
    finally:
        key.wipe()
    write_header(tools.profiles.header_of(profile_id), header.with_slot(slot))
    return Changes.of(Noun.PROFILE)
