"""The bundled content, loaded once."""

from importlib.resources import as_file, files

import pytest

from engine.content.library import ContentLibrary
from engine.content.load import load_library
from engine.feedback.records import Grid


@pytest.fixture(scope="session")
def library() -> ContentLibrary:
    with as_file(files("resources") / "content") as folder:
        return load_library(folder)


@pytest.fixture(scope="session")
def grid(library: ContentLibrary) -> Grid:
    return Grid(library.competencies)
