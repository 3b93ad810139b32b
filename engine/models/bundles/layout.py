"""The zip form of a bundle, byte by byte.

Stored, zip64 throughout, no dates, no comments: from names, sizes and CRC-32 follows
every other byte. A reader builds these bytes too and compares, instead of parsing a
directory that could contradict itself.
"""

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_VERSION: Final = 45
"""Of the zip specification: the first with zip64."""
_DAY: Final = 0x0021
"""1 January 1980, the first day zip knows."""
_IN_EXTRA: Final = 0xFFFFFFFF
_ZIP64: Final = 1
_LOCAL: Final = struct.Struct("<4sHHHHHIIIHH")
_LOCAL_EXTRA: Final = struct.Struct("<HHQQ")
_CENTRAL: Final = struct.Struct("<4sHHHHHHIIIHHHHHII")
_CENTRAL_EXTRA: Final = struct.Struct("<HHQQQ")
_END64: Final = struct.Struct("<4sQHHIIQQQQ")
_LOCATOR: Final = struct.Struct("<4sIQI")
_END: Final = struct.Struct("<4sHHHHIIH")
_CRC: Final = struct.Struct("<I")
_CRC_IN_CENTRAL: Final = 16


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the zip file."""

    name: str
    """ASCII."""
    size: int
    """Bytes."""
    crc: int = 0
    """CRC-32 of its content."""

    @property
    def header_size(self) -> int:
        """Bytes before its content."""
        return _LOCAL.size + len(self.name) + _LOCAL_EXTRA.size

    @property
    def room(self) -> int:
        """Bytes it takes with its header."""
        return self.header_size + self.size

    @property
    def record_size(self) -> int:
        """Bytes it takes in the directory."""
        return _CENTRAL.size + len(self.name) + _CENTRAL_EXTRA.size


def header(entry: Entry) -> bytes:
    """Return what stands before the content of ``entry``."""
    name = entry.name.encode("ascii")
    fixed = _LOCAL.pack(
        b"PK\3\4", _VERSION, 0, 0, 0, _DAY, entry.crc, _IN_EXTRA, _IN_EXTRA,
        len(name), _LOCAL_EXTRA.size,
    )  # fmt: skip
    return fixed + name + _LOCAL_EXTRA.pack(_ZIP64, 16, entry.size, entry.size)


def size_told(head: bytes) -> int:
    """Return the size that a header tells of its content; not checked.

    Raises:
        struct.error: this is shorter than a header.
    """
    start = len(head) - _LOCAL_EXTRA.size
    return int(_LOCAL_EXTRA.unpack_from(head, max(start, 0))[2])


def directory(entries: Sequence[Entry]) -> bytes:
    """Return everything after the last content."""
    records = b""
    offset = 0
    for entry in entries:
        records += _record(entry, offset)
        offset += entry.room
    count = len(entries)
    end64 = _END64.pack(
        b"PK\6\6", _END64.size - 12, _VERSION, _VERSION, 0, 0,
        count, count, len(records), offset,
    )  # fmt: skip
    locator = _LOCATOR.pack(b"PK\6\7", 0, offset + len(records), 1)
    end = _END.pack(b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, _IN_EXTRA, _IN_EXTRA, 0)
    return records + end64 + locator + end


def directory_size(entries: Sequence[Entry]) -> int:
    """Return how many bytes come after the last content."""
    records = sum(entry.record_size for entry in entries)
    return records + _END64.size + _LOCATOR.size + _END.size


def offsets(entries: Sequence[Entry]) -> tuple[int, ...]:
    """Return where the header of each entry begins."""
    found = []
    offset = 0
    for entry in entries:
        found.append(offset)
        offset += entry.room
    return tuple(found)


def with_crcs(entries: Sequence[Entry], found: bytes) -> tuple[Entry, ...]:
    """Return the entries with the CRC-32 that a directory tells; not checked.

    Raises:
        struct.error: ``found`` is shorter than their directory.
    """
    told = []
    place = 0
    for entry in entries:
        (crc,) = _CRC.unpack_from(found, place + _CRC_IN_CENTRAL)
        told.append(Entry(entry.name, entry.size, crc))
        place += entry.record_size
    return tuple(told)


def _record(entry: Entry, offset: int) -> bytes:
    name = entry.name.encode("ascii")
    fixed = _CENTRAL.pack(
        b"PK\1\2", _VERSION, _VERSION, 0, 0, 0, _DAY, entry.crc, _IN_EXTRA, _IN_EXTRA,
        len(name), _CENTRAL_EXTRA.size, 0, 0, 0, 0, _IN_EXTRA,
    )  # fmt: skip
    return (
        fixed + name + _CENTRAL_EXTRA.pack(_ZIP64, 24, entry.size, entry.size, offset)
    )
