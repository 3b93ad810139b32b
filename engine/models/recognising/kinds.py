"""What kind of file this is, by its first bytes."""

from enum import StrEnum
from pathlib import Path
from typing import Final

from engine.models.recognising.gguf import MAGIC

_HEAD: Final = 512
_CLAIMS: Final = {".gguf", ".onnx", ".bin", ".exzpack", ".safetensors", ".pt", ".ggml"}
"""Endings by which a file says that it is a model."""
_PAGES: Final = (b"<!doctype html", b"<html", b"<head", b"<?xml", b"<!--")
_POINTER: Final = b"version https://git-lfs.github.com/"
_PICKLE: Final = (b"\x80\x02", b"\x80\x04")
_NEWEST_ONNX: Final = 20


class Kind(StrEnum):
    """Kinds of files that are told apart."""

    GGUF = "gguf"
    WHISPER = "whisper"
    OTHER_CTRANSLATE2 = "ctranslate2"
    ONNX = "onnx"
    DESCRIPTION = "description"
    """JSON that may be beside a voice."""
    BUNDLE = "bundle"
    WEB_PAGE = "web page"
    POINTER = "pointer"
    PYTORCH = "pytorch"
    GGML = "ggml"
    SAFETENSORS = "safetensors"
    CUT_OFF = "cut off"
    """Named like a model, and empty or of nothing known."""


def kind_of(path: Path) -> Kind | None:
    """Return the kind of a file; None when it is nothing to us.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    return _by_content(head, path) or _by_claim(head, path)


def _by_content(head: bytes, path: Path) -> Kind | None:
    if head.startswith(MAGIC):
        return Kind.GGUF
    if head.startswith(b"PK\3\4"):
        return _packed(head)
    if head.startswith(b"lmgg"):
        return Kind.GGML
    if head.startswith(_POINTER):
        return Kind.POINTER
    if head[8:10] == b'{"' and head[5:8] == b"\0\0\0":
        return Kind.SAFETENSORS
    return _converted(head) or _named(head, path)


def _packed(head: bytes) -> Kind | None:
    if head[30:41] == b"bundle.json":
        return Kind.BUNDLE
    return Kind.PYTORCH if b"/data.pkl" in head else None


def _converted(head: bytes) -> Kind | None:
    """Return the kind of a model converted for CTranslate2: version, name of its form."""
    length = int.from_bytes(head[4:6], "little")
    name = head[6 : 6 + length]
    if head[1:4] != b"\0\0\0" or not 4 < length < 100 or not name.endswith(b"Spec\0"):
        return None
    return Kind.WHISPER if name == b"WhisperSpec\0" else Kind.OTHER_CTRANSLATE2


def _named(head: bytes, path: Path) -> Kind | None:
    """Return the kind of a file whose form has no mark of its own."""
    name = path.name.lower()
    if name.endswith(".onnx") and len(head) > 1:
        is_versioned = head[0] == 0x08 and head[1] <= _NEWEST_ONNX
        return Kind.ONNX if is_versioned else None
    if name.endswith(".json") and head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return Kind.DESCRIPTION
    if name.endswith((".pt", ".pth", ".bin")) and head.startswith(_PICKLE):
        return Kind.PYTORCH
    return None


def _by_claim(head: bytes, path: Path) -> Kind | None:
    """Return what is told of a file that has the name of a model and is none."""
    suffix = path.suffix.lower()
    if suffix not in _CLAIMS:
        return None
    if head.lstrip().lower().startswith(_PAGES):
        return Kind.WEB_PAGE
    return Kind.CUT_OFF if suffix in (".gguf", ".onnx", ".exzpack") else None
