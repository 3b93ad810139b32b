"""List the profiles of this computer."""

from app.domain.people import Profile
from app.storage.profiles import ProfilesFolder


def list_profiles(profiles: ProfilesFolder) -> tuple[Profile, ...]:
    """Return the profiles that can be unlocked, the oldest first.

    Raises:
        Unavailable: the disk said no.
    """
    return profiles.profiles()
