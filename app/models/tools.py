"""What the verbs of models work with."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.domain.settings import Preferences
from app.models.proxy_password import ProxyPassword
from app.shared.changes import Changes, Noun
from app.shared.clock import Clock
from app.shared.places import Places
from app.storage.key_store import KeyStore
from engine.models.catalogue.records import Catalogue

if TYPE_CHECKING:
    from app.models.connection_log import ConnectionLog
    from app.models.downloads import Downloads
    from app.models.network import Network
    from engine.models.catalogue.load import LoadedCatalogue
    from engine.models.store.store import ModelStore
    from engine.models.trust import TrustedKeys


class EnginesSide(Protocol):
    """What the verbs of models need of the engines."""

    def refresh(self) -> None:
        """Look again at the models; an engine whose model changed starts anew."""

    def close(self) -> None:
        """Let go of every model; engines start again when needed."""

    def models_in_use(self) -> frozenset[str]:
        """Return the identifiers of the models the engines run, voices included."""


@dataclass(frozen=True, slots=True)
class ModelParts:
    """What ``ModelTools`` is made of; built by ``bootstrap``."""

    places: Places
    clock: Clock
    engines: EnginesSide
    key_store: KeyStore
    """Keeps the password of a proxy."""
    read_preferences: Callable[[], Preferences]
    change_preferences: Callable[..., Changes]
    """Keeps the given choices beside all others."""
    open_store: "Callable[[str | None], ModelStore]"
    """Gives the store in a folder named for this run, or for None in the chosen one."""
    load_catalogue: "Callable[[], LoadedCatalogue]"
    trusted: "TrustedKeys"
    network: "Callable[[], Network]"
    """Gives what opens connections; asked when a person wants something far away."""
    is_for_show: bool = False
    """Whether this is a demonstration: models are looked at, never changed."""


class ModelTools:
    """The store, the catalogue and the downloads of one running Exerzia.

    Usable from every thread. Making it reads nothing and starts nothing.
    """

    def __init__(self, parts: ModelParts) -> None:
        self.parts = parts
        self.places = parts.places
        self.proxy_password = ProxyPassword(parts.key_store)
        self._lock = threading.RLock()
        self._this_run: dict[str, object] = {}
        self._store: ModelStore | None = None
        self._loaded: LoadedCatalogue | None = None
        self._downloads: Downloads | None = None
        self._listeners: list[Callable[[Changes], None]] = []

    @property
    def store(self) -> "ModelStore":
        """Where models lie now."""
        with self._lock:
            if self._store is None:
                named = self._this_run.get("models_folder")
                self._store = self.parts.open_store(str(named) if named else None)
            return self._store

    @property
    def loaded(self) -> "LoadedCatalogue":
        """The catalogue in force, whose it is, and what was refused in its place."""
        with self._lock:
            if self._loaded is None:
                self._loaded = self.parts.load_catalogue()
            return self._loaded

    @property
    def catalogue(self) -> Catalogue:
        """Everything that can be had."""
        return self.loaded.catalogue

    @property
    def trusted(self) -> "TrustedKeys":
        """Whose signatures count."""
        return self.parts.trusted

    @property
    def preferences(self) -> Preferences:
        """What was chosen for this computer, and for this run alone."""
        kept = self.parts.read_preferences()
        return kept.model_copy(update=self._this_run) if self._this_run else kept

    @property
    def downloads(self) -> "Downloads":
        """The models on their way."""
        with self._lock:
            if self._downloads is None:
                from app.models.downloads import Downloads  # noqa: PLC0415 (a start without downloads need not load them)

                self._downloads = Downloads(self)
            return self._downloads

    @property
    def connections(self) -> "ConnectionLog":
        """Where each connection is noted."""
        from app.models.connection_log import ConnectionLog  # noqa: PLC0415 (see above)

        return ConnectionLog(self.places.connections)

    @property
    def own_key(self) -> Path:
        """File of the key this person signs bundles with; made when first needed."""
        return self.places.preferences.with_name("bundles.key")

    def choose(self, **choices: object) -> None:
        """Keep these preferences beside all others.

        Raises:
            Unavailable: the disk said no; nothing has changed.
        """
        self.parts.change_preferences(**choices)

    def for_this_run(self, **choices: object) -> None:
        """Go by these preferences until the application is closed; keep nothing."""
        with self._lock:
            self._this_run.update(choices)
            self._store = None

    def reopen(self) -> None:
        """Take the store of the folder that the preferences name now."""
        with self._lock:
            self._store = None

    def refreshed(self) -> Changes:
        """Have the engines look at the models again, and tell everybody who listens."""
        self.parts.engines.refresh()
        changes = Changes.of(Noun.MODEL)
        with self._lock:
            listeners = tuple(self._listeners)
        for tell in listeners:
            tell(changes)
        return changes

    def when_changed(self, tell: Callable[[Changes], None]) -> Callable[[], None]:
        """Have ``tell`` called, on any thread, when models came or went.

        Returns:
            What ends that.
        """
        with self._lock:
            self._listeners.append(tell)
        return lambda: self._forget(tell)

    def close(self) -> None:
        """Pause the downloads; what came is kept."""
        with self._lock:
            downloads = self._downloads
        if downloads is not None:
            downloads.close()

    def _forget(self, tell: Callable[[Changes], None]) -> None:
        with self._lock:
            if tell in self._listeners:
                self._listeners.remove(tell)
