"""Fetches a short text: the licence card of a model."""

from collections.abc import Callable, Sequence

from engine.models.fetching.records import Connection, Route


def fetch_text(
    addresses: Sequence[str],
    route: Route,
    note: Callable[[Connection], None],
    most_bytes: int = 200_000,
) -> str:
    """Return the text at the first of ``addresses`` that has it.

    Raises:
        Unavailable: none of them gave it.
    """
    raise NotImplementedError(addresses, route, note, most_bytes)
