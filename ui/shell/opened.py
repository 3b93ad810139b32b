"""The connections of this computer: those ever opened, and those open now."""

from dataclasses import dataclass

from app.machine.open_connections import open_connections
from app.models.read_connections import read_connections
from app.models.tools import ModelTools
from engine.models.catalogue.records import Catalogue
from engine.models.fetching.records import Connection


@dataclass(frozen=True, slots=True)
class Opened:
    """What is told of connections."""

    count: int
    """Open now, by the system's own word."""
    connections: tuple[Connection, ...]
    """Ever opened, the oldest first."""
    catalogue: Catalogue

    def name_of(self, purpose: str) -> str:
        """Return the name of what a connection was for."""
        entry = self.catalogue.model(purpose)
        return purpose if entry is None else entry.name


def ever_opened(models: ModelTools) -> Opened:
    """Return them; reads two files and asks the system."""
    return Opened(open_connections(), read_connections(models.places), models.catalogue)
