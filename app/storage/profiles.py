"""The folder that holds every profile's vault."""

from contextlib import suppress
from pathlib import Path
from uuid import UUID

from app.domain.people import Profile
from app.shared.errors import ExpectedError
from app.storage.failures import disk_told
from app.storage.header import HEADER_NAME, read_header


class ProfilesFolder:
    """Where the vaults of this computer's people are; light, loads no database."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def folder_of(self, profile_id: UUID) -> Path:
        """Return the folder of one profile, whether it is there or not."""
        return self.root / str(profile_id)

    def header_of(self, profile_id: UUID) -> Path:
        """Return the header's path of one profile."""
        return self.folder_of(profile_id) / HEADER_NAME

    def profiles(self) -> tuple[Profile, ...]:
        """Return the profiles that can be unlocked, the oldest first.

        One whose header cannot be read is left out: see ``damaged``. So is a copy
        under another name, which would be taken for the original.

        Raises:
            Unavailable: the disk said no.
        """
        found = []
        for path in self._headers():
            with suppress(ExpectedError):
                profile = read_header(path).profile
                if path == self.header_of(profile.id):
                    found.append(profile)
        return tuple(sorted(found, key=lambda profile: profile.created_at))

    def damaged(self) -> tuple[tuple[Path, ExpectedError], ...]:
        """Return the folders whose header cannot be read, each with its reason.

        Raises:
            Unavailable: the disk said no.
        """
        found = []
        for path in self._headers():
            try:
                read_header(path)
            except ExpectedError as error:
                found.append((path.parent, error))
        return tuple(found)

    def _headers(self) -> list[Path]:
        with disk_told():
            return sorted(self.root.glob(f"*/{HEADER_NAME}"))
