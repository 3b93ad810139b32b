"""Which program a verb starts, and with what around it."""

from collections.abc import Sequence
from pathlib import Path

from door.failures import Failure
from door.machine import Machine

OFFSCREEN = "offscreen"
_MOST_PROCESSES = 4
"""More share the tests out no faster: each takes seconds and 700 MB to begin."""
_FAST = ("-m", "not slow", "--hypothesis-profile", "fast")
"""Leaves out what is slow, and tries rules on fewer examples (tests/examples.py)."""


def program(machine: Machine, arguments: Sequence[str]) -> list[str]:
    """Return the module to run, and its arguments, for ``dev.py run``.

    Arguments go to the command line. Without any, the window opens; with no display
    the practice is held in the terminal; with nobody at a terminal either, the sample
    interview is played.
    """
    if arguments:
        return ["app", *arguments]
    if machine.has_display:
        return ["ui"]
    return ["app", "practise" if machine.has_terminal else "sample"]


def module(python: str, name: str, *arguments: str) -> list[str]:
    """Return the command that runs a module of the project from any folder.

    ``-P`` keeps the folder the person stands in from being imported from.
    """
    return [python, "-P", "-m", name, *arguments]


def runs_of_tests(
    machine: Machine, arguments: Sequence[str], *, fast: bool
) -> list[list[str]]:
    """Return pytest's arguments for ``dev.py test``, one list for each run.

    Tests are shared out among the cores; those that go by real time follow by
    themselves. Whoever gives arguments gets one process, in which a debugger works.
    """
    if arguments:
        return [[*(_FAST if fast else []), *arguments]]
    processes = min(machine.cores, _MOST_PROCESSES)
    shared = ["-n", str(processes), "--dist", "worksteal"] if processes > 1 else []
    if fast:
        return [[*shared, *_FAST]]
    return [[*shared, "-m", "not alone"], ["-m", "alone"]]


def test_variables(machine: Machine) -> dict[str, str]:
    """Return what tests need: a platform for windows nobody sees, and compiled code.

    Where Python is told to keep no compiled code, pytest compiles every test each time.
    """
    variables = {"PYTHONDONTWRITEBYTECODE": ""}
    if not machine.environment.get("QT_QPA_PLATFORM"):
        variables["QT_QPA_PLATFORM"] = OFFSCREEN
    return variables


def gallery_variables(machine: Machine, arguments: Sequence[str]) -> dict[str, str]:
    """Return what the gallery needs, which can also draw itself into files.

    Raises:
        Failure: when it would open a window that nobody can see.
    """
    if machine.has_display:
        return {}
    if not arguments:
        raise Failure(
            "The gallery is a window, and there is no display here.",
            "Draw it into files: python3 dev.py gallery -- --screenshots FOLDER",
        )
    return {"QT_QPA_PLATFORM": OFFSCREEN}


def benchmarks(root: Path, names: Sequence[str]) -> list[Path]:
    """Return the benchmark scripts, all or those named.

    Raises:
        Failure: when there is none of that name.
    """
    found = {path.stem: path for path in sorted((root / "benchmarks").glob("[!_]*.py"))}
    unknown = [name for name in names if name not in found]
    if unknown or not found:
        raise Failure(
            f"There is no benchmark {' '.join(unknown)}".rstrip() + ".",
            f"There are: {', '.join(found) or 'none yet'}.",
        )
    return [found[name] for name in names] if names else list(found.values())
