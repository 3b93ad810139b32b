"""The Python environment: .venv, and in it exactly what was locked."""

import importlib.util
import sys
from collections.abc import Sequence

from door.failures import Failure, explained
from door.packages import install_by_apt
from door.pip_settings import uv_variables
from door.workshop import Done, Workshop

OLDEST = (3, 11)
NEWEST = (3, 13)
_SUITABLE = f"import sys; sys.exit(not {OLDEST} <= sys.version_info[:2] <= {NEWEST})"
_LOCKED = ("--require-hashes", "--only-binary", ":all:", "--no-deps")
"""The locks are whole: what a package asks for besides was left out on purpose."""


def make_environment(workshop: Workshop) -> Done:
    """Create .venv, or take over the one that is there when its Python is suitable."""
    watch = workshop.commands.watch
    if watch([workshop.python, "-c", _SUITABLE]).code != 0:
        _refuse_unsuitable_python()
        _provide_venv(workshop)
        workshop.must(
            [sys.executable, "-m", "venv", "--clear", str(workshop.environment)],
            "Making the Python environment",
        )
    if watch([workshop.python, "-m", "pip", "--version"]).code != 0:
        workshop.must(
            [workshop.python, "-m", "ensurepip", "--upgrade"], "Installing pip"
        )
    return Done()


def install_uv(workshop: Workshop) -> Done:
    """Install uv, which installs the rest in seconds; pip can do without it."""
    outcome = workshop.commands.watch(
        _pip(workshop, *_LOCKED, "-r", str(workshop.requirements("installer")))
    )
    if outcome.code != 0:
        return Done("uv is not to be had here; pip does its work, more slowly.")
    return Done()


def install_packages(workshop: Workshop) -> Done:
    """Install the locked packages, each refused unless its hash is the locked one."""
    locked = str(workshop.requirements("environment"))
    return _installed(workshop, (*_LOCKED, "-r", locked), "Installing the packages")


def install_project(workshop: Workshop) -> Done:
    """Make the checkout itself importable and give it its command, exerzia."""
    arguments = ("--no-build-isolation", "--no-deps", "-e", str(workshop.root))
    return _installed(workshop, arguments, "Installing Exerzia into its environment")


def _installed(workshop: Workshop, arguments: Sequence[str], task: str) -> Done:
    uv = [workshop.tool("uv"), "pip", "install", "--python", workshop.python]
    variables = uv_variables(workshop)
    by_uv = workshop.commands.watch([*uv, *arguments], variables)
    if by_uv.code == 0:
        return Done()
    by_pip = workshop.commands.watch(_pip(workshop, *arguments))
    if by_pip.code != 0:
        raise explained(by_uv.output + by_pip.output, task, str(workshop.log))
    return Done()


def _pip(workshop: Workshop, *arguments: str) -> list[str]:
    return [workshop.python, "-m", "pip", "install", "--no-input", *arguments]


def _refuse_unsuitable_python() -> None:
    major, minor = sys.version_info[:2]
    if not OLDEST <= (major, minor) <= NEWEST:
        raise Failure(
            f"Exerzia runs on Python 3.11 to 3.13, and this is {major}.{minor}.",
            "Start it with one of those, for example: python3.13 dev.py run",
        )


def _provide_venv(workshop: Workshop) -> None:
    """Debian ships Python without venv: install it as root, or say how."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return
    package = f"python3.{sys.version_info.minor}-venv"
    if workshop.machine.installs_by_apt:
        install_by_apt(workshop, [package], "Installing Python's venv")
        return
    command = f"sudo apt-get install -y {package}"
    raise Failure(
        "This Python comes without venv, which keeps Exerzia's packages apart.",
        f"Run: {command}"
        if workshop.machine.has_apt
        else "Install Python 3.11, 3.12 or 3.13 complete, for example from python.org.",
    )
