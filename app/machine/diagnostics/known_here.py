"""Who and where this is, so that a report does not tell it."""

import getpass
import platform
from collections.abc import Iterable
from pathlib import Path

from app.machine.diagnostics.scrubber import Known
from app.shared.places import Places


def known_here(
    places: Places, profiles: Iterable[str], folders: Iterable[Path] = ()
) -> Known:
    """Return what must not be told of this computer.

    Args:
        places: of this installation: a folder chosen by hand is somebody's own, too.
        profiles: names people gave their profiles.
        folders: others that somebody chose, for models.
    """
    home = Path.home()
    return Known(
        homes=(home, home.resolve(), places.profiles.parent, *folders),
        users=(home.name, _account()),
        computer=platform.node(),
        profiles=tuple(profiles),
    )


def _account() -> str:
    try:
        return getpass.getuser()
    except (
        OSError,
        KeyError,
        ImportError,
    ):  # A system that knows no account by this number.
        return ""
