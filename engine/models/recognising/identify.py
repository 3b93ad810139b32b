"""Which model a candidate is: one of the catalogue, by its content, or one of its own."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from engine.models.catalogue.licences import licence_text
from engine.models.catalogue.records import Catalogue, ModelEntry, ModelFile
from engine.models.files.names import is_reserved
from engine.models.recognising.findings import Candidate
from engine.models.store.manifest import Manifest, ManifestOrigin, StoredFile

_LONGEST_ID = 80


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What was measured of one file while it was copied."""

    path: Path
    """The copy."""
    size: int
    """Bytes."""
    sha256: str
    md5: str
    """Empty where no publisher tells one."""


def identify(
    candidate: Candidate, prints: tuple[Fingerprint, ...], catalogue: Catalogue
) -> tuple[Manifest, tuple[Path, ...]]:
    """Return what the candidate is to be called, and the copies it needs.

    It is a model of the catalogue when each file the catalogue tells of that model is
    among its files; MD5 counts where the publisher gives nothing else. Otherwise its
    name and the beginning of its digest make an identifier that no other model has.

    Args:
        candidate: what was recognised.
        prints: one for each of its files, in their order.
        catalogue: in force.
    """
    for entry in catalogue.models:
        matched = _matched(entry, candidate, prints)
        if matched is not None:
            return _of_catalogue(entry, matched)
    return _of_its_own(candidate, prints), tuple(each.path for each in prints)


def _matched(
    entry: ModelEntry, candidate: Candidate, prints: tuple[Fingerprint, ...]
) -> Mapping[str, Fingerprint] | None:
    """Return the copy of each file of the entry; None when it is another model."""
    if entry.purpose is not candidate.purpose:
        return None
    found: dict[str, Fingerprint] = {}
    for file in entry.files:
        same = [
            each
            for name, each in zip(candidate.names, prints, strict=True)
            if _is(each, name, file)
        ]
        if not same:
            return None
        found[file.name] = same[0]
    is_proven = any(file.sha256 or file.md5 for file in entry.files)
    return found if is_proven else None


def _is(found: Fingerprint, name: str, file: ModelFile) -> bool:
    """Return whether a file is the one the catalogue tells of, as far as it tells."""
    if file.size is not None and file.size != found.size:
        return False
    if file.sha256 is not None:
        return file.sha256 == found.sha256
    if file.md5 is not None:
        return file.md5 == found.md5
    return file.name == name


def _of_catalogue(
    entry: ModelEntry, matched: Mapping[str, Fingerprint]
) -> tuple[Manifest, tuple[Path, ...]]:
    files = tuple(
        StoredFile(name=name, size=found.size, sha256=found.sha256)
        for name, found in matched.items()
    )
    manifest = manifest_of(entry, files, ManifestOrigin.IMPORTED)
    return manifest, tuple(found.path for found in matched.values())


def manifest_of(
    entry: ModelEntry, files: tuple[StoredFile, ...], origin: ManifestOrigin
) -> Manifest:
    """Return the manifest of a model of the catalogue; without its licence's text."""
    return Manifest(
        id=entry.id,
        purpose=entry.purpose,
        name=entry.name,
        languages=entry.languages,
        version=entry.version,
        repository=entry.repository,
        revision=entry.revision,
        publisher=entry.publisher,
        licence_name=entry.licence.name,
        family=entry.family,
        memory=entry.memory,
        shape=entry.shape,
        origin=origin,
        files=files,
    )


def with_licence(
    manifest: Manifest, catalogue: Catalogue, folder: Path | None
) -> Manifest:
    """Return the manifest with the licence's text, where ``folder`` has it.

    Args:
        manifest: one that has a text already is returned as it is.
        catalogue: tells which text belongs to the model.
        folder: of the catalogue; None: there is none to look in.
    """
    entry = catalogue.model(manifest.id)
    if manifest.licence_text or entry is None or folder is None:
        return manifest
    text = licence_text(entry, folder) or ""
    return manifest.model_copy(update={"licence_text": text})


def _of_its_own(candidate: Candidate, prints: tuple[Fingerprint, ...]) -> Manifest:
    named = zip(candidate.names, prints, strict=True)
    return Manifest(
        id=own_id(candidate.name, prints[0].sha256),
        purpose=candidate.purpose,
        name=candidate.name,
        languages=candidate.languages,
        version=1,
        origin=ManifestOrigin.IMPORTED,
        files=tuple(
            StoredFile(name=name, size=found.size, sha256=found.sha256)
            for name, found in named
        ),
    )


def own_id(name: str, sha256: str) -> str:
    """Return an identifier made of a name and the beginning of a digest."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", ascii_name.lower())[:_LONGEST_ID].strip("-")
    beginning = "model" if not words or is_reserved(words) else words
    return f"{beginning}-{sha256[:8]}"
