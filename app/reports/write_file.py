"""Writing a file where the person asked for it."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from app.shared.errors import N_, Unavailable


def write_file(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` whole or not at all; only its owner can read it.

    Raises:
        Unavailable: the disk said no; a file that was there before is unharmed.
    """
    write_pieces(path, (data,))


def write_pieces(path: Path, pieces: Iterable[bytes]) -> None:
    """Write pieces one after the other as they come, whole or not at all.

    Raises:
        Unavailable: the disk said no; a file that was there before is unharmed.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.absolute().parent, prefix=".exerzia-")
        try:
            with os.fdopen(handle, "wb") as stream:
                for piece in pieces:
                    stream.write(piece)
                stream.flush()
                os.fsync(stream.fileno())
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise cannot_write(path) from error


def cannot_write(path: Path) -> Unavailable:
    """Return the failure of a file that cannot be put where it was asked for."""
    return Unavailable(
        N_("The file {path} cannot be written."),
        N_("Check that its folder exists, may be written and has room."),
        {"path": path},
    )
