"""Models and packs, as the catalogue describes them.

The catalogue is signed data: it comes with the application, works offline, and an
organisation may put its own in its place.
"""

from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from engine.api.language import Language


class CatalogueRecord(BaseModel):
    """Frozen, and without a field that nobody knows."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Purpose(StrEnum):
    """What a model is for; each is run by the engine of the same name."""

    LANGUAGE = "language"
    HEARING = "hearing"
    VOICE = "voice"


class ModelFile(CatalogueRecord):
    """One file of a model.

    Without ``sha256`` it is not pinned: what the publisher's server tells is checked,
    together with ``md5`` where there is one, and our own SHA-256 is kept at the first
    good download.
    """

    name: str
    """In the folder of the model: ``model.bin``; never with a folder."""
    path: str = ""
    """Below the repository, where it differs from ``name``."""
    size: int | None = Field(default=None, gt=0)
    """Bytes; None where no record tells."""
    sha256: str | None = Field(default=None, pattern="^[0-9a-f]{64}$")
    md5: str | None = Field(default=None, pattern="^[0-9a-f]{32}$")
    """What some publishers give instead."""

    @property
    def remote_path(self) -> str:
        """Below the repository."""
        return self.path or self.name

    @property
    def is_pinned(self) -> bool:
        """Whether the catalogue alone can tell a good copy from a bad one."""
        return self.size is not None and self.sha256 is not None


class Licence(CatalogueRecord):
    """What allows the use of a model."""

    name: str
    """As its publisher calls it: "Apache-2.0"."""
    text: str = ""
    """File with its text, in ``licences`` beside the catalogue; empty: see ``card``."""
    text_sha256: str | None = Field(default=None, pattern="^[0-9a-f]{64}$")
    """Of that file: what was signed for is shown, or nothing."""
    card: str = ""
    """File below the repository that holds it (a MODEL_CARD), fetched on request."""
    any_use: bool = False
    """Whether any use is allowed, work included, as far as its publisher says."""
    source: str = ""
    """Where that was read."""


class Shape(CatalogueRecord):
    """The sides of a language model or a Whisper: they decide what a turn costs."""

    layers: int
    width: int
    heads: int
    kv_heads: int = 0
    """0: as many as ``heads``."""
    head_width: int = 0
    """0: ``width`` over ``heads``."""
    inner: int = 0
    """Width of the feed-forward layers; 0: four times ``width``."""
    vocabulary: int = 0


class ModelEntry(CatalogueRecord):
    """One model that can be had."""

    id: str = Field(pattern=r"^[a-z0-9]+([._-][a-z0-9]+)*$")
    purpose: Purpose
    name: str
    """As its publisher calls it."""
    publisher: str
    languages: tuple[Language, ...]
    repository: str
    """"owner/name" on the hub; also the folder on a mirror."""
    revision: str
    """Commit, tag, or "main" where no record tells a commit."""
    also_at: tuple[str, ...] = ()
    """Other revisions with the same files, asked where the first has others: a
    publisher's tag may move."""
    version: int = Field(ge=1)
    """Raised when the files change: a lower one never replaces a higher one."""
    files: tuple[ModelFile, ...] = Field(min_length=1)
    licence: Licence
    memory: int = Field(gt=0)
    """Bytes it takes while it runs, its conversation included."""
    shape: Shape | None = None
    family: str = ""
    """Prompt template of a language model: a family the language engine knows."""
    minimum_application: str = "0.1.0"

    @property
    def size(self) -> int | None:
        """Bytes of all files; None where one is not known."""
        sizes = [file.size for file in self.files]
        known = [size for size in sizes if size is not None]
        return sum(known) if len(known) == len(sizes) else None

    @property
    def is_pinned(self) -> bool:
        """Whether every file is."""
        return all(file.is_pinned for file in self.files)


class PackLevel(StrEnum):
    """How much a pack asks of a machine."""

    LIGHT = "light"
    STANDARD = "standard"
    HIGH = "high"


class Pack(CatalogueRecord):
    """Models that belong together: one that hears, one that words, voices."""

    id: str
    """"standard-fr"."""
    level: PackLevel
    language: Language
    models: tuple[str, ...] = Field(min_length=1)
    least_memory: int = Field(gt=0)
    """Bytes the machine should have in all."""


class Catalogue(CatalogueRecord):
    """Everything that can be had."""

    format: str = "exerzia-catalogue/1"
    version: int = Field(ge=1)
    """Raised with each change: a lower one never replaces a higher one."""
    issued: date
    publisher: str
    """Who made this catalogue: "Exerzia", or an organisation."""
    hub: str = "https://huggingface.co"
    """Address before ``{repository}/resolve/{revision}/{file}``."""
    mirrors: tuple[str, ...] = ()
    """Asked before the hub, in their order; same paths."""
    models: tuple[ModelEntry, ...]
    packs: tuple[Pack, ...]

    def model(self, model_id: str) -> ModelEntry | None:
        """Return the model of that id; None where there is none."""
        return next((each for each in self.models if each.id == model_id), None)

    def pack(self, pack_id: str) -> Pack | None:
        """Return the pack of that id; None where there is none."""
        return next((each for each in self.packs if each.id == pack_id), None)
