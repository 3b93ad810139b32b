"""The packages that the engines are made of."""

from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from app.machine.check import Check, State
from app.shared.errors import N_

PACKAGES = {
    "language-library": (N_("Library of the language engine"), "llama-cpp-python"),
    "hearing-library": (N_("Library of the hearing engine"), "faster-whisper"),
    "voice-library": (N_("Library of the natural voices"), "piper-tts"),
    "basic-voice-library": (N_("Library of the basic voice"), "espeakng-loader"),
}
"""By the identifier of the check: what it is called, and the package."""


def check_libraries() -> Iterator[Check]:
    """Yield one check for each engine's package; none is imported."""
    for identifier, (name, package) in PACKAGES.items():
        found = version_of(package)
        yield Check(
            identifier,
            name,
            State.LIMITED if found is None else State.WORKS,
            N_("{package} is not installed.")
            if found is None
            else N_("{package} {version}."),
            N_("Sessions go on without it. To add it, install Exerzia again.")
            if found is None
            else "",
            {"package": package, "version": found or ""},
        )


def version_of(package: str) -> str | None:
    """Return the version of an installed package; None where it is not here."""
    try:
        return version(package)
    except PackageNotFoundError:
        return None
