"""Keep what must be known before a vault is open."""

import threading
from pathlib import Path

from app.settings.read_preferences import read_preferences
from app.shared.changes import Changes, Noun
from app.storage.files import make_private_folder, write_whole

_turn = threading.Lock()
"""Of the whole process: window, downloads and first run write into one file."""


def change_preferences(path: Path, **chosen: object) -> Changes:
    """Keep these choices; all others stay as the file has them now.

    Usable from every thread. The file changes whole or not at all.

    Raises:
        Unavailable: the disk said no; the old preferences stay.
    """
    with _turn:
        kept = read_preferences(path).model_copy(update=chosen)
        make_private_folder(path.parent)
        write_whole(path, kept.model_dump_json(indent=2).encode())
    return Changes.of(Noun.SETTINGS)
