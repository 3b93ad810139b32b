"""The executable ``exerzia``: the window, or the terminal when words follow it.

An installed program starts its worker processes from here too, before anything else.

Qt is imported only on the way to the window, so that the terminal works on a machine
without Qt's libraries.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

_PROFILE_DIR = "--profile-dir"
_DEMO = "--demo"
_LANGUAGE = "--language"
_WRONG_USE = 2
_WORKER = "--worker"
"""How the installed program starts the processes of its engines."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window, or run one command of the terminal; return the exit code.

    Args:
        arguments: the words after the program's name; those of the process by default.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == [_WORKER]:
        from engine.runtime.host import main as host  # noqa: PLC0415 (needs no window)

        return host()
    if given[:1] == [_DEMO]:
        return _open_demo(given[1:])
    folder = profile_dir_alone(given)
    if given and folder is None:
        from app.cli.main import main as terminal  # noqa: PLC0415 (slow to load)

        return terminal(given)
    return _open_window(folder)


def profile_dir_alone(arguments: Sequence[str]) -> Path | None:
    """Return the folder when ``--profile-dir`` is all that was given."""
    match arguments:
        case [word, folder] if word == _PROFILE_DIR:
            return Path(folder)
        case [word] if word.startswith(f"{_PROFILE_DIR}="):
            return Path(word.partition("=")[2])
        case _:
            return None


def demo_language(words: Sequence[str]) -> str | None:
    """Return the language in the words after ``--demo``: empty for none, None if wrong."""
    match words:
        case []:
            return ""
        case [name, "fr" | "en" as spoken] if name == _LANGUAGE:
            return spoken
        case ["--language=fr" | "--language=en" as word]:
            return word.partition("=")[2]
        case _:
            return None


def _open_demo(words: Sequence[str]) -> int:
    language = demo_language(words)
    if language is None:
        sys.stderr.write("exerzia --demo [--language fr|en]\n")
        return _WRONG_USE
    try:
        from ui.shell.start import open_demo  # noqa: PLC0415 (may lack a library)
    except ImportError as error:
        from ui.shell.cannot_start import tell_import  # noqa: PLC0415 (seldom needed)

        return tell_import(error)
    return open_demo("fr" if language == "fr" else "en" if language else None)


def _open_window(profile_dir: Path | None) -> int:
    try:
        from ui.shell.start import open_window  # noqa: PLC0415 (may lack a library)
    except ImportError as error:
        from ui.shell.cannot_start import tell_import  # noqa: PLC0415 (seldom needed)

        return tell_import(error)
    return open_window(profile_dir)


if __name__ == "__main__":
    sys.exit(main())
