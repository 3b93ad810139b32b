"""Reads the beginning of a GGUF file and checks that the rest is there.

llama.cpp may end the whole process over a file that is cut off, so a file is looked at
here first, in plain Python: magic, counts, every value and every tensor's place. It is
read, not mapped: a stick that is pulled out would end a process that maps its files.
"""

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

MAGIC: Final = b"GGUF"
_VERSIONS: Final = range(2, 4)
_MOST_VALUES: Final = 10_000
_MOST_TENSORS: Final = 100_000
_MOST_SIDES: Final = 4
_LONGEST_STRING: Final = 16_000_000
_MOST_READ: Final = 32_000_000
"""Bytes in all; the header of a model with a million words has less."""
_SIZES: Final = {0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8}
"""Bytes of each scalar type."""
_STRING, _ARRAY, _U16, _U32, _BOOL = 8, 9, 2, 4, 7
_ALIGNMENT: Final = 32
_MOST_ALIGNMENT: Final = 4096

_BLOCKS: Final = {
    0: (1, 4), 1: (1, 2), 2: (32, 18), 3: (32, 20), 6: (32, 22), 7: (32, 24),
    8: (32, 34), 9: (32, 40), 10: (256, 84), 11: (256, 110), 12: (256, 144),
    13: (256, 176), 14: (256, 210), 15: (256, 292), 16: (256, 66), 17: (256, 74),
    18: (256, 98), 19: (256, 50), 20: (32, 18), 21: (256, 110), 22: (256, 82),
    23: (256, 136), 24: (1, 1), 25: (1, 2), 26: (1, 4), 27: (1, 8), 28: (1, 8),
    29: (256, 56), 30: (1, 2), 34: (256, 54), 35: (256, 66), 39: (32, 17),
}  # fmt: skip
"""Numbers and bytes in a block of each tensor type; others are not checked so far."""

Value = str | int | bool


@dataclass(frozen=True, slots=True)
class GgufHeader:
    """What a model file says of itself."""

    values: dict[str, Value]
    """Strings, flags, 16-bit and 32-bit numbers by key; the rest is left out."""
    tensors: int

    def text(self, key: str) -> str:
        """Return a string, or an empty one."""
        value = self.values.get(key, "")
        return value if isinstance(value, str) else ""

    def number(self, key: str) -> int:
        """Return a number, or 0."""
        value = self.values.get(key, 0)
        return value if isinstance(value, int) else 0

    @property
    def architecture(self) -> str:
        """The kind of network."""
        return self.text("general.architecture")

    @property
    def template(self) -> str:
        """The publisher's own chat template; only looked at, never run."""
        return self.text("tokenizer.chat_template")


class BadGguf(ValueError):  # noqa: N818 (what the file is)
    """Not a GGUF file, or one that makes no sense, or not all of one.

    Attributes:
        missing: bytes that its own table of tensors tells and that are not there; 0
            where the table itself cannot be read.
    """

    def __init__(self, missing: int = 0) -> None:
        self.missing = missing
        super().__init__("cut off" if missing else "not a whole GGUF file")


def read_gguf(path: Path) -> GgufHeader:
    """Return the header of a model file that is all there.

    Raises:
        BadGguf: it is cut off, corrupt, or no GGUF file.
        OSError: it cannot be read.
    """
    with path.open("rb", buffering=1 << 20) as file:
        size = file.seek(0, 2)
        file.seek(0)
        try:
            return _Reader(file, size).header()
        except (UnicodeDecodeError, struct.error) as error:
            raise BadGguf from error


class _Reader:
    """A place in the file that moves on."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file = file
        self._size = size
        self._place = 0
        self._read = 0

    def header(self) -> GgufHeader:
        _insist(self._bytes(len(MAGIC)) == MAGIC)
        (version,) = self._unpack("<I")
        tensors, count = self._unpack("<QQ")
        _insist(version in _VERSIONS)
        _insist(count <= _MOST_VALUES and tensors <= _MOST_TENSORS)
        values = dict(self._values(count))
        ends = [self._end_of_tensor() for _ in range(tensors)]
        unit = values.get("general.alignment", _ALIGNMENT)
        if not isinstance(unit, int) or not 0 < unit <= _MOST_ALIGNMENT:
            raise BadGguf
        start = -(-self._place // unit) * unit
        missing = start + max(ends, default=0) - self._size
        if missing > 0:
            raise BadGguf(missing)
        return GgufHeader(values, tensors)

    def _values(self, count: int) -> Iterator[tuple[str, Value]]:
        for _ in range(count):
            key = self._string()
            (kind,) = self._unpack("<I")
            value = self._value(kind)
            if value is not None:
                yield key, value

    def _value(self, kind: int) -> Value | None:
        readers: dict[int, Callable[[], Value | None]] = {
            _STRING: self._string,
            _ARRAY: self._skip_list,
            _U16: lambda: int(self._unpack("<H")[0]),
            _U32: lambda: int(self._unpack("<I")[0]),
            _BOOL: lambda: self._bytes(1) != b"\0",
        }
        if kind in readers:
            return readers[kind]()
        _insist(kind in _SIZES)
        self._move(_SIZES[kind])
        return None

    def _skip_list(self) -> None:
        kind, count = self._unpack("<IQ")
        if kind != _STRING:
            _insist(kind in _SIZES)
            self._move(_SIZES[kind] * count)
            return
        _insist(count <= self._size)
        for _ in range(count):
            self._move(self._unpack("<Q")[0])

    def _end_of_tensor(self) -> int:
        self._move(self._unpack("<Q")[0])
        (sides,) = self._unpack("<I")
        _insist(sides <= _MOST_SIDES)
        numbers = 1
        for side in self._unpack(f"<{sides}Q"):
            numbers *= side
        kind, offset = self._unpack("<IQ")
        block, size = _BLOCKS.get(kind, (1, 0))
        return int(offset + -(-numbers // block) * size)

    def _string(self) -> str:
        return self._bytes(self._unpack("<Q")[0]).decode()

    def _unpack(self, layout: str) -> tuple[int, ...]:
        return struct.unpack(layout, self._bytes(struct.calcsize(layout)))

    def _bytes(self, count: int) -> bytes:
        _insist(count <= min(_LONGEST_STRING, self._size - self._place))
        self._read += count
        _insist(self._read <= _MOST_READ)
        found = self._file.read(count)
        _insist(len(found) == count)
        self._place += count
        return found

    def _move(self, count: int) -> None:
        _insist(count <= self._size - self._place)
        self._file.seek(count, 1)
        self._place += count


def _insist(condition: object) -> None:
    if not condition:
        raise BadGguf
