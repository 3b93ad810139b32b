"""What a window or a terminal works with."""

import threading
from contextlib import suppress
from functools import cache, partial
from pathlib import Path

from app.account.lock import lock
from app.account.tools import AccountTools
from app.engines.engines import Engines
from app.engines.memory_watch import MemoryWatch, resources_here
from app.engines.no_engines import NoEngines
from app.library.bundled_library import bundled_library
from app.machine.examine import Surroundings
from app.machine.make_tools import make_machine_tools
from app.machine.tools import MachineTools
from app.models.make_tools import make_tools
from app.models.tools import ModelTools
from app.practice.note_broken_off import note_broken_off
from app.settings.change_preferences import change_preferences
from app.settings.read_preferences import read_preferences
from app.shared.clock import Clock
from app.shared.errors import N_, Refused, Unavailable
from app.shared.ids import NewId
from app.shared.places import Places
from app.storage.key_store import KeyStore, MemoryKeyStore
from app.storage.vault import Vault
from app.text import Texts
from engine.api.language import Language
from engine.content.library import ContentLibrary
from engine.models.installed import found_models


class Application:
    """One running Exerzia: its tools, its content, and at most one open vault.

    Built by ``app.bootstrap``. Use cases are functions that take what they need from
    here.

    Attributes:
        accounts: what the verbs of an account work with.
        clock: time.
        engines: language, hearing and voice, as far as they are here.
        memory: watches it during a session, with battery and disk.
        models: what the verbs of models work with; over ``places`` where none is given.
        new_id: makes identifiers.
        places: where files go.
        is_demonstration: whether what the open vault holds is made up, for showing the
            product.
    """

    def __init__(
        self,
        places: Places,
        accounts: AccountTools,
        engines: Engines | None = None,
        models: ModelTools | None = None,
    ) -> None:
        self.places = places
        self.accounts = accounts
        self.engines: Engines = engines or NoEngines()
        self.clock: Clock = accounts.clock
        self.new_id: NewId = accounts.new_id
        self.models = models or models_of(
            places, self.clock, self.engines, MemoryKeyStore()
        )
        self.memory = MemoryWatch(
            self.engines, partial(resources_here, places.profiles), self.clock
        )
        self.is_demonstration = False
        self._vault: Vault | None = None
        self._library: ContentLibrary | None = None
        self._loading = threading.Lock()

    @property
    def library(self) -> ContentLibrary:
        """The bundled content; the first call takes a few hundred milliseconds."""
        with self._loading:
            if self._library is None:
                self._library = bundled_library()
            return self._library

    @property
    def vault(self) -> Vault:
        """The open vault.

        Raises:
            Refused: no vault is open.
        """
        if self._vault is None or not self._vault.is_open:
            raise Refused(N_("This profile is locked."), N_("Unlock it and try again."))
        return self._vault

    @property
    def machine(self) -> MachineTools:
        """What the verbs of this machine work with; nothing is read by asking."""
        return make_machine_tools(
            self.places,
            self.clock,
            lambda: self.models.catalogue,
            lambda: found_models(self.models.store),
            lambda: self.models.store.own,
        )

    def surroundings(self, content: Path) -> Surroundings:
        """Return what an examination of this installation looks at.

        Args:
            content: folder of the bundled content.
        """
        return Surroundings(
            places=self.places,
            content=content,
            engines=self.engines.status(),
            key_store=self.accounts.locksmith.key_store_available(),
            store=self.models.store,
            catalogue=self.models.loaded,
            connections=self.models.connections.read(),
            proxy=self.models.preferences.proxy,
        )

    @property
    def unlocked(self) -> bool:
        """Whether a vault is open."""
        return self._vault is not None and self._vault.is_open

    def use(self, vault: Vault) -> None:
        """Work with ``vault`` from now on; the one open before is locked.

        What a crash or a power cut broke off in it is counted and can be taken up.
        """
        self.lock()
        self._vault = vault
        with suppress(Unavailable):  # a full disk must not keep anybody out
            note_broken_off(vault)

    def lock(self) -> None:
        """Lock the open vault, if there is one."""
        vault, self._vault = self._vault, None
        if vault is not None:
            lock(vault)

    def close(self) -> None:
        """Pause downloads, lock what is open and end the engines' processes."""
        self.memory.end()
        self.models.close()
        self.lock()
        self.engines.close()

    @staticmethod
    @cache
    def texts_in(language: Language) -> Texts:
        """Return the catalogue of ``language``."""
        return Texts(language)


def models_of(
    places: Places, clock: Clock, engines: Engines, key_store: KeyStore
) -> ModelTools:
    """Return what the verbs of models work with; nothing is read or started yet."""
    preferences = (
        partial(read_preferences, places.preferences),
        partial(change_preferences, places.preferences),
    )
    return make_tools(places, clock, engines, key_store, preferences)
