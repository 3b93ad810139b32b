"""What the verbs of an account work with."""

from dataclasses import dataclass
from uuid import UUID

from app.account.attempt_brake import AttemptBrake
from app.shared.clock import Clock
from app.shared.ids import NewId
from app.storage.header import Header, read_header
from app.storage.keys import Locksmith, Opener, WithKeyring
from app.storage.profiles import ProfilesFolder
from app.storage.secret_key import SecretKey


@dataclass(frozen=True, slots=True)
class AccountTools:
    """Built once by bootstrap."""

    profiles: ProfilesFolder
    locksmith: Locksmith
    brake: AttemptBrake
    clock: Clock
    new_id: NewId

    def prove(self, profile_id: UUID, opener: Opener) -> tuple[Header, SecretKey]:
        """Return a profile's header and the data key that ``opener`` gives.

        Raises:
            Refused: the secret is not right, or it is too early to try again.
            Unavailable: the key store, the header or the disk is not there.
        """
        header = read_header(self.profiles.header_of(profile_id))
        if isinstance(opener, WithKeyring):
            return header, self.locksmith.open(header.id, header.slots, opener)
        with self.brake.attempt(profile_id):
            return header, self.locksmith.open(header.id, header.slots, opener)
