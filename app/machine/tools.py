"""What the verbs of this machine work with."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.shared.clock import Clock
from app.shared.places import Places
from engine.hardware.facts import MachineFacts
from engine.models.catalogue.records import Catalogue
from engine.models.installed import FoundModel
from engine.trial.plan import MakeWorker


@dataclass(frozen=True, slots=True)
class MachineTools:
    """Given by the application; nothing is read or started by making it."""

    places: Places
    clock: Clock
    catalogue: Callable[[], Catalogue]
    """What can be had."""
    installed: Callable[[], Sequence[FoundModel]]
    """What is here."""
    models_folder: Callable[[], Path]
    """Where new models go."""
    survey: Callable[[Path], MachineFacts]
    """Reads the facts of this machine, for the folder of its models."""
    make_worker: MakeWorker
    """Makes a supervised process for the trial."""
