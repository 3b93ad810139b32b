"""All slots of a vault, made anew."""

from uuid import UUID

from app.storage.header import Slot
from app.storage.keys import Locksmith
from app.storage.secret_key import SecretKey


def fresh_slots(
    locksmith: Locksmith,
    vault: UUID,
    key: SecretKey,
    passphrase: str | None,
    *,
    on_this_computer: bool,
) -> tuple[tuple[Slot, ...], str]:
    """Return the slots and the recovery code to show once.

    Args:
        locksmith: makes them.
        vault: the profile they belong to.
        key: the data key they keep.
        passphrase: None leaves its slot out.
        on_this_computer: whether the key store keeps the key too; made last, so that
            nothing stays in the key store when another slot is refused.

    Raises:
        Refused: the passphrase is too short.
        Unavailable: there is no key store, or it said no.
    """
    recovery, code = locksmith.recovery_slot(vault, key)
    slots = [recovery]
    if passphrase is not None:
        slots.append(locksmith.passphrase_slot(vault, key, passphrase))
    if on_this_computer:
        slots.append(locksmith.keyring_slot(vault, key))
    return tuple(slots), code
