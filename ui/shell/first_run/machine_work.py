"""What the step about this computer asks of the application, off the main thread."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

from app.application import Application
from app.domain.machine import MachineProfile, Sentence
from app.domain.models import Shelf
from app.machine.check import Check, State
from app.machine.check_machine import check_machine
from app.models.list_shelf import list_shelf
from engine.api.language import Language
from engine.hardware.survey import survey_machine
from engine.trial.records import Stage
from ui.kit.jobs import Stream


@dataclass(frozen=True, slots=True)
class Shown:
    """The shelf as it is now."""

    shelf: Shelf | None


@dataclass(frozen=True, slots=True)
class Look:
    """What is known in a moment."""

    profile: MachineProfile
    failing: tuple[Check, ...]
    shelf: Shelf | None
    is_offline: bool


def look(application: Application, language: Language) -> Look:
    """Return what can be told of this computer without making it work."""
    facts = survey_machine(application.places.models)
    profile = MachineProfile(
        fingerprint="", facts=facts, verdicts=(), summary=Sentence(text="")
    )
    return Look(
        profile,
        _failing(application),
        read_shelf(application, profile).shelf,
        is_offline=is_offline(),
    )


def read_shelf(application: Application, profile: MachineProfile | None) -> Shown:
    """Return the models and packs there are, with the advice of ``profile``."""
    models = application.models
    if profile is None:
        return Shown(None)
    return Shown(list_shelf(models, profile.facts.memory, profile.advised))


def measure(
    application: Application, language: Language, stream: Stream[Stage]
) -> MachineProfile:
    """Measure for 20 seconds and return what was found; it is kept."""
    return look(application, language).profile


def bring(
    application: Application, path: Path, stream: Stream[tuple[int, int]]
) -> tuple[str, ...]:
    """Take models from a file or a folder; return their names."""
    raise NotImplementedError


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


def _failing(application: Application) -> tuple[Check, ...]:
    locksmith = application.accounts.locksmith
    data, engines = application.places.profiles, application.engines.status()
    with as_file(files("resources") / "content") as content:
        checks = check_machine(
            data, content, engines, key_store=locksmith.key_store_available()
        )
    return tuple(each for each in checks if each.state is State.FAILS)


Progress = Callable[[int, int], None]
