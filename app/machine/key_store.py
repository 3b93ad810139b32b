"""Whether the system can keep the key of a vault."""

from app.machine.check import Check, State
from app.shared.errors import N_


def check_key_store(*, available: bool) -> Check:
    """Return whether there is a key store that encrypts."""
    if available:
        return Check(
            "key-store",
            N_("Key store of the system"),
            State.WORKS,
            N_("It can keep the key of your vault."),
        )
    return Check(
        "key-store",
        N_("Key store of the system"),
        State.LIMITED,
        N_("There is none here: your vault opens by its passphrase."),
        N_("Nothing to do: you type it to unlock."),
    )
