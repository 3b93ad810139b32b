"""Make another recovery code."""

from uuid import UUID

from app.account.tools import AccountTools
from app.storage.header import write_header
from app.storage.keys import Opener


def new_recovery_code(tools: AccountTools, profile_id: UUID, opener: Opener) -> str:
    """Return a fresh recovery code, to be shown once; the old one no longer opens.

    Raises:
        Refused: ``opener`` is not right.
        Unavailable: the disk said no; the old code holds.
    """
    header, key = tools.prove(profile_id, opener)
    try:
        slot, code = tools.locksmith.recovery_slot(profile_id, key)
    finally:
        key.wipe()
    write_header(tools.profiles.header_of(profile_id), header.with_slot(slot))
    return code
