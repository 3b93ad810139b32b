"""Models on the shelf, and models on their way."""

from dataclasses import dataclass
from enum import StrEnum

from app.shared.errors import ExpectedError
from engine.api.language import Language
from engine.models.catalogue.records import ModelEntry, PackLevel, Purpose


class Origin(StrEnum):
    """How a model came here."""

    DOWNLOADED = "downloaded"
    IMPORTED = "imported"
    """From a file or folder the person chose."""
    BUNDLE = "bundle"
    BY_HAND = "by_hand"
    """Put into the folder of models by somebody; nobody checked it."""


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """One model that is here, whole."""

    id: str
    purpose: Purpose
    name: str
    languages: tuple[Language, ...]
    """Empty where nobody tells."""
    size: int
    """Bytes on disk."""
    origin: Origin
    shared: bool
    """Whether it lies in the folder of everybody on this computer."""
    in_use: bool
    """Whether the engine runs this one; of voices, all are."""
    entry: ModelEntry | None
    """What the catalogue says of it, where it knows it."""


@dataclass(frozen=True, slots=True)
class OfferedPack:
    """One pack, as it stands on this machine."""

    id: str
    level: PackLevel
    language: Language
    models: tuple[ModelEntry, ...]
    size: int
    """Bytes of all its files; of those whose size nobody tells, nothing is counted."""
    missing: int
    """Bytes still to be fetched; 0: it is here."""
    fits: bool
    """Whether this machine has the memory it asks for."""
    advised: bool
    """Whether it is the one for this machine; one at most for each language."""

    @property
    def is_here(self) -> bool:
        """Whether all of it is installed."""
        return self.missing == 0


@dataclass(frozen=True, slots=True)
class Shelf:
    """What is here, what can be had, and the room for it."""

    installed: tuple[InstalledModel, ...]
    packs: tuple[OfferedPack, ...]
    offered: tuple[ModelEntry, ...]
    """Every model of the catalogue, installed or not."""
    folder: str
    """Where new models go."""
    free: int
    """Bytes on that disk."""
    unused: int
    """Bytes that ``prune_models`` would free."""


class TransferState(StrEnum):
    """Where a download stands."""

    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    """By the person, or since the application was closed."""
    FAILED = "failed"
    """The problem tells why; what was fetched is kept."""
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Transfer:
    """One model on its way here."""

    model_id: str
    name: str
    state: TransferState
    done: int
    """Bytes that are here and need not be fetched again."""
    total: int
    """Bytes in all; 0 while nobody knows."""
    speed: float = 0.0
    """Bytes a second over the last seconds; 0 when it stands."""
    seconds_left: float | None = None
    host: str = ""
    """Whom it is fetched from."""
    problem: ExpectedError | None = None
