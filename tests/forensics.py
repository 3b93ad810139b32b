"""Everything that stands in an encrypted database, deleted or not, laid open.

Decrypts each page of the database and each frame of its write-ahead log by hand, as
somebody would who has the key and looks for what was erased.
"""

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from app.storage.secret_key import SecretKey

_PAGE = 4096
_RESERVED = 80
"""At the end of each page: 16 bytes of IV, 64 of HMAC."""
_SALT = 16
"""At the start of the first page, in clear."""
_WAL_HEADER = 32
_FRAME_HEADER = 24


def laid_open(database: Path, key: SecretKey) -> bytes:
    """Return all pages of a database and of its log, decrypted."""
    log = database.with_name(database.name + "-wal")
    pages = [*_pages(database.read_bytes(), 0, 0)]
    if log.is_file():
        pages += _pages(log.read_bytes()[_WAL_HEADER:], _FRAME_HEADER, None)
    return b"".join(_decrypted(page, first, key) for page, first in pages)


def words_in_clear(folder: Path, words: str) -> list[Path]:
    """Return the files of a folder that hold these words, in any usual encoding."""
    forms = [words.encode(encoding) for encoding in ("utf-8", "utf-16-le", "latin-1")]
    return [
        path
        for path in folder.rglob("*")
        if path.is_file() and any(form in path.read_bytes() for form in forms)
    ]


def _pages(
    content: bytes, lead: int, first: int | None
) -> Iterator[tuple[bytes, bool]]:
    """Give each page, and whether it is the first of the database."""
    size = lead + _PAGE
    for start in range(0, len(content) - size + 1, size):
        number = int.from_bytes(content[start : start + 4]) if lead else start + 1
        is_first = start == first if first is not None else number == 1
        yield content[start + lead : start + size], is_first


def _decrypted(page: bytes, first: bool, key: SecretKey) -> bytes:
    body = page[_SALT if first else 0 : _PAGE - _RESERVED]
    vector = page[_PAGE - _RESERVED : _PAGE - _RESERVED + 16]
    decryptor = Cipher(AES(key.reveal()), CBC(vector)).decryptor()
    return decryptor.update(body) + decryptor.finalize()
