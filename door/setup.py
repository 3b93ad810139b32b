"""The steps of the set-up, in their order, each done once for its inputs."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from door import environment, language, packages
from door.exclusive import one_at_a_time
from door.failures import Failure
from door.stamps import fingerprint
from door.workshop import Done, Workshop

BASE = frozenset({"environment", "installer", "packages", "project"})
CHECK = BASE
LOCK = frozenset({"environment", "installer"})
WINDOW = BASE | {"catalogue", "libraries"}
TERMINAL = BASE | {"catalogue", "language"}
RUN = TERMINAL | WINDOW
TEST = RUN | {"test programs"}


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that set-up does."""

    name: str
    """Its key among the stamps."""
    title: str
    """What the person reads while it runs."""
    perform: Callable[[Workshop], Done]
    inputs: Callable[[Workshop], str]
    """Fingerprint of what the step depends on: another one, and it is done again."""
    is_quiet: bool = False
    """Whether only its note is shown: it looks, and installs nothing by itself."""


def prepare(workshop: Workshop, names: Collection[str]) -> None:
    """Do the steps of these names that are not done yet.

    Raises:
        Failure: when a step that cannot be left out did not work.
    """
    if not _due(workshop, names):
        return
    try:
        with one_at_a_time(
            workshop.root / ".cache" / "set-up.lock", _waiting(workshop)
        ):
            _perform(workshop, names)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Failure(
            f"The set-up could not write {error.filename or 'a file'}: {reason}.",
            "Make room or give yourself the right to write there, then run it again.",
        ) from error


def repeat(workshop: Workshop, names: Collection[str]) -> None:
    """Do the steps of these names again, done before or not."""
    for name in names:
        if workshop.stamps.path.is_file():
            workshop.stamps.forget(name)
    prepare(workshop, names)


def _perform(workshop: Workshop, names: Collection[str]) -> None:
    # Another set-up may have finished while this one waited for its turn.
    due = _due(workshop, names)
    if due:
        workshop.log.unlink(missing_ok=True)
    if not all(step.is_quiet for step in due):
        workshop.console.say("Setting up Exerzia; the next start skips this.")
    for step in due:
        done = _performed(workshop, step)
        if done.note:
            workshop.console.say(f"  {done.note}")
        if done.is_final:
            workshop.stamps.set(step.name, step.inputs(workshop))


def _performed(workshop: Workshop, step: Step) -> Done:
    if step.is_quiet:
        return step.perform(workshop)
    with workshop.console.step(step.title):
        return step.perform(workshop)


def _due(workshop: Workshop, names: Collection[str]) -> list[Step]:
    return [
        step
        for step in steps(workshop)
        if step.name in names
        and not workshop.stamps.holds(step.name, step.inputs(workshop))
    ]


def _waiting(workshop: Workshop) -> Callable[[], None]:
    sentence = "Another dev.py is setting up this folder; waiting for it to end."
    return lambda: workshop.console.say(sentence)


def steps(workshop: Workshop) -> list[Step]:
    """Return every step there is on this computer, in order."""
    every = [*_python_steps(), *_system_steps(workshop)]
    if language.is_wanted(workshop):
        every.append(_language_step())
    return every


def _python_steps() -> list[Step]:
    return [
        Step(
            "environment",
            "Python environment, in .venv",
            environment.make_environment,
            _environment_inputs,
        ),
        Step(
            "installer",
            "uv, the installer",
            environment.install_uv,
            _locked("installer"),
        ),
        Step(
            "packages",
            "Packages, each checked by its hash",
            environment.install_packages,
            _locked("environment"),
        ),
        Step("project", "Exerzia itself", environment.install_project, _project_inputs),
        Step("catalogue", "French catalogue", compile_catalogue, _catalogue_inputs),
    ]


def _system_steps(workshop: Workshop) -> list[Step]:
    only_looks = not workshop.machine.installs_by_apt
    return [
        Step(
            "libraries",
            "System libraries of the window",
            packages.install_for_window,
            _words(*packages.WINDOW_LIBRARIES),
            is_quiet=only_looks,
        ),
        Step(
            "test programs",
            "Programs the tests use",
            packages.install_for_tests,
            _words(*packages.TEST_PROGRAMS),
            is_quiet=only_looks,
        ),
    ]


def _language_step() -> Step:
    return Step(
        "language",
        "Language engine, optional: compiled once for this computer in about 5 minutes "
        "(Ctrl+C leaves it out)",
        language.install_language,
        language.inputs,
    )


def compile_catalogue(workshop: Workshop) -> Done:
    """Compile the translations; a broken catalogue leaves the window in English."""
    command = [workshop.python, "-m", "door.strings", "compile"]
    if workshop.commands.watch(command).code != 0:
        return Done(
            "The French catalogue is broken: run python3 dev.py strings", is_final=False
        )
    return Done()


def _environment_inputs(workshop: Workshop) -> str:
    return f"{workshop.root} {workshop.python_is_there}"


def _project_inputs(workshop: Workshop) -> str:
    files = (workshop.root / "pyproject.toml", workshop.environment / "pyvenv.cfg")
    return fingerprint(files, (str(workshop.root),))


def _catalogue_inputs(workshop: Workshop) -> str:
    folder = workshop.root / "translations"
    compiled = folder.glob("*/LC_MESSAGES/*.mo")
    return fingerprint(folder.rglob("*.po"), sorted(path.name for path in compiled))


def _locked(name: str) -> Callable[[Workshop], str]:
    return lambda workshop: fingerprint(
        (workshop.requirements(name), workshop.environment / "pyvenv.cfg")
    )


def _words(*words: str) -> Callable[[Workshop], str]:
    return lambda _workshop: fingerprint((), words)
