"""The content that ships, read once for all the tests of a process."""

from functools import cache
from pathlib import Path

from engine.content.library import ContentLibrary
from engine.content.load import load_library

CONTENT = Path(__file__).parents[1] / "resources" / "content"


@cache
def shipped() -> ContentLibrary:
    """Return the bundled content; nobody changes it, so everybody may share it."""
    return load_library(CONTENT)
