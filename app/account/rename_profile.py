"""Give a profile another name."""

from uuid import UUID

from app.account.create_profile import checked_name
from app.account.tools import AccountTools
from app.shared.changes import Changes, Noun
from app.storage.header import read_header, write_header


def rename_profile(tools: AccountTools, profile_id: UUID, name: str) -> Changes:
    """Show ``name`` on the lock screen from now on.

    Raises:
        Refused: the name is empty or too long.
        Unavailable: the disk said no; the old name stays.
    """
    path = tools.profiles.header_of(profile_id)
    header = read_header(path).model_copy(update={"name": checked_name(name)})
    write_header(path, header)
    return Changes.of(Noun.PROFILE)
