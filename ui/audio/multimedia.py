"""QtMultimedia, loaded when it is first needed, where this system can load it."""

from functools import cache
from importlib import import_module
from types import ModuleType

from PySide6.QtCore import QLoggingCategory

from app.shared.errors import N_, Unavailable

_QUIET = "qt.multimedia.*.info=false\nqt.multimedia.symbolsresolver.warning=false"
"""What its back ends say about themselves at each start."""


@cache
def multimedia() -> ModuleType:
    """Return PySide6.QtMultimedia; the first call takes some ten milliseconds.

    Raises:
        Unavailable: a library of the system is missing.
    """
    QLoggingCategory.setFilterRules(_QUIET)
    try:
        return import_module("PySide6.QtMultimedia")
    except ImportError as error:
        raise Unavailable(
            N_("The sound of this computer cannot be used: a library is missing."),
            N_("You can type. On Linux, install the package libpulse0."),
        ) from error
