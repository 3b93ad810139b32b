"""What to say when Qt cannot open a window. Imports no Qt."""

import re
import sys

from app.cli.exit_codes import ExitCode
from app.cli.words import words

DEBIAN_PACKAGES = (
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxkbcommon-x11-0",
)
"""What a bare Debian or Ubuntu lacks; the rest comes with these."""

_LIBRARY = re.compile(r"\b(lib[\w.+-]+\.so(?:\.\d+)*)")


def tell_import(error: ImportError) -> int:
    """Say which part of Qt is missing and how to get it.

    Returns:
        The exit code.

    Raises:
        ImportError: it is none of Qt's: a bug.
    """
    library = missing_library(error)
    if library is not None:
        return _tell(
            words.t(
                "The window cannot open: this system lacks the library {library}.",
                library=library,
            ),
            apt_remedy(),
        )
    if (error.name or "").startswith("PySide6"):
        return _tell(
            words.t("The window cannot open: Qt is not installed."),
            words.t(
                "Install Exerzia again, or practise in the terminal: exerzia practise"
            ),
        )
    raise error


def tell_no_display() -> int:
    """Say that there is no screen to open a window on; return the exit code."""
    return _tell(
        words.t("The window cannot open: there is no display."),
        words.t("Start Exerzia on a desktop, or in the terminal: exerzia practise"),
    )


def tell_no_platform(complaints: str) -> int:
    """Say why Qt found no way to the screen; return the exit code.

    Args:
        complaints: what Qt said before it gave up.
    """
    if "could not connect to display" in complaints:
        return tell_no_display()
    return _tell(
        words.t("The window cannot open: Qt could not reach the screen."), apt_remedy()
    )


def missing_library(error: ImportError) -> str | None:
    """Return the shared library that could not be loaded, None when it is not that."""
    found = _LIBRARY.search(str(error))
    return found.group(1) if found else None


def apt_remedy() -> str:
    """Return what to do where libraries of the system are missing."""
    return words.t(
        "Run: sudo apt-get install -y {packages}\n"
        "Or practise in the terminal: exerzia practise",
        packages=" ".join(DEBIAN_PACKAGES),
    )


def _tell(what: str, remedy: str) -> int:
    sys.stderr.write(f"{what}\n{remedy}\n")
    return ExitCode.UNAVAILABLE
