"""The bundled content, loaded once."""

import pytest

from engine.content.library import ContentLibrary
from engine.feedback.records import Grid
from tests.content import shipped


@pytest.fixture(scope="session")
def library() -> ContentLibrary:
    return shipped()


@pytest.fixture(scope="session")
def grid(library: ContentLibrary) -> Grid:
    return Grid(library.competencies)
