"""The only place that builds things."""

import os
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from app.account.attempt_brake import AttemptBrake
from app.account.create_profile import NewProfile, create_profile
from app.account.tools import AccountTools
from app.application import Application, models_of
from app.demo.fill_demo import DemoPlace, fill_demo
from app.demo.script import demo_script
from app.domain.engines import EngineKind
from app.engines.engines import Engines
from app.engines.journal import note_engine
from app.engines.local_engines import LocalEngines
from app.engines.machine import Machine
from app.engines.missing import has_library, missing
from app.engines.model_choice import ModelChoice
from app.engines.no_engines import NoEngines
from app.models.open_store import MODELS, open_store
from app.models.tools import ModelTools
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
from engine.runtime.supervisor import supervise
from engine.workers.language.client import (
    LanguageChoice,
    LanguageClient,
    language_worker,
)


def build_application(profile_dir: Path | None = None) -> Application:
    """Return the application over this system's folders, or over ``profile_dir``."""
    places = usual_places() if profile_dir is None else places_in(profile_dir)
    models = os.environ.get(MODELS)
    if models:
        places = replace(places, models=Path(models))
    return _application(places, SystemKeyStore(), local_engines(places))


def local_engines(places: Places) -> LocalEngines:
    """Return the engines of this machine; nothing is started yet."""
    make_worker = partial(
        supervise, state_folder=places.cache / "engines", journal=note_engine
    )
    states = places.cache / "prepared"
    return LocalEngines(partial(_model_choice, places), states, _machine(), make_worker)


def _model_choice(places: Places) -> ModelChoice:
    preferences = read_preferences(places.preferences)
    return ModelChoice(
        open_store(places, preferences),
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
    language: Language, engines: Engines | None = None
) -> Iterator[Application]:
    """Give an application whose vault holds ten weeks of a made-up candidate.

    Args:
        language: of the candidate and their sessions.
        engines: what speaks and listens; whoever gave them closes them.

    Takes a few seconds: the sessions are held and judged as those of anybody. Nothing
    is kept: see ``guest_application``.
    """
    script = demo_script(language)
    with guest_application(script.person, engines) as demo:
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
