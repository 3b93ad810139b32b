"""What is known of one installed model; written beside its files."""

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field, ValidationError, model_validator

from engine.api.language import Language
from engine.models.catalogue.records import CatalogueRecord, Purpose, Shape
from engine.models.files.names import (
    MANIFEST_NAME,
    is_reserved,
    is_safe_name,
    same_on_some_disk,
)

LARGEST_MANIFEST: Final = 2_500_000
"""Bytes; more than the longest texts allowed take. A larger file is not one of ours."""
_LARGEST_FILE: Final = 2**40
_ID: Final = re.compile(r"[a-z0-9]+([._-][a-z0-9]+)*")


class ManifestOrigin(StrEnum):
    """How the files came here; the values are those of ``app.domain.models.Origin``."""

    DOWNLOADED = "downloaded"
    IMPORTED = "imported"
    BUNDLE = "bundle"


def _harmless_name(name: str) -> str:
    if not is_safe_name(name) or same_on_some_disk(name) == MANIFEST_NAME:
        message = "not the name of a file of a model"
        raise ValueError(message)
    return name


def _harmless_id(model_id: str) -> str:
    if not _ID.fullmatch(model_id) or is_reserved(model_id):
        message = "not an identifier of a model"
        raise ValueError(message)
    return model_id


def shown_as_it_is(words: str) -> str:
    """Let words pass that a list or a terminal shows as what they are.

    Raises:
        ValueError: they break the line, turn it round, or tell a terminal what to do.
    """
    if not words.isprintable():
        message = "characters that cannot be seen"
        raise ValueError(message)
    return words


ModelId = Annotated[str, Field(max_length=100), AfterValidator(_harmless_id)]

Words = Annotated[str, Field(max_length=300), AfterValidator(shown_as_it_is)]
"""On one line. Those of a bundle are shown before anybody trusts its maker."""


class StoredFile(CatalogueRecord):
    """One file of an installed model."""

    name: Annotated[str, AfterValidator(_harmless_name)]
    """In the folder of the model; never with a folder."""
    size: int = Field(ge=0, le=_LARGEST_FILE)
    """Bytes."""
    sha256: str = Field(pattern="^[0-9a-f]{64}$")


class Manifest(CatalogueRecord):
    """One model, as it was installed: engines and lists need nothing else."""

    format: Literal["exerzia-model/1"] = "exerzia-model/1"
    id: ModelId
    purpose: Purpose
    name: Words
    languages: tuple[Language, ...] = ()
    """Empty where nobody tells."""
    version: int = Field(ge=1, le=10**9)
    repository: Words = ""
    revision: Words = ""
    publisher: Words = ""
    licence_name: Words = ""
    licence_text: str = Field(default="", max_length=300_000)
    """Whole, as it was when the model came here."""
    family: Annotated[str, Field(max_length=100), AfterValidator(shown_as_it_is)] = ""
    """Prompt template of a language model."""
    memory: int = Field(default=0, ge=0)
    """Bytes it takes while it runs; 0 where nobody tells."""
    shape: Shape | None = None
    origin: ManifestOrigin
    files: tuple[StoredFile, ...] = Field(min_length=1, max_length=200)

    @model_validator(mode="after")
    def _each_name_once(self) -> "Manifest":
        if len({same_on_some_disk(file.name) for file in self.files}) < len(self.files):
            message = "two files of one name"
            raise ValueError(message)
        return self

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files)

    @property
    def digests(self) -> frozenset[str]:
        """SHA-256 of each file."""
        return frozenset(file.sha256 for file in self.files)

    def encoded(self) -> bytes:
        """Return the manifest as it is written."""
        return self.model_dump_json(indent=1).encode()


def read_manifest(folder: Path) -> Manifest | None:
    """Return the manifest in ``folder``; None for a damaged, foreign or absent one."""
    try:
        with (folder / MANIFEST_NAME).open("rb") as stream:
            content = stream.read(LARGEST_MANIFEST + 1)
    except OSError:
        return None
    if len(content) > LARGEST_MANIFEST:
        return None
    try:
        return Manifest.model_validate_json(content)
    except ValidationError:
        return None
