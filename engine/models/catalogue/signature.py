"""A catalogue counts when a key that is trusted here signed exactly its bytes."""

from engine.models.signing import SIGNATURE_SIZE, VerifyKey
from engine.models.trust import TrustedKeys

SIGNATURE_NAME = "catalogue.sig"
"""Beside the catalogue: 64 bytes, nothing else."""


def signer_of(
    content: bytes, signature: bytes, trusted: TrustedKeys
) -> VerifyKey | None:
    """Return the trusted key that signed ``content``; None where none did."""
    if len(signature) != SIGNATURE_SIZE:
        return None
    return next(
        (each.key for each in trusted.all() if each.key.verify(signature, content)),
        None,
    )
