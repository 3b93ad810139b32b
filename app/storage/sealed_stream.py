"""A stream of bytes under AES-256-GCM, in pieces.

No piece can be changed, left out, exchanged or added without being noticed.
"""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.shared.errors import N_, Unavailable
from app.storage.secret_key import SecretKey

PIECE_BYTES = 64 * 1024
_TAG_BYTES = 16


def seal(
    output: BinaryIO, key: SecretKey, bound: bytes, pieces: Iterable[bytes]
) -> None:
    """Write ``pieces`` encrypted.

    Args:
        output: where to.
        key: used for this stream alone, since pieces are numbered from 0.
        bound: what stands before the stream and must not change either.
        pieces: each of PIECE_BYTES, the last one shorter or as long.
    """
    cipher = AESGCM(key.reveal())
    waiting = b""
    number = 0
    for piece in pieces:
        if waiting:
            output.write(cipher.encrypt(_nonce(number, last=False), waiting, bound))
            number += 1
        waiting = piece
    output.write(cipher.encrypt(_nonce(number, last=True), waiting, bound))


def unseal(stream: BinaryIO, key: SecretKey, bound: bytes) -> Iterator[bytes]:
    """Give the pieces of a stream that ``seal`` has written.

    Raises:
        Unavailable: the stream is cut short or altered. Pieces given before that are
            genuine, but not all.
    """
    cipher = AESGCM(key.reveal())
    sealed = stream.read(PIECE_BYTES + _TAG_BYTES)
    number = 0
    while True:
        following = stream.read(PIECE_BYTES + _TAG_BYTES)
        try:
            yield cipher.decrypt(_nonce(number, last=not following), sealed, bound)
        except (InvalidTag, ValueError):
            raise damaged_backup() from None
        if not following:
            return
        sealed = following
        number += 1


def damaged_backup() -> Unavailable:
    """Return the failure of a backup that is not whole."""
    return Unavailable(
        N_("This backup is damaged or incomplete."),
        N_("Try another copy of it, or an earlier backup."),
    )


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11) + bytes([last])
