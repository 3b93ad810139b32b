"""Create a profile: one person's vault on this computer."""

from dataclasses import dataclass
from uuid import UUID

from app.account.fresh_slots import fresh_slots
from app.account.tools import AccountTools
from app.shared.errors import N_, Refused
from app.storage.files import new_private_folder
from app.storage.header import HEADER_NAME, Header, write_header
from app.storage.opening import make_tables, open_vault
from app.storage.secret_key import SecretKey
from app.storage.succession import new_database_name
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
    key = tools.locksmith.new_key()
    header, recovery_code = new_header(tools, tools.new_id(), wish, key)
    folder = tools.profiles.folder_of(header.id)
    with new_private_folder(folder), tools.locksmith.forgotten_on_failure(header):
        make_tables(folder / header.database, key)
        write_header(folder / HEADER_NAME, header)
        vault = open_vault(folder, key, tools.clock)
    return CreatedProfile(vault, recovery_code)


def new_header(
    tools: AccountTools, profile_id: UUID, wish: NewProfile, key: SecretKey
) -> tuple[Header, str]:
    """Return the header of a profile to be, and its recovery code.

    Raises:
        Refused: no name, a short passphrase, or nothing to open the profile with.
        Unavailable: no key store where one is wished.
    """
    name = checked_name(wish.name)
    if wish.passphrase is None and not wish.on_this_computer:
        raise Refused(
            N_("A profile needs something to open it with."),
            N_("Choose a passphrase, or let this computer keep the key."),
        )
    slots, code = fresh_slots(
        tools.locksmith,
        profile_id,
        key,
        wish.passphrase,
        on_this_computer=wish.on_this_computer,
    )
    header = Header(
        id=profile_id,
        name=name,
        created_at=tools.clock.now(),
        database=new_database_name(),
        slots=slots,
    )
    return header, code


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
