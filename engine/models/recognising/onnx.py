"""Whether an ONNX file is all there.

It is one protobuf message: fields, each with its length, up to the last byte. They are
stepped over, not read.
"""

from pathlib import Path
from typing import BinaryIO, Final

_GRAPH: Final = 7
_MOST_FIELDS: Final = 100_000
_LONGEST_NUMBER: Final = 10


def is_whole_onnx(path: Path) -> bool:
    """Return whether ``path`` holds a graph and ends where its last field does.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(0)
        try:
            return _has_graph(file, size)
        except ValueError:
            return False


def _has_graph(file: BinaryIO, size: int) -> bool:
    found = False
    for _ in range(_MOST_FIELDS):
        place = file.tell()
        if place >= size:
            return found and place == size
        field, kind = divmod(_number(file), 8)
        found = found or field == _GRAPH
        length = _length(file, kind)
        if length > size:
            return False
        file.seek(length, 1)
    return False


def _length(file: BinaryIO, kind: int) -> int:
    """Return how many bytes of the field are left to step over."""
    match kind:
        case 0:
            _number(file)
            return 0
        case 1:
            return 8
        case 2:
            return _number(file)
        case 5:
            return 4
        case _:
            raise ValueError("no field")


def _number(file: BinaryIO) -> int:
    number = 0
    for place in range(_LONGEST_NUMBER):
        byte = file.read(1)
        if not byte:
            break
        number |= (byte[0] & 127) << 7 * place
        if byte[0] < 128:
            return number
    raise ValueError("no number")
