"""Give a profile another data key."""

from dataclasses import dataclass
from functools import partial
from uuid import UUID

from app.account.fresh_slots import fresh_slots
from app.account.tools import AccountTools
from app.shared.errors import N_, Refused
from app.storage.copying import copy_database
from app.storage.header import Header, SlotKind
from app.storage.keys import Opener, WithPassphrase
from app.storage.presence import alone_in
from app.storage.secret_key import SecretKey
from app.storage.succession import forget_earlier, new_database_name, succeed


@dataclass(frozen=True, slots=True)
class RotatedKey:
    """What the person must know after the key has changed."""

    recovery_code: str
    """To be shown once; the old code no longer opens."""


def rotate_key(tools: AccountTools, profile_id: UUID, opener: Opener) -> RotatedKey:
    """Encrypt a locked profile anew, under a fresh key in fresh slots.

    Earlier states of the vault, which the old key opens, are removed.

    Args:
        tools: of the account.
        profile_id: whose vault; it must be locked everywhere.
        opener: the passphrase, where the profile has one: its slot is made again.

    Raises:
        Refused: ``opener`` is not right, or another one than the passphrase.
        Unavailable: the vault is open, damaged, or the disk said no; the old key
            holds and nothing is lost.
    """
    folder = tools.profiles.folder_of(profile_id)
    with alone_in(folder):
        header, old_key = tools.prove(profile_id, opener)
        new_key = tools.locksmith.new_key()
        try:
            fresh, code = _fresh_header(tools, header, new_key, opener)
            copy = partial(copy_database, folder / header.database, old_key)
            with tools.locksmith.forgotten_on_failure(fresh):
                succeed(folder, fresh, lambda path: copy(path, new_key))
        finally:
            old_key.wipe()
            new_key.wipe()
        forget_earlier(folder)
        tools.locksmith.forget_keyring_slot(header)
    return RotatedKey(code)


def _fresh_header(
    tools: AccountTools, header: Header, key: SecretKey, opener: Opener
) -> tuple[Header, str]:
    passphrase = opener.passphrase if isinstance(opener, WithPassphrase) else None
    if passphrase is None and header.slot(SlotKind.PASSPHRASE):
        raise Refused(
            N_("The passphrase is needed to change the key."),
            N_("Type your passphrase, or choose a new one first."),
        )
    slots, code = fresh_slots(
        tools.locksmith,
        header.id,
        key,
        passphrase,
        on_this_computer=header.slot(SlotKind.KEYRING) is not None,
    )
    update = {"database": new_database_name(), "slots": slots}
    return header.model_copy(update=update), code
