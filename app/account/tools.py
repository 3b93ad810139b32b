"""What the verbs of an account work with."""

from dataclasses import dataclass

from app.shared.clock import Clock
from app.shared.ids import NewId
from app.storage.keys import Locksmith
from app.storage.profiles import ProfilesFolder


@dataclass(frozen=True, slots=True)
class AccountTools:
    """Built once by bootstrap."""

    profiles: ProfilesFolder
    locksmith: Locksmith
    clock: Clock
    new_id: NewId
