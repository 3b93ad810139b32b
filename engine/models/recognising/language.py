"""A GGUF file as a candidate."""

from pathlib import Path
from typing import Final

from engine.models.catalogue.records import Purpose
from engine.models.files.names import is_safe_name
from engine.models.recognising.family import family_shown, writes_its_thoughts
from engine.models.recognising.findings import Candidate, shown_name
from engine.models.recognising.gguf import BadGguf, GgufHeader, read_gguf
from engine.models.recognising.refusals import (
    adapter,
    bad_gguf,
    embedding,
    gguf_cut_off,
    no_words,
    projector,
    split,
    thinks_aloud,
    unknown_family,
)

_ENCODERS: Final = ("bert", "t5encoder", "embedding", "eurobert")
_PROJECTORS: Final = ("clip", "mmproj")


def language_model(path: Path) -> Candidate:
    """Return what the GGUF file ``path`` offers.

    Raises:
        Refused: it is not whole, or no language model that can word a reply.
        OSError: it cannot be read.
    """
    try:
        header = read_gguf(path)
    except BadGguf as error:
        if error.missing:
            raise gguf_cut_off(path, error.missing) from error
        raise bad_gguf(path) from error
    _refuse_other_kinds(path, header)
    name = path.name if path.suffix.lower() == ".gguf" else f"{path.name}.gguf"
    return Candidate(
        purpose=Purpose.LANGUAGE,
        name=_name(header, path),
        files=(path,),
        names=(name if is_safe_name(name) else "model.gguf",),
        size=path.stat().st_size,
    )


def refuse_strange_family(path: Path) -> None:
    """Refuse a model that no prompt can be rendered for, before it is copied.

    For files the catalogue does not tell of: there, the catalogue names the family.

    Raises:
        Refused: it marks turns in a way nobody knows, or thinks aloud.
        OSError: it cannot be read.
    """
    header = read_gguf(path)
    if writes_its_thoughts(header):
        raise thinks_aloud(path)
    if family_shown(header) is None:
        raise unknown_family(path)


def _refuse_other_kinds(path: Path, header: GgufHeader) -> None:
    kind = header.text("general.type")
    architecture = header.architecture
    if header.number("split.count") > 1:
        raise split(path)
    if kind == "adapter":
        raise adapter(path)
    if kind in _PROJECTORS or architecture in _PROJECTORS:
        raise projector(path)
    if _compares_texts(header):
        raise embedding(path)
    if not (architecture and header.tensors and header.text("tokenizer.ggml.model")):
        raise no_words(path)


def _compares_texts(header: GgufHeader) -> bool:
    architecture = header.architecture
    return f"{architecture}.pooling_type" in header.values or any(
        word in architecture for word in _ENCODERS
    )


def _name(header: GgufHeader, path: Path) -> str:
    return shown_name(header.text("general.name"), path.stem)
