"""Computers, and an organisation that offers the project's own small models."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.acceptance.models.computer import Computer
from tests.acceptance.models.offered import offering
from tests.app.models.organisation import Organisation
from tests.servers.file_server import file_server


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    """A computer on which Exerzia was never started."""
    return Computer(tmp_path / "computer")


@pytest.fixture
def organisation(loopback: str) -> Iterator[Organisation]:
    """An organisation with a server that serves well."""
    assert loopback
    with file_server() as server:
        yield offering(server)


@pytest.fixture
def connected(computer: Computer, organisation: Organisation) -> Computer:
    """A computer that goes by the organisation's catalogue."""
    organisation.equip(computer.home)
    return computer


@pytest.fixture
def another(tmp_path: Path) -> Callable[[str], Computer]:
    """Give one more computer, by its name."""
    return lambda name: Computer(tmp_path / name)
