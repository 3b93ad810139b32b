"""Tools over an empty folder, and downloads that happen at once."""

from pathlib import Path

import pytest

from app.models.downloads import Downloads
from app.models.tools import ModelTools
from tests.app.models.desk import Desk
from tests.app.models.inline_thread import InlineThread


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """The source, the engines and the clock of a test."""
    return Desk(tmp_path)


@pytest.fixture
def tools(desk: Desk) -> ModelTools:
    """Tools over the desk's folder."""
    return desk.tools()


@pytest.fixture
def downloads(tools: ModelTools) -> Downloads:
    """Downloads that are over when ``start`` or ``resume`` returns."""
    return Downloads(tools, InlineThread)
