"""How sound goes: first its file, then its key, then every earlier state of the vault."""

from app.storage.recordings import SealedSound
from app.storage.vault import Vault


def erase_sounds(vault: Vault, sounds: tuple[SealedSound, ...]) -> None:
    """Erase the sound of answers for good.

    The files go first: where the disk is full, that makes the room in which the keys
    can be erased. A file that cannot be removed now is noise once its key is gone, and
    is removed at the next sweep.

    Raises:
        Refused: the vault is locked.
        Unavailable: the disk said no; what still has its key is tried again later.
    """
    if not sounds:
        vault.sweep_sounds()
        return
    for sound in sounds:
        sound.key.wipe()
        vault.sounds.remove(sound.file)
    with vault.write() as unit:
        unit.recordings.erase(sounds)
    vault.leave_no_trace()
