"""How far a partial file got, as it is kept on disk: bytes in slots, each with a check.

Two marks are kept. *Written* holds after the program was killed: the system still has
the bytes. *Durable* was followed by the disk's own word that it has them: after the
machine itself went down, only that one counts.
"""

import struct
import zlib
from dataclasses import dataclass

from engine.models.fetching.partial.spans import Span, Spans

SLOT_BYTES = 2048
SLOTS = 3
"""The first is written with the disk's word; the other two in turn, very often."""
_SAME_BOOT_SECONDS = 60.0
"""Systems tell the time they were started a little differently from call to call."""
_HEAD = struct.Struct("<QdHH")
_SPAN = struct.Struct("<QQ")
_CHECK = struct.Struct("<I")
_MOST_SPANS = 60


@dataclass(frozen=True, slots=True)
class Marks:
    """What is in a partial file."""

    written: Spans
    durable: Spans
    booted: float
    """When the machine was started; seconds since 1970."""

    def still_true(self, booted: float) -> Spans:
        """Return what can be relied on, on a machine started at ``booted``."""
        same = abs(booted - self.booted) < _SAME_BOOT_SECONDS
        return self.written if same else self.durable


def encode(marks: Marks, number: int) -> bytes:
    """Return one slot; a higher ``number`` is newer."""
    written = list(marks.written)[:_MOST_SPANS]
    durable = list(marks.durable)[:_MOST_SPANS]
    head = _HEAD.pack(number, marks.booted, len(written), len(durable))
    body = head + b"".join(_SPAN.pack(*span) for span in [*written, *durable])
    return body + _CHECK.pack(zlib.crc32(body))


def newest(region: bytes) -> tuple[Marks, int] | None:
    """Return the newest marks of all slots with their number; None without any."""
    starts = range(0, len(region), SLOT_BYTES)
    found = [_decode(region[start : start + SLOT_BYTES]) for start in starts]
    return max(
        (each for each in found if each is not None),
        key=lambda each: each[1],
        default=None,
    )


def _decode(slot: bytes) -> tuple[Marks, int] | None:
    if len(slot) < _HEAD.size:
        return None
    number, booted, written, durable = _HEAD.unpack_from(slot)
    end = _HEAD.size + (written + durable) * _SPAN.size
    if number == 0 or end + _CHECK.size > len(slot):
        return None
    if _CHECK.unpack_from(slot, end)[0] != zlib.crc32(slot[:end]):
        return None
    spans = [Span(*pair) for pair in _SPAN.iter_unpack(slot[_HEAD.size : end])]
    return Marks(Spans(spans[:written]), Spans(spans[written:]), booted), number
