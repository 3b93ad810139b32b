"""Tools over an empty folder, and downloads that happen at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.models.downloads import Downloads
from app.models.tools import ModelTools
from tests.app.models.desk import Desk
from tests.app.models.inline_thread import InlineThread
from tests.app.models.organisation import Organisation
from tests.servers.file_server import file_server


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


@pytest.fixture
def organisation(loopback: str) -> Iterator[Organisation]:
    """An organisation that serves models on this device."""
    assert loopback
    with file_server() as server:
        yield Organisation(server)
