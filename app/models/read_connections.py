"""Tell every connection that was ever opened."""

from app.models.connection_log import ConnectionLog
from app.shared.places import Places
from engine.models.fetching.records import Connection


def read_connections(places: Places) -> tuple[Connection, ...]:
    """Return the connections opened from here, the latest last; none: no network yet.

    Only downloads that a person started open any. The list is kept to some thousands.
    """
    return ConnectionLog(places.connections).read()
