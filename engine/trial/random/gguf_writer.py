"""Writes GGUF files: what llama.cpp reads, and no more than our models need.

The format is little-endian: a magic, a version, counts, then named values, then one
record for each tensor, then the tensors, each at a multiple of 32 bytes.
"""

import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

ALIGNMENT = 32
_VERSION = 3
_U32, _I32, _F32, _BOOL, _STRING, _ARRAY = 4, 5, 6, 7, 8, 9

Value = bool | int | float | str | Sequence[str] | Sequence[int]


@dataclass(frozen=True, slots=True)
class TensorType:
    """How the numbers of a tensor are packed."""

    code: int
    block: int
    """Numbers in a block."""
    size: int
    """Bytes of a block."""

    def bytes_of(self, shape: Sequence[int]) -> int:
        """Return how many bytes a tensor of this shape takes."""
        count = 1
        for side in shape:
            count *= side
        return count // self.block * self.size


F32 = TensorType(0, 1, 4)
F16 = TensorType(1, 1, 2)
Q8_0 = TensorType(8, 32, 34)
Q4_K = TensorType(12, 256, 144)
Q6_K = TensorType(14, 256, 210)


@dataclass(frozen=True, slots=True)
class Tensor:
    """One tensor to be written."""

    name: str
    shape: tuple[int, ...]
    """The fastest side first, as the format has it."""
    type: TensorType
    data: Iterable[bytes]
    """Its bytes, in as many pieces as is handy."""


def write_gguf(
    path: Path, values: Mapping[str, Value], tensors: Sequence[Tensor]
) -> None:
    """Write a model file.

    Args:
        path: where it goes; what was there is replaced.
        values: what the file says of itself, by key.
        tensors: in the order in which they are written.
    """
    with path.open("wb") as file:
        file.write(b"GGUF")
        file.write(struct.pack("<IQQ", _VERSION, len(tensors), len(values)))
        for key, value in values.items():
            file.write(_string(key) + _typed(value))
        offset = 0
        for tensor in tensors:
            file.write(_record(tensor, offset))
            offset += _aligned(tensor.type.bytes_of(tensor.shape))
        _pad(file)
        for tensor in tensors:
            for piece in tensor.data:
                file.write(piece)
            _pad(file)


def _record(tensor: Tensor, offset: int) -> bytes:
    sides = struct.pack(f"<I{len(tensor.shape)}Q", len(tensor.shape), *tensor.shape)
    return _string(tensor.name) + sides + struct.pack("<IQ", tensor.type.code, offset)


def _typed(value: Value) -> bytes:
    if isinstance(value, bool):
        return struct.pack("<I?", _BOOL, value)
    if isinstance(value, int):
        return struct.pack("<II", _U32, value)
    if isinstance(value, float):
        return struct.pack("<If", _F32, value)
    if isinstance(value, str):
        return struct.pack("<I", _STRING) + _string(value)
    return _list(value)


def _list(items: Sequence[str] | Sequence[int]) -> bytes:
    texts = [_string(item) for item in items if isinstance(item, str)]
    if texts:
        return struct.pack("<IIQ", _ARRAY, _STRING, len(items)) + b"".join(texts)
    head = struct.pack("<IIQ", _ARRAY, _I32, len(items))
    return head + struct.pack(f"<{len(items)}i", *items)


def _string(text: str) -> bytes:
    encoded = text.encode()
    return struct.pack("<Q", len(encoded)) + encoded


def _aligned(size: int) -> int:
    return -(-size // ALIGNMENT) * ALIGNMENT


def _pad(file: BinaryIO) -> None:
    file.write(bytes(_aligned(file.tell()) - file.tell()))
