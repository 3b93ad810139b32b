"""Which answers of a session can be heard again."""

from uuid import UUID

from app.domain.recordings import Recording
from app.storage.recordings import SealedSound
from app.storage.vault import Vault


def recordings_of(vault: Vault, session_id: UUID) -> tuple[Recording, ...]:
    """Return the answers of one session whose sound is there, in order.

    Raises:
        Refused: the vault is locked.
        Unavailable: the disk said no.
    """
    with vault.read() as unit:
        sounds = unit.recordings.of(session_id)
    return there(vault, sounds)


def there(vault: Vault, sounds: tuple[SealedSound, ...]) -> tuple[Recording, ...]:
    """Return those of ``sounds`` whose file is there, without their keys."""
    found = []
    for sound in sounds:
        size = vault.sounds.size(sound.file)
        sound.key.wipe()
        if size is not None:
            found.append(
                Recording(
                    session_id=sound.session_id,
                    turn=sound.turn,
                    duration_ms=sound.duration_ms,
                    size_bytes=size,
                    created_at=sound.created_at,
                )
            )
    return tuple(found)
