"""Files made to take all memory or time: they are told as damaged, at once."""

import struct
from pathlib import Path

import pytest

from engine.api.errors import Refused
from engine.models.recognising.gguf import BadGguf, read_gguf
from engine.models.recognising.onnx import is_whole_onnx
from engine.models.recognising.recognise import recognise
from tests.engine.models.recognising.files import whisper

pytestmark = pytest.mark.requirement("E-046")
LONG = 15_000_000


def test_a_header_of_endless_words_is_not_kept_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "model.gguf"
    with path.open("wb") as file:
        file.write(b"GGUF" + struct.pack("<IQQ", 3, 0, 5))
        for number in range(5):
            file.write(struct.pack("<Q", 1) + b"%d" % number)
            file.write(struct.pack("<IQ", 8, LONG))
            file.seek(LONG, 1)
        file.truncate()

    with pytest.raises(BadGguf):
        read_gguf(path)


@pytest.mark.parametrize("length", [10, 2**62, 2**69])
def test_a_field_longer_than_the_file_is_no_voice(length: int, tmp_path: Path) -> None:
    path = tmp_path / "voice.onnx"
    path.write_bytes(b"\x08\x07\x3a" + _varint(length) + b"xx")

    whole = is_whole_onnx(path)

    assert not whole


def test_a_vocabulary_without_end_is_told_and_not_read(tmp_path: Path) -> None:
    folder = whisper(tmp_path / "hearing")
    with (folder / "vocabulary.json").open("r+b") as file:
        file.truncate(60_000_000)

    with pytest.raises(Refused, match="vocabulary"):
        recognise(folder)


def _varint(number: int) -> bytes:
    groups = [number >> shift & 127 for shift in range(0, 70, 7)]
    return bytes([group | 128 for group in groups[:-1]] + groups[-1:])
