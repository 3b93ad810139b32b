"""Create a profile: one person's vault on this computer."""

from dataclasses import dataclass

from app.account.tools import AccountTools
from app.shared.errors import N_, Refused
from app.storage.files import make_private_folder
from app.storage.header import Header, write_header
from app.storage.opening import make_tables, new_database_name, open_vault
from app.storage.secret_key import SecretKey
from app.storage.vault import Vault

LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class NewProfile:
    """What a person says about the profile to create."""

    name: str
    """Shown on the lock screen."""
    passphrase: str | None
    """None: the profile opens by the computer's key store."""
    on_this_computer: bool
    """Also open by the computer's key store, without typing anything."""


@dataclass(frozen=True, slots=True)
class CreatedProfile:
    """A profile as it has just been made."""

    vault: Vault
    """Open."""
    recovery_code: str
    """To be shown once: it is kept nowhere."""


def create_profile(tools: AccountTools, wish: NewProfile) -> CreatedProfile:
    """Create a profile with its own key; takes a second or two.

    Raises:
        Refused: no name, a short passphrase, or nothing to open the profile with.
        Unavailable: no key store where one is wished, or the disk said no; then
            nothing is left behind.
    """
    name = checked_name(wish.name)
    if wish.passphrase is None and not wish.on_this_computer:
        raise Refused(
            N_("A profile needs something to open it with."),
            N_("Choose a passphrase, or let this computer keep the key."),
        )
    key = tools.locksmith.new_key()
    header, recovery_code = _header(tools, name, wish, key)
    folder = tools.profiles.folder_of(header.id)
    make_private_folder(folder)
    make_tables(folder / header.database, key)
    write_header(tools.profiles.header_of(header.id), header)
    return CreatedProfile(open_vault(folder, header, key), recovery_code)


def checked_name(name: str) -> str:
    """Return a name that can stand on the lock screen.

    Raises:
        Refused: it is empty or too long.
    """
    tidy = " ".join(name.split())
    if not 0 < len(tidy) <= LONGEST_NAME:
        raise Refused(
            N_("A profile needs a name of 1 to {count} characters."),
            N_("Your first name is enough; it stays on this computer."),
            {"count": LONGEST_NAME},
        )
    return tidy


def _header(
    tools: AccountTools, name: str, wish: NewProfile, key: SecretKey
) -> tuple[Header, str]:
    profile_id = tools.new_id()
    recovery, code = tools.locksmith.recovery_slot(profile_id, key)
    slots = [recovery]
    if wish.passphrase is not None:
        slots.append(tools.locksmith.passphrase_slot(profile_id, key, wish.passphrase))
    if wish.on_this_computer:
        slots.append(tools.locksmith.keyring_slot(profile_id, key))
    header = Header(
        id=profile_id,
        name=name,
        created_at=tools.clock.now(),
        database=new_database_name(),
        slots=tuple(slots),
    )
    return header, code
