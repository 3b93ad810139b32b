"""What opens connections, loaded when a person first asks for something far away."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.api.cancel import Cancel
from engine.models.fetching.fetch import fetch
from engine.models.fetching.fetch_text import fetch_text
from engine.models.fetching.metered import on_metered_network
from engine.models.fetching.records import (
    Connection,
    Fetched,
    Progress,
    RemoteFile,
    Route,
)

Fetch = Callable[
    [
        RemoteFile,
        Path,
        Route,
        Callable[[Progress], None],
        Cancel,
        Callable[[Connection], None],
    ],
    Fetched | None,
]
FetchText = Callable[[Sequence[str], Route, Callable[[Connection], None]], str]


@dataclass(frozen=True, slots=True)
class Network:
    """Everything here that talks to another computer."""

    fetch: Fetch = fetch
    """Brings one file whole, or None when it was cancelled."""
    fetch_text: FetchText = fetch_text
    """Brings a short text from the first address that has it."""
    is_metered: Callable[[], bool | None] = on_metered_network
    """Tells whether bytes cost money on this network; None: nobody knows."""
