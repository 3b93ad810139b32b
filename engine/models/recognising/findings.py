"""What was found in a file or a folder."""

from dataclasses import dataclass
from pathlib import Path

from engine.api.errors import ExpectedError
from engine.api.language import Language
from engine.models.catalogue.records import Purpose


@dataclass(frozen=True, slots=True)
class Candidate:
    """A whole model that could be brought into the store."""

    purpose: Purpose
    name: str
    """As its file or its folder says; not an identifier."""
    files: tuple[Path, ...]
    """The one that gives the model its identity first."""
    names: tuple[str, ...]
    """What these files are to be called in the store, in the same order."""
    size: int
    """Bytes of all files."""
    languages: tuple[Language, ...] = ()
    """Empty where the file does not tell."""


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything that was found, and what looks like a model and is none."""

    candidates: tuple[Candidate, ...] = ()
    bundles: tuple[Path, ...] = ()
    """Files that begin as bundles do; ``read_bundle`` tells more."""
    refused: tuple[ExpectedError, ...] = ()
    """Why something that looks like a model cannot be used, with the remedy."""
    complete: bool = True
    """False: cancelled, or there was more than is looked through (then also told)."""


def shown_name(*told: str) -> str:
    """Return the first of these names of which something can be seen, not too long."""
    for name in told:
        visible = "".join(each for each in name if each.isprintable()).strip()
        if visible:
            return visible[:100]
    return "?"
