"""The content that ships with the application."""

from importlib.resources import as_file, files

from engine.content.library import ContentLibrary
from engine.content.load import load_library


def bundled_library() -> ContentLibrary:
    """Return the bundled content; takes a few hundred milliseconds.

    Raises:
        Refused: the installation's own content is damaged.
    """
    with as_file(files("resources") / "content") as folder:
        return load_library(folder)
