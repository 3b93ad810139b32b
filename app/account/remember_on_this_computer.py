"""Let this computer's key store open the profile."""

from uuid import UUID

from app.account.tools import AccountTools
from app.shared.changes import Changes, Noun
from app.storage.header import write_header
from app.storage.keys import Opener


def remember_on_this_computer(
    tools: AccountTools, profile_id: UUID, opener: Opener
) -> Changes:
    """Keep the key in the key store too, so that nothing has to be typed.

    Raises:
        Refused: ``opener`` is not right.
        Unavailable: there is no key store, or the disk said no.
    """
    header, key = tools.prove(profile_id, opener)
    try:
        slot = tools.locksmith.keyring_slot(profile_id, key)
    finally:
        key.wipe()
    fresh = header.with_slot(slot)
    with tools.locksmith.forgotten_on_failure(fresh):
        write_header(tools.profiles.header_of(profile_id), fresh)
    tools.locksmith.forget_keyring_slot(header)
    return Changes.of(Noun.PROFILE)
