"""Stop this computer's key store from opening the profile."""

from uuid import UUID

from app.account.tools import AccountTools
from app.shared.changes import Changes, Noun
from app.shared.errors import N_, Refused
from app.storage.header import SlotKind, read_header, write_header


def forget_on_this_computer(tools: AccountTools, profile_id: UUID) -> Changes:
    """Remove the key from the key store; the passphrase opens the profile.

    Raises:
        Refused: the profile has no passphrase yet.
        Unavailable: the key store or the disk said no.
    """
    header = read_header(tools.profiles.header_of(profile_id))
    if header.slot(SlotKind.PASSPHRASE) is None:
        raise Refused(
            N_("This profile has no passphrase."),
            N_("Choose one first, so that you can still open your profile."),
        )
    write_header(
        tools.profiles.header_of(profile_id), header.without_slot(SlotKind.KEYRING)
    )
    tools.locksmith.forget_keyring_slot(header)
    return Changes.of(Noun.PROFILE)
