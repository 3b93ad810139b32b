"""Put together what the verbs of models work with."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.domain.settings import Preferences
from app.models.open_store import open_store
from app.models.tools import EnginesSide, ModelParts, ModelTools
from app.shared.changes import Changes
from app.shared.clock import Clock
from app.shared.places import Places
from app.storage.key_store import KeyStore
from engine.models.catalogue.built_in_key import built_in_keys
from engine.models.trust import TrustedKeys

if TYPE_CHECKING:
    from app.models.network import Network
    from engine.models.catalogue.load import LoadedCatalogue


def make_tools(
    places: Places,
    clock: Clock,
    engines: EnginesSide,
    key_store: KeyStore,
    preferences: tuple[Callable[[], Preferences], Callable[..., Changes]],
) -> ModelTools:
    """Return the tools over these folders; nothing is read or started yet.

    Args:
        places: where files go.
        clock: time.
        engines: told when models come and go.
        key_store: keeps the password of a proxy.
        preferences: what reads them, and what keeps single ones of them.
    """
    read, change = preferences
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
            change_preferences=change,
            open_store=lambda named: open_store(places, read(), named),
            load_catalogue=lambda: _catalogue(places, trusted),
            trusted=trusted,
            network=_network,
        )
    )


def _network() -> "Network":
    from app.models.network import Network  # noqa: PLC0415 (its library is loaded when a person first asks for something far away)

    return Network()


def _catalogue(places: Places, trusted: TrustedKeys) -> "LoadedCatalogue":
    from app.models.catalogue_in_force import catalogue_in_force  # noqa: PLC0415 (a start need not wait for it)

    return catalogue_in_force(places, trusted)
