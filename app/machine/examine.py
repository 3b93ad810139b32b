"""Everything that can be told of an installation, for somebody who looks for a fault."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.engines import EngineStatus
from app.machine.catalogue import check_catalogue
from app.machine.check import Check
from app.machine.content import check_content
from app.machine.disk import check_disk, check_folder, check_models_disk
from app.machine.engine_history import check_history
from app.machine.engines import check_engines
from app.machine.key_store import check_key_store
from app.machine.libraries import check_libraries
from app.machine.logs import check_logs
from app.machine.models import check_models
from app.machine.network import check_network
from app.machine.power import check_power
from app.machine.system import check_memory, check_processor, check_system
from app.shared.places import Places
from engine.hardware.power import read_power
from engine.models.catalogue.load import LoadedCatalogue
from engine.models.fetching.records import Connection
from engine.models.store.store import ModelStore


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an examination looks at."""

    places: Places
    content: Path
    """Folder of the bundled content."""
    engines: Sequence[EngineStatus]
    key_store: bool
    """Whether the system has a key store."""
    store: ModelStore
    catalogue: LoadedCatalogue
    connections: Sequence[Connection]
    """Every one that was noted, the latest last."""
    proxy: str | None
    """Address of the one that was chosen."""


def examine(what: Surroundings) -> tuple[Check, ...]:
    """Return every check, each with its remedy; opens no connection, starts nothing.

    Microphone and loudspeaker are looked at by the window, which has the means.
    """
    places = what.places
    return (
        check_system(),
        *check_processor(),
        check_memory(),
        check_power(read_power()),
        check_disk(places.profiles),
        check_models_disk(what.store.own),
        check_folder(places.profiles),
        check_key_store(available=what.key_store),
        check_content(what.content),
        *check_catalogue(what.catalogue),
        *check_models(what.store),
        *check_engines(what.engines),
        *check_libraries(),
        *check_history(places.cache / "engines", places.logs),
        *check_network(what.connections, what.proxy),
        check_logs(places.logs),
    )
