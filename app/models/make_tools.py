"""Put together what the verbs of models work with."""

from collections.abc import Callable, Sequence
from pathlib import Path

from app.domain.settings import Preferences
from app.models.catalogue_in_force import catalogue_in_force
from app.models.open_store import open_store
from app.models.tools import EnginesSide, ModelParts, ModelTools
from app.shared.changes import Changes
from app.shared.clock import Clock
from app.shared.places import Places
from app.storage.key_store import KeyStore
from engine.api.cancel import Cancel
from engine.models.catalogue.built_in_key import built_in_keys
from engine.models.fetching.records import (
    Connection,
    Fetched,
    Progress,
    RemoteFile,
    Route,
)
from engine.models.trust import TrustedKeys


def make_tools(
    places: Places,
    clock: Clock,
    engines: EnginesSide,
    key_store: KeyStore,
    preferences: tuple[Callable[[], Preferences], Callable[[Preferences], Changes]],
) -> ModelTools:
    """Return the tools over these folders; nothing is read or started yet.

    Args:
        places: where files go.
        clock: time.
        engines: told when models come and go.
        key_store: keeps the password of a proxy.
        preferences: what reads them, and what keeps them.
    """
    read, save = preferences
    trusted = TrustedKeys(
        (places.shared / "trusted",),
        places.preferences.with_name("trusted"),
        built_in_keys(),
    )
    return ModelTools(
        ModelParts(
            places=places,
            clock=clock,
            engines=engines,
            key_store=key_store,
            read_preferences=read,
            save_preferences=save,
            open_store=lambda named: open_store(places, read(), named),
            load_catalogue=lambda: catalogue_in_force(places, trusted),
            trusted=trusted,
            fetch=_fetch,
            fetch_text=_fetch_text,
            on_metered_network=_on_metered_network,
        )
    )


def _fetch(  # noqa: PLR0913, PLR0917 (the shape of ``Fetch``)
    file: RemoteFile,
    into: Path,
    route: Route,
    on_progress: Callable[[Progress], None],
    cancel: Cancel,
    note: Callable[[Connection], None],
) -> Fetched | None:
    from engine.models.fetching.fetch import fetch  # noqa: PLC0415 (the network's library is loaded when a person starts a download)

    return fetch(file, into, route, on_progress, cancel, note)


def _fetch_text(
    addresses: Sequence[str], route: Route, note: Callable[[Connection], None]
) -> str:
    from engine.models.fetching.fetch_text import fetch_text  # noqa: PLC0415 (see above)

    return fetch_text(addresses, route, note)


def _on_metered_network() -> bool | None:
    from engine.models.fetching.metered import on_metered_network  # noqa: PLC0415 (see above)

    return on_metered_network()
