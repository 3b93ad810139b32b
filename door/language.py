"""The language engine (llama.cpp): compiled once on this computer, and optional.

llama-cpp-python publishes no wheels, so it is compiled here, which takes minutes. The
result is kept outside the checkout, so that a fresh clone does not compile again, and
whatever goes wrong is one sentence: the scripted interviewer needs no model.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from door.failures import Failure
from door.packages import install_by_apt
from door.stamps import fingerprint
from door.workshop import Done, Workshop, python_tag, short

SKIP = "EXERZIA_WITHOUT_LANGUAGE"
"""Set this variable to anything and the step is left out."""
AGAIN = "To try again: python3 dev.py setup --again"
LATER = "Whenever you want it: python3 dev.py setup --again"
_WITHOUT = "Everything else works: the interviewer follows its script."


def inputs(workshop: Workshop) -> str:
    """Return what the compiled engine depends on."""
    locked = map(workshop.requirements, ("language", "language-build"))
    return fingerprint(locked, (python_tag(), _processor()))


def key(workshop: Workshop) -> str:
    """Return the name of the cache's folder for what would be compiled now."""
    return short(inputs(workshop))


def is_wanted(workshop: Workshop) -> bool:
    """Return whether the person did not ask to leave the engine out."""
    return not workshop.machine.environment.get(SKIP)


def install_language(workshop: Workshop) -> Done:
    """Compile the engine or take it from the cache, and install it.

    Ctrl+C leaves it out and goes on. No outcome is a failure of the set-up.
    """
    try:
        _install(workshop, _built(workshop))
    except KeyboardInterrupt:
        return Done(f"The language engine is left out, as you asked. {LATER}")
    except Failure as failure:
        return Done(
            f"The language engine is left out: {failure.what} {_WITHOUT} "
            f"{failure.remedy} {AGAIN}"
        )
    return Done()


def _built(workshop: Workshop) -> Path:
    kept = workshop.machine.cache / "language" / key(workshop)
    if not any(kept.glob("llama_cpp_python-*.whl")):
        _provide_compiler(workshop)
        kept.parent.mkdir(parents=True, exist_ok=True)
        with _workplace(kept.parent) as place:
            _compile(workshop, place)
            shutil.rmtree(kept, ignore_errors=True)
            (place / "wheels").replace(kept)
    return kept


@contextmanager
def _workplace(parent: Path) -> Iterator[Path]:
    """A folder beside the result: moving it into place is one step, or none."""
    place = Path(tempfile.mkdtemp(prefix="building-", dir=parent))
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _compile(workshop: Workshop, place: Path) -> None:
    tools = place / "tools"
    pip = [workshop.python, "-m", "pip"]
    locked = ("--no-input", "--require-hashes", "-r")
    ready = ("--only-binary", ":all:")
    into = (*ready, "--target", str(tools))
    wheels = (*ready, "--no-binary", "llama-cpp-python", "--no-build-isolation")
    kept = ("--wheel-dir", str(place / "wheels"))
    build = str(workshop.requirements("language-build"))
    engine = str(workshop.requirements("language"))
    steps = (
        [*pip, "install", *into, *locked, build],
        [*pip, "wheel", *wheels, *kept, *locked, engine],
    )
    for command in steps:
        if workshop.commands.watch(command, _build_variables(workshop, tools)).code:
            raise Failure("it could not be compiled.", f"Details: {workshop.log}.")


def _build_variables(workshop: Workshop, tools: Path) -> dict[str, str]:
    """Text only (no pictures), every core, and the person's own options last."""
    own = workshop.machine.environment.get("CMAKE_ARGS", "")
    path = workshop.machine.environment.get("PATH", "")
    return {
        "PATH": os.pathsep.join((str(tools / "bin"), path)),
        "PYTHONPATH": str(tools),
        "CMAKE_ARGS": f"-DLLAVA_BUILD=OFF {own}".strip(),
        "CMAKE_BUILD_PARALLEL_LEVEL": str(os.cpu_count() or 1),
    }


def _install(workshop: Workshop, wheels: Path) -> None:
    pip = [workshop.python, "-m", "pip", "install", "--no-input"]
    files = sorted(map(str, wheels.glob("*.whl")))
    offline = ["--no-index", "--no-deps", "--force-reinstall"]
    try:
        workshop.must([*pip, *offline, *files], "Installing it")
        workshop.must([workshop.python, "-c", "import llama_cpp"], "Loading it")
    except Failure:
        # What does not load is not worth keeping: another try compiles again.
        shutil.rmtree(wheels, ignore_errors=True)
        raise


def _provide_compiler(workshop: Workshop) -> None:
    """Make sure of a C++ compiler where that can be told beforehand."""
    platform = workshop.machine.platform
    if platform == "darwin":
        # /usr/bin/c++ is there even when it would only open a dialog.
        if workshop.commands.watch(["xcode-select", "-p"]).code != 0:
            raise Failure("no C++ compiler is here.", "Run: xcode-select --install.")
    elif platform == "linux" and not _has_compiler():
        if workshop.machine.installs_by_apt:
            install_by_apt(workshop, ["g++", "libc6-dev"], "Installing a compiler")
        else:
            raise Failure("no C++ compiler is here.", "Install g++.")


def _has_compiler() -> bool:
    return any(shutil.which(name) for name in ("c++", "g++", "clang++"))


def _processor() -> str:
    """Return what the processor can do: the engine is compiled for exactly that."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return os.environ.get("PROCESSOR_IDENTIFIER", "")
    return next((line for line in lines if line.startswith(("flags", "Features"))), "")
