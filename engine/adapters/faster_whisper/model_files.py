"""A Whisper converted for CTranslate2, checked before a native library reads it.

A truncated file can end the process that loads it, so its frame is walked first: the
head, then each weight from one to the next, up to the very last byte.
"""

import json
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from engine.api.errors import N_, Unavailable

MODEL: Final = "model.bin"
NEEDED: Final = (MODEL, "config.json", "tokenizer.json")
_SPEC: Final = "WhisperSpec"
_NEWEST_VERSION: Final = 6
_OLDEST_VERSION: Final = 4
_MOST_WEIGHTS: Final = 100_000
_WIDEST_RANK: Final = 8


def check_model(folder: Path) -> None:
    """Make sure that ``folder`` holds a whole model.

    Raises:
        Unavailable: a file is missing, truncated or not what it should be.
    """
    missing = [name for name in NEEDED if not (folder / name).is_file()]
    if missing:
        raise Unavailable(
            N_("The speech recognition model is incomplete: {file} is missing."),
            N_("Install the model again."),
            {"file": missing[0]},
        )
    for name in NEEDED[1:]:
        _check_json(folder / name)
    path = folder / MODEL
    try:
        with path.open("rb") as model:
            _walk(model, path.stat().st_size)
    except (struct.error, ValueError, OSError) as error:
        raise _damaged(MODEL) from error


def _check_json(path: Path) -> None:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError) as error:
        raise _damaged(path.name) from error
    if not isinstance(found, dict):
        raise _damaged(path.name)


def _walk(model: BinaryIO, size: int) -> None:
    """Go through the weights without reading them.

    Raises:
        ValueError: this is no whole model.
    """
    version = _number(model, "I")
    if not _OLDEST_VERSION <= version <= _NEWEST_VERSION:
        raise ValueError("another format")
    if _name(model) != _SPEC:
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


def _damaged(name: str) -> Unavailable:
    return Unavailable(
        N_("The speech recognition model is damaged: {file} cannot be read."),
        N_("Install the model again."),
        {"file": name},
    )
