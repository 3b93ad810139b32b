"""The catalogue this computer goes by."""

import os
from contextlib import suppress
from importlib.resources import as_file, files
from pathlib import Path

from app.shared.errors import Unavailable
from app.shared.places import Places
from app.storage.files import make_private_folder, write_whole
from engine.models.catalogue.load import LoadedCatalogue, load_catalogue
from engine.models.trust import TrustedKeys

FOLDER = "EXERZIA_CATALOGUE"
"""Set this variable to a folder and an organisation's catalogue is looked for there."""


def catalogue_in_force(places: Places, trusted: TrustedKeys) -> LoadedCatalogue:
    """Return an organisation's catalogue where one counts, else the bundled one.

    An organisation's own is never taken in an older version than one that was used.
    """
    named = os.environ.get(FOLDER)
    folders = [*([Path(named)] if named else []), places.shared / "catalogue"]
    seen = places.preferences.with_name("catalogue-version")
    least = _number(seen)
    with as_file(files("resources") / "catalogue") as bundled:
        loaded = load_catalogue(bundled, folders, trusted, least)
    if loaded.is_own and loaded.catalogue.version > least:
        with suppress(Unavailable):  # then an older one would be taken next time
            make_private_folder(seen.parent)
            write_whole(seen, str(loaded.catalogue.version).encode())
    return loaded


def _number(path: Path) -> int:
    try:
        return int(path.read_bytes()[:20])
    except (OSError, ValueError):
        return 0
