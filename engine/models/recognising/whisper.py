"""The frame of a Whisper converted for CTranslate2.

A truncated file can end the process that loads it, so its frame is walked first: the
head, then each weight from one to the next, up to the very last byte.
"""

import json
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

MODEL: Final = "model.bin"
NEEDED: Final = (MODEL, "config.json", "tokenizer.json")
VOCABULARIES: Final = ("vocabulary.json", "vocabulary.txt")
"""One of them is needed as well."""
OPTIONAL: Final = ("preprocessor_config.json",)
SPEC: Final = "WhisperSpec"
_NEWEST_VERSION: Final = 6
_OLDEST_VERSION: Final = 4
_MOST_WEIGHTS: Final = 100_000
_WIDEST_RANK: Final = 8
LARGEST_JSON: Final = 50_000_000
"""Bytes of any file beside the weights; vocabularies have a fiftieth."""


def walk_weights(path: Path) -> None:
    """Go through the weights in ``path`` without reading them.

    Raises:
        ValueError: this is no whole model.
        OSError: it cannot be read.
    """
    try:
        with path.open("rb") as model:
            _walk(model, path.stat().st_size)
    except struct.error as error:
        raise ValueError("truncated") from error


def read_settings(path: Path) -> dict[str, object]:
    """Return what lies in a JSON file of the model.

    Raises:
        ValueError: it is no JSON object, or larger than any.
        OSError: it cannot be read.
    """
    if path.stat().st_size > LARGEST_JSON:
        raise ValueError("too large")
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except RecursionError as error:
        raise ValueError("nested without end") from error
    return _object(found)


def _object(found: object) -> dict[str, object]:
    if not isinstance(found, dict):
        raise ValueError("not an object")  # noqa: TRY004 (what a file holds is a value)
    return found


def _walk(model: BinaryIO, size: int) -> None:
    version = _number(model, "I")
    if not _OLDEST_VERSION <= version <= _NEWEST_VERSION:
        raise ValueError("another format")
    if _name(model) != SPEC:
        raise ValueError("not a speech recognition model")
    _number(model, "I")
    for length in _weights(model):
        if model.tell() + length > size:
            raise ValueError("truncated")
        model.seek(length, 1)
    for _ in range(_number(model, "I")):
        _name(model)
        _name(model)
    if model.tell() != size:
        raise ValueError("more than a model")


def _weights(model: BinaryIO) -> Iterator[int]:
    """Yield how many bytes each weight has, standing where they begin."""
    count = _number(model, "I")
    if not 0 < count < _MOST_WEIGHTS:
        raise ValueError("no plausible number of weights")
    for _ in range(count):
        _name(model)
        rank = _number(model, "B")
        if rank > _WIDEST_RANK:
            raise ValueError("no plausible weight")
        for _ in range(rank):
            _number(model, "I")
        _number(model, "B")
        yield _number(model, "I")


def _number(model: BinaryIO, kind: str) -> int:
    size = struct.calcsize(f"<{kind}")
    (number,) = struct.unpack(f"<{kind}", model.read(size))
    return int(number)


def _name(model: BinaryIO) -> str:
    length = _number(model, "H")
    raw = model.read(length)
    if len(raw) != length:
        raise ValueError("truncated")
    return raw.rstrip(b"\0").decode()
