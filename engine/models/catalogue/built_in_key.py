"""The public half of the key that signs what ships with Exerzia."""

from engine.models.signing import VerifyKey

BUILT_IN_KEY = "ZEMtxaWdyhrVWt5KNFSumVaV+8KCHUIKew0Hjy9rcgU="
"""Base64; its private half is kept by who releases, and is in no repository."""


def built_in_keys() -> tuple[VerifyKey, ...]:
    """Return the keys that count on every computer."""
    return (VerifyKey.from_text(BUILT_IN_KEY),)
