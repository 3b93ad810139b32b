"""What the step about this computer asks of the application, off the main thread."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path

from app.application import Application
from app.domain.machine import MachineProfile
from app.domain.models import Shelf
from app.machine.check import Check, State
from app.machine.check_machine import check_machine
from app.machine.judge_machine import judge_machine
from app.machine.measure_machine import measure_machine
from app.models.import_models import Imported, Watch, import_models
from app.models.install_bundle import install_bundle
from app.models.list_shelf import list_shelf
from engine.api.cancel import Cancel
from engine.api.language import Language
from engine.trial.records import Stage
from ui.kit.jobs import Stream


@dataclass(frozen=True, slots=True)
class Look:
    """What is known in a moment."""

    profile: MachineProfile
    failing: tuple[Check, ...]
    shelf: Shelf
    is_offline: bool


def look(application: Application, language: Language) -> Look:
    """Return what can be told of this computer without making it work."""
    profile = judge_machine(application.machine, language)
    return Look(
        profile,
        _failing(application),
        read_shelf(application, profile),
        is_offline=is_offline(),
    )


def read_shelf(application: Application, profile: MachineProfile) -> Shelf:
    """Return the models and packs there are, with the advice of ``profile``."""
    return list_shelf(application.models, profile.facts.memory, profile.advised)


def measure(
    application: Application,
    language: Language,
    on_stage: Callable[[Stage], None],
    cancel: Cancel,
) -> MachineProfile | None:
    """Measure for 20 seconds and return what was found; None when cancelled."""
    return measure_machine(application.machine, language, on_stage, cancel)


def bring(
    application: Application, path: Path, stream: Stream[tuple[int, int]]
) -> tuple[str, ...]:
    """Take models from a file or a folder; return their names.

    Raises:
        UnknownMaker: the person has to compare a fingerprint first.
        Refused: there is no model, or it is damaged; what was here stays.
        Unavailable: it cannot be read or kept.
    """
    cancel = Cancel()

    def on_progress(done: int, total: int) -> None:
        if stream.cancelled:
            cancel.cancel()
        stream.send((done, total))

    def on_model(_name: str, done: int, total: int) -> None:
        on_progress(done, total)

    watch = Watch(on_model, cancel)
    imported, _changes = import_models(application.models, path, watch)
    take = partial(install_bundle, application.models)
    bundles = [take(each, on_progress, cancel)[0] for each in imported.bundles]
    installed = [
        each.manifest.name
        for bundle in bundles
        if bundle is not None
        for each in (*bundle.installed, *bundle.already_here)
    ]
    return (*_names(imported), *installed)


def is_offline(interfaces: Path = Path("/sys/class/net")) -> bool:
    """Return whether this computer is known to have no network.

    Told without opening anything; False where the system does not tell.
    """
    if not interfaces.is_dir():
        return False
    names = (each for each in interfaces.iterdir() if each.name != "lo")
    return not any(_is_up(each) for each in names)


def _is_up(interface: Path) -> bool:
    try:
        return (interface / "operstate").read_text().strip() != "down"
    except OSError:
        return False


def _names(imported: Imported) -> tuple[str, ...]:
    return tuple(each.name for each in imported.models)


def _failing(application: Application) -> tuple[Check, ...]:
    locksmith = application.accounts.locksmith
    data, engines = application.places.profiles, application.engines.status()
    with as_file(files("resources") / "content") as content:
        checks = check_machine(
            data, content, engines, key_store=locksmith.key_store_available()
        )
    return tuple(each for each in checks if each.state is State.FAILS)
