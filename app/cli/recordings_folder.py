"""Recorded answers in a folder, in the order of their names."""

import re
from pathlib import Path

from app.shared.errors import N_, Refused, Unavailable

KINDS = (".wav", ".flac", ".mp3")
LARGEST_BYTES = 200_000_000
"""An uncompressed recording of half an hour in studio quality is smaller."""
_NUMBERS = re.compile(r"(\d+)")


def find_recordings(folder: Path) -> tuple[Path, ...]:
    """Return the WAV, FLAC and MP3 files of ``folder``; 2 comes before 10.

    Raises:
        Refused: there is none.
        Unavailable: the folder cannot be read.
    """
    try:
        found = [path for path in folder.iterdir() if path.suffix.lower() in KINDS]
    except OSError as error:
        raise Unavailable(
            N_("The folder {name} cannot be read."),
            N_("Check that it exists and that you may read it."),
            {"name": folder.name},
        ) from error
    if not found:
        raise Refused(
            N_("The folder {name} holds no recording."),
            N_("Put your answers in it as WAV, FLAC or MP3 files, one an answer."),
            {"name": folder.name},
        )
    return tuple(sorted(found, key=lambda path: _in_order(path.name)))


def read_recording(path: Path) -> bytes:
    """Return the bytes of one recording.

    Raises:
        Refused: it is too large for an answer.
        Unavailable: it cannot be read.
    """
    try:
        size = path.stat().st_size
        recording = path.read_bytes() if size <= LARGEST_BYTES else b""
    except OSError as error:
        raise Unavailable(
            N_("The file {name} cannot be read."),
            N_("Check that it exists and that you may read it."),
            {"name": path.name},
        ) from error
    if size > LARGEST_BYTES:
        raise Refused(
            N_("The file {name} is too large for answers."),
            N_("Keep it under {megabytes} MB."),
            {"name": path.name, "megabytes": LARGEST_BYTES // 1_000_000},
        )
    return recording


def _in_order(name: str) -> tuple[tuple[int, str], ...]:
    """Return a key that puts numbers inside names in their order."""
    pieces = _NUMBERS.split(name.casefold())
    return tuple(
        (int(piece), "") if piece.isdecimal() else (0, piece) for piece in pieces
    )
