"""What a bundle says of itself."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Final, Literal, Self

from pydantic import AfterValidator, AwareDatetime, Field, model_validator

from engine.models.catalogue.records import Catalogue, CatalogueRecord
from engine.models.signing import SigningKey, VerifyKey
from engine.models.store.manifest import Manifest, StoredFile, shown_as_it_is
from engine.models.store.reading import Installed
from engine.models.trust import TrustedKeys

DESCRIPTION: Final = "bundle.json"
SIGNATURE: Final = "bundle.sig"
LARGEST_DESCRIPTION: Final = 4_000_000
"""Bytes."""
MOST_MODELS: Final = 100


def _key_text(text: str) -> str:
    VerifyKey.from_text(text)
    return text


@dataclass(frozen=True, slots=True)
class Content:
    """What an entry must hold."""

    name: str
    size: int
    """Bytes."""
    sha256: str = ""
    """Of a blob."""
    text: bytes | None = None
    """Of a licence: the description has it already."""


class Bundle(CatalogueRecord):
    """``bundle.json``; whatever else the file holds follows from it."""

    format: Literal["exerzia-bundle/1"] = "exerzia-bundle/1"
    made_at: AwareDatetime
    maker: Annotated[str, Field(max_length=100), AfterValidator(_key_text)]
    """Public key of who signed, in base64."""
    maker_name: Annotated[
        str, Field(max_length=100), AfterValidator(shown_as_it_is)
    ] = ""
    """As the maker says; nobody checked it."""
    catalogue_publisher: Annotated[
        str, Field(max_length=1000), AfterValidator(shown_as_it_is)
    ]
    catalogue_version: int = Field(ge=1, le=10**9)
    """Of the catalogue in force where it was made."""
    manifests: tuple[Manifest, ...] = Field(min_length=1, max_length=MOST_MODELS)

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Self:
        if len({manifest.id for manifest in self.manifests}) < len(self.manifests):
            raise ValueError("a model twice")
        files = {file for manifest in self.manifests for file in _sized(manifest)}
        if len({sha256 for sha256, _ in files}) < len(files):
            raise ValueError("two sizes of one content")
        return self

    @property
    def key(self) -> VerifyKey:
        """The maker's key."""
        return VerifyKey.from_text(self.maker)

    @property
    def contents(self) -> tuple[Content, ...]:
        """What comes after the description and its signature, in its order."""
        licences = sorted(
            (f"licences/{manifest.id}.txt", manifest.licence_text.encode())
            for manifest in self.manifests
            if manifest.licence_text
        )
        texts = [Content(name, len(text), text=text) for name, text in licences]
        return (*texts, *(_blob(*file) for file in sorted(self.blobs.items())))

    @property
    def blobs(self) -> dict[str, int]:
        """Sizes in bytes by SHA-256."""
        return dict(file for manifest in self.manifests for file in _sized(manifest))


@dataclass(frozen=True, slots=True)
class BundleFacts:
    """What can be told of a bundle without reading its models."""

    maker: VerifyKey
    maker_name: str
    """As the maker says; nobody checked it."""
    made_at: datetime
    catalogue_publisher: str
    catalogue_version: int
    manifests: tuple[Manifest, ...]
    size: int
    """Bytes of the whole file."""

    @classmethod
    def of(cls, bundle: Bundle, size: int) -> "BundleFacts":
        """Return what ``bundle``, a file of ``size`` bytes, tells."""
        return cls(
            maker=bundle.key,
            maker_name=bundle.maker_name,
            made_at=bundle.made_at.astimezone(UTC),
            catalogue_publisher=bundle.catalogue_publisher,
            catalogue_version=bundle.catalogue_version,
            manifests=bundle.manifests,
            size=size,
        )


@dataclass(frozen=True, slots=True)
class BundleOrder:
    """What a bundle is to be made of, by whom and when."""

    model_ids: tuple[str, ...]
    key: SigningKey
    made_at: datetime
    """With its time zone."""
    catalogue: Catalogue
    """In force here."""
    maker_name: str = ""
    catalogue_folder: Path | None = None
    """Where its licence texts lie, for models that came here without theirs."""


@dataclass(frozen=True, slots=True)
class Authority:
    """What decides here whether a bundle is accepted."""

    catalogue: Catalogue
    """In force, its signature checked."""
    trusted: TrustedKeys
    catalogue_folder: Path | None = None
    """Where the catalogue's licence texts lie; None: they are left out."""


@dataclass(frozen=True, slots=True)
class BundleInstalled:
    """What became of a bundle."""

    installed: tuple[Installed, ...]
    already_here: tuple[Installed, ...]
    """In the same version, the same files: left as they are."""


def _sized(manifest: Manifest) -> set[tuple[str, int]]:
    return {_name_and_size(file) for file in manifest.files}


def _name_and_size(file: StoredFile) -> tuple[str, int]:
    return file.sha256, file.size


def _blob(sha256: str, size: int) -> Content:
    return Content(f"blobs/{sha256}", size, sha256)
