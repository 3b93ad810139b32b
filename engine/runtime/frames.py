"""How messages look on the pipe: a short head, a body of JSON, then raw bytes."""

import json
import struct
from dataclasses import dataclass, field
from enum import StrEnum
from typing import BinaryIO

from engine.runtime.messages import JsonValue, Parcel

LARGEST_BODY = 16 * 1024 * 1024
LARGEST_BLOB = 64 * 1024 * 1024
"""Half an hour of sound that is listened to."""

_MAGIC = b"Ex"
_HEAD = struct.Struct("!2sII")


class FrameKind(StrEnum):
    """What a frame is for."""

    LOAD = "load"
    """To the worker: the service to make, and its settings."""
    REQUEST = "request"
    MORE = "more"
    """To the worker: more for a request under way."""
    CANCEL = "cancel"
    CLOSE = "close"
    READY = "ready"
    """From the worker: it is loaded."""
    BEAT = "beat"
    PART = "part"
    ANSWER = "answer"
    """From the worker: the end of an answer."""
    FAILURE = "failure"
    """From the worker: instead of an answer."""
    LOST = "lost"
    """From the worker: it ends itself, and why."""


_KINDS = frozenset(FrameKind)


class FrameBroken(Exception):  # noqa: N818 (said like the families of errors)
    """What came through the pipe is no frame."""


class FrameTorn(FrameBroken):
    """The pipe ended within a frame: the other side died while it wrote."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One message."""

    kind: FrameKind
    request: int = 0
    """Number of the request it belongs to; 0 for none."""
    word: str = ""
    """The verb of a request, the service of a load, the cause of a loss."""
    parcel: Parcel = field(default_factory=Parcel)


Encoded = tuple[bytes, bytes]
"""Head and body of a frame, and its raw bytes."""


def encode(frame: Frame) -> Encoded:
    """Return head and body, and the raw bytes, to be written one after the other.

    Raises:
        ValueError: the frame is larger than the other side takes.
        TypeError: the body holds what JSON cannot.
    """
    parcel = frame.parcel
    told = [frame.kind, frame.request, frame.word, parcel.body]
    body = json.dumps(told, separators=(",", ":"), default=dict).encode()
    if len(body) > LARGEST_BODY or len(parcel.blob) > LARGEST_BLOB:
        raise ValueError(f"a frame of {len(body)} + {len(parcel.blob)} bytes")
    return _HEAD.pack(_MAGIC, len(body), len(parcel.blob)) + body, parcel.blob


def read_frame(stream: BinaryIO) -> Frame | None:
    """Return the next frame, or None when the other side closed the pipe.

    Args:
        stream: buffered: a read returns less than asked at the end alone.

    Raises:
        FrameBroken: the pipe holds something else.
        FrameTorn: it ended within a frame.
        OSError: the pipe cannot be read.
    """
    head = stream.read(_HEAD.size)
    if not head:
        return None
    if len(head) < _HEAD.size:
        raise FrameTorn("ended within a head")
    magic, body_length, blob_length = _HEAD.unpack(head)
    if magic != _MAGIC or body_length > LARGEST_BODY or blob_length > LARGEST_BLOB:
        raise FrameBroken("not the head of a frame")
    body = _whole(stream, body_length)
    return _decode(body, _whole(stream, blob_length))


def _whole(stream: BinaryIO, length: int) -> bytes:
    read = stream.read(length) if length else b""
    if len(read) < length:
        raise FrameTorn("ended within a frame")
    return read


def _decode(body: bytes, blob: bytes) -> Frame:
    try:
        told: JsonValue = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise FrameBroken("the body is not JSON") from error
    match told:
        case [str(kind), int(request), str(word), dict(content)] if kind in _KINDS:
            return Frame(FrameKind(kind), request, word, Parcel(content, blob))
        case _:
            raise FrameBroken("the body is not that of a frame")
