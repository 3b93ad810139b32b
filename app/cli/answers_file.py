"""Answers read from a text file, separated by a line ``---``."""

from pathlib import Path

from app.shared.errors import N_, Refused, Unavailable

LARGEST_BYTES = 5_000_000
"""Ninety minutes of speech are under 100 kB of text."""

_SEPARATOR = "---"


def read_answers(path: Path) -> tuple[str, ...]:
    """Return the answers of a UTF-8 file, in order, white space trimmed.

    An empty place between two separators is an empty answer.

    Raises:
        Refused: the file is empty, too large, binary or not UTF-8.
        Unavailable: the file cannot be read.
    """
    text = _text(path)
    if not text.strip():
        raise Refused(
            N_("The file {name} holds no answer."),
            N_("Write your answers in it, separated by a line ---."),
            {"name": path.name},
        )
    return split_answers(text)


def split_answers(text: str) -> tuple[str, ...]:
    """Return the pieces of ``text`` between lines that hold only ``---``."""
    answers: list[list[str]] = [[]]
    for line in text.splitlines():
        if line.strip() == _SEPARATOR:
            answers.append([])
        else:
            answers[-1].append(line)
    pieces = ["\n".join(lines).strip() for lines in answers]
    return tuple(pieces[:-1] if len(pieces) > 1 and not pieces[-1] else pieces)


def _text(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise Unavailable(
            N_("The file {name} cannot be read."),
            N_("Check that it exists and that you may read it."),
            {"name": path.name},
        ) from error
    if len(data) > LARGEST_BYTES:
        raise Refused(
            N_("The file {name} is too large for answers."),
            N_("Keep it under {megabytes} MB."),
            {"name": path.name, "megabytes": LARGEST_BYTES // 1_000_000},
        )
    return _decoded(path, data)


def _decoded(path: Path, data: bytes) -> str:
    if b"\0" in data:
        raise Refused(
            N_("The file {name} is not text."),
            N_("Give a text file in UTF-8."),
            {"name": path.name},
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(
            N_("The file {name} is not UTF-8 text (byte {place})."),
            N_("Save it again with the encoding UTF-8."),
            {"name": path.name, "place": error.start + 1},
        ) from None
