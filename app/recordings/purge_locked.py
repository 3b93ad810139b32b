"""Removing the sound whose time is over from profiles that nobody has opened."""

from app.domain.recordings import oldest_kept
from app.recordings.journal import note_recordings
from app.shared.clock import Clock
from app.storage.failures import disk_told
from app.storage.profiles import ProfilesFolder
from app.storage.sound_files import SoundFiles


def purge_locked(profiles: ProfilesFolder, clock: Clock) -> int:
    """Remove files last written more than thirty days ago, in every profile.

    Called at the start of the application, and every hour. No key is needed: a file
    is never written again. The rows follow when the profile is opened.

    Returns:
        How many files went; a line of the log says the same.

    Raises:
        Unavailable: the disk said no.
    """
    moment_s = oldest_kept(clock.now()).timestamp()
    with disk_told():
        folders = sorted(path for path in profiles.root.glob("*") if path.is_dir())
    gone = sum(SoundFiles(folder).remove_written_before(moment_s) for folder in folders)
    if gone:
        note_recordings("purged while locked", files=gone)
    return gone
