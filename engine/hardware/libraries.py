"""Whether a native library can be loaded here, found out before it is tried."""

import ctypes
import importlib.util
from dataclasses import dataclass

from engine.api.errors import N_
from engine.hardware.cpu import CpuFeature, refuse_if_unfit
from engine.hardware.unfit import LibraryMissing


@dataclass(frozen=True, slots=True)
class Requirement:
    """What an engine needs of this machine."""

    package: str
    """The Python package that brings the native library: "llama_cpp"."""
    features: frozenset[CpuFeature] = frozenset()
    """Instructions it was built with."""
    libraries: tuple[str, ...] = ()
    """Shared libraries of the system, as the loader names them: "libgomp.so.1"."""


def check_before_loading(requirement: Requirement) -> None:
    """Refuse in words what would end the process, or fail with a trace.

    Raises:
        CpuUnfit: the processor lacks instructions.
        LibraryMissing: the package or a library of the system is not here.
    """
    refuse_if_unfit(requirement.features)
    if importlib.util.find_spec(requirement.package) is None:
        raise _missing(requirement.package)
    for name in requirement.libraries:
        try:
            ctypes.CDLL(name)
        except OSError as error:
            raise _missing(name) from error


def _missing(name: str) -> LibraryMissing:
    return LibraryMissing(
        N_("A library that the engine needs is missing: {name}."),
        N_("Install the application again."),
        {"name": name},
    )
