"""Keys that sign catalogues and bundles: Ed25519, nothing to configure.

A public key is 32 bytes, written as base64. People compare its fingerprint: the first
80 bits of its SHA-256 in Crockford's base 32, which has no I, L, O or U.
"""

import base64
import binascii
import hashlib
import os
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from engine.api.errors import N_, Refused, Unavailable

KEY_SIZE: Final = 32
SIGNATURE_SIZE: Final = 64
_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_GROUPS: Final = 4
_LETTERS: Final = 4
_BITS: Final = 5
_MOST_PEM: Final = 4096


class VerifyKey:
    """The public half: tells whether a signature was made with the private one."""

    def __init__(self, raw: bytes) -> None:
        """Take the key's 32 bytes.

        Raises:
            ValueError: there are not 32.
        """
        self._key = Ed25519PublicKey.from_public_bytes(raw)
        self.raw = raw

    @classmethod
    def from_text(cls, text: str) -> "VerifyKey":
        """Return the key written as ``text``.

        Raises:
            ValueError: this is no key.
        """
        try:
            raw = base64.b64decode(text.encode("ascii"), validate=True)
        except (binascii.Error, UnicodeEncodeError) as error:
            raise ValueError("not base64") from error
        key = cls(raw)
        if key.text != text:
            raise ValueError("not the usual base64")
        return key

    @property
    def text(self) -> str:
        """The key in base64."""
        return base64.b64encode(self.raw).decode("ascii")

    @property
    def fingerprint(self) -> str:
        """What two people compare: "ABCD-EFGH-JKMN-PQRS"."""
        letters = _GROUPS * _LETTERS
        digest = hashlib.sha256(self.raw).digest()
        number = int.from_bytes(digest) >> (8 * len(digest) - _BITS * letters)
        text = "".join(
            _ALPHABET[number >> _BITS * place & 31]
            for place in reversed(range(letters))
        )
        return "-".join(
            text[start : start + _LETTERS] for start in range(0, letters, _LETTERS)
        )

    def verify(self, signature: bytes, signed: bytes) -> bool:
        """Return whether ``signature`` is this key's, over exactly these bytes."""
        try:
            self._key.verify(signature, signed)
        except InvalidSignature:
            return False
        return True

    def __eq__(self, other: object) -> bool:
        return isinstance(other, VerifyKey) and other.raw == self.raw

    def __hash__(self) -> int:
        return hash(self.raw)

    def __repr__(self) -> str:
        return f"VerifyKey({self.fingerprint})"


class SigningKey:
    """The private half: stays with who signs."""

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key

    @classmethod
    def new(cls) -> "SigningKey":
        """Return a key nobody has had before."""
        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def from_file(cls, path: Path) -> "SigningKey":
        """Return the key kept in ``path``.

        Raises:
            Unavailable: the file cannot be read, or holds no such key.
        """
        try:
            with path.open("rb") as file:
                found = load_pem_private_key(file.read(_MOST_PEM), password=None)
        except (OSError, ValueError, TypeError) as error:
            raise _no_key(path) from error
        if not isinstance(found, Ed25519PrivateKey):
            raise _no_key(path)
        return cls(found)

    def save(self, path: Path) -> None:
        """Write the key to ``path``, readable by its owner alone.

        Raises:
            Refused: there is a file already: a lost key cannot be had again.
            Unavailable: it cannot be written there.
        """
        pem = self._key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(pem)
                    file.flush()
                    os.fsync(file.fileno())
            except OSError:
                path.unlink()  # half a key would stand in the way of a whole one
                raise
        except FileExistsError as error:
            raise Refused(
                N_("There is a file already: {file}."),
                N_("Choose another name: a key that is written over is lost."),
                {"file": path.name},
            ) from error
        except OSError as error:
            raise Unavailable(
                N_("The key cannot be written to {file}."),
                N_("Choose a folder you may write to."),
                {"file": path.name},
            ) from error

    @property
    def public(self) -> VerifyKey:
        """The half that others need."""
        return VerifyKey(self._key.public_key().public_bytes_raw())

    def sign(self, content: bytes) -> bytes:
        """Return the signature (64 bytes) of exactly these bytes."""
        return self._key.sign(content)

    def __repr__(self) -> str:
        return f"SigningKey({self.public.fingerprint})"


def _no_key(path: Path) -> Unavailable:
    return Unavailable(
        N_("{file} holds no key to sign with."),
        N_("Choose the file in which the signing key is kept."),
        {"file": path.name},
    )
