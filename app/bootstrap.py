"""The only place that builds things."""

import secrets
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from app.account.attempt_brake import AttemptBrake
from app.account.create_profile import NewProfile, create_profile
from app.account.tools import AccountTools
from app.application import Application, models_of
from app.domain.engines import EngineKind
from app.domain.settings import Preferences
from app.engines.engines import Engines
from app.engines.journal import note_engine
from app.engines.local_engines import LocalEngines
from app.engines.machine import Machine
from app.engines.missing import has_library, missing
from app.engines.model_choice import ModelChoice
from app.engines.no_engines import NoEngines
from app.models.models_for_show import models_for_show, store_for_show
from app.models.open_store import open_store
from app.models.tools import ModelTools
from app.settings.change_preferences import change_preferences
from app.settings.read_preferences import read_preferences
from app.shared.clock import SystemClock
from app.shared.ids import uuid7_maker
from app.shared.places import Places, places_in, usual_places
from app.storage.key_store import KeyStore, MemoryKeyStore, SystemKeyStore
from app.storage.keys import Locksmith
from app.storage.passphrase import PassphraseRule
from app.storage.profiles import ProfilesFolder
from engine.api.language import Language
from engine.api.language_model import LanguageModel
from engine.hardware.memory import memory_here
from engine.hardware.processor import usable_cores
from engine.models.store.store import ModelStore
from engine.runtime.supervisor import supervise
from engine.workers.language.client import (
    LanguageChoice,
    LanguageClient,
    language_worker,
)


def build_application(profile_dir: Path | None = None) -> Application:
    """Return the application over this system's folders, or over ``profile_dir``."""
    places = usual_places() if profile_dir is None else places_in(profile_dir)
    return _application(places, SystemKeyStore(), local_engines(places))


def build_demonstration(folder: Path) -> Application:
    """Return the application that a demonstration is opened from.

    All it writes goes to ``folder``. The models of this person are read, never changed.
    """
    home = usual_places()
    places = replace(places_in(folder), shared=home.shared)
    chosen = read_preferences(home.preferences)
    change_preferences(
        places.preferences,
        language_model=chosen.language_model,
        hearing_model=chosen.hearing_model,
    )
    engines = local_engines(places, lambda _: store_for_show(places, home, chosen))
    key_store = MemoryKeyStore()
    models = models_of(places, SystemClock(), engines, key_store)
    return _application(
        places, key_store, engines, models_for_show(models, home, chosen)
    )


def local_engines(
    places: Places, open_models: Callable[[Preferences], ModelStore] | None = None
) -> LocalEngines:
    """Return the engines of this machine; nothing is started yet.

    Args:
        places: where files go.
        open_models: gives the store they find models in; None: that of ``places``.
    """
    opened = open_models or partial(open_store, places)
    make_worker = partial(
        supervise, state_folder=places.cache / "engines", journal=note_engine
    )
    states = places.cache / "prepared"
    choice = partial(_model_choice, places, opened)
    return LocalEngines(choice, states, _machine(), make_worker)


def _model_choice(
    places: Places, open_models: Callable[[Preferences], ModelStore]
) -> ModelChoice:
    preferences = read_preferences(places.preferences)
    return ModelChoice(
        open_models(preferences),
        language=preferences.language_model,
        hearing=preferences.hearing_model,
    )


def _machine() -> Machine:
    """Return what this process may use: a container's share, not its host."""
    return Machine(cores=usable_cores(), memory=memory_here().total)


@contextmanager
def language_model(
    path: Path, profile_dir: Path | None = None
) -> Iterator[LanguageModel]:
    """Give the language model of one file; its process ends with the block.

    Raises:
        Unavailable: there is no such file, or the engine is not installed.
    """
    places = usual_places() if profile_dir is None else places_in(profile_dir)
    if not path.is_file() or not has_library(EngineKind.LANGUAGE):
        raise missing(EngineKind.LANGUAGE)
    machine = _machine()
    choice = LanguageChoice(path, places.cache / "prepared", threads=machine.cores)
    worker = supervise(
        machine.bounded(language_worker(choice)),
        state_folder=places.cache / "engines",
        journal=note_engine,
    )
    try:
        yield LanguageClient(worker)
    finally:
        worker.close()


@contextmanager
def guest_application(
    name: str = "Guest",
    engines: Engines | None = None,
    models: ModelTools | None = None,
) -> Iterator[Application]:
    """Give an application with an open vault of which nothing is kept.

    Args:
        name: what the guest is called meanwhile.
        engines: what speaks and listens; whoever gave them closes them.
        models: those of the home; whoever gave them closes them.

    The vault is encrypted like any other, under a key that only this process knows;
    its folder is removed when the block ends.
    """
    with tempfile.TemporaryDirectory(prefix="exerzia-guest-") as folder:
        places = places_in(Path(folder))
        application = _application(places, MemoryKeyStore(), engines, models)
        wish = NewProfile(name=name, passphrase=None, on_this_computer=True)
        application.use(create_profile(application.accounts, wish).vault)
        try:
            yield application
        finally:
            application.lock()


@contextmanager
def demo_application(
    language: Language,
    engines: Engines | None = None,
    models: ModelTools | None = None,
) -> Iterator[Application]:
    """Give an application whose vault holds ten weeks of a made-up candidate.

    Args:
        language: of the candidate and their sessions.
        engines: what speaks and listens; whoever gave them closes them.
        models: those of the home; whoever gave them closes them.

    Takes a few seconds: the sessions are held and judged as those of anybody. Nothing
    is kept: see ``guest_application``.
    """
    # Its reader of YAML and its judging of answers take long to load.
    from app.demo.fill_demo import DemoPlace, fill_demo  # noqa: PLC0415 (see above)
    from app.demo.script import demo_script  # noqa: PLC0415 (see above)

    script = demo_script(language)
    with guest_application(script.person, engines, models) as demo:
        place = DemoPlace(
            demo.vault, demo.library, demo.texts_in, language, demo.clock.now()
        )
        fill_demo(place, script)
        demo.is_demonstration = True
        yield demo


def _application(
    places: Places,
    key_store: KeyStore,
    engines: Engines | None,
    models: ModelTools | None = None,
) -> Application:
    clock = SystemClock()
    locksmith = Locksmith(secrets.token_bytes, key_store, PassphraseRule(), clock)
    profiles = ProfilesFolder(places.profiles)
    return Application(
        places,
        AccountTools(
            profiles=profiles,
            locksmith=locksmith,
            brake=AttemptBrake(profiles, clock),
            clock=clock,
            new_id=uuid7_maker(clock),
        ),
        engines,
        models or models_of(places, clock, engines or NoEngines(), key_store),
    )
