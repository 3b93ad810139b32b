"""A server on this device, and a file on it, for the tests of downloads."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.models.fetching.records import RemoteFile
from tests.servers.certificates import Authority, authority
from tests.servers.downloads import Download
from tests.servers.file_server import FileServer, file_server
from tests.servers.served import Served, random_bytes

SIZE = 2_000_003


@pytest.fixture
def server(loopback: str) -> Iterator[FileServer]:
    """A server that answers well, until a test plans otherwise."""
    assert loopback
    with file_server() as files:
        yield files


@pytest.fixture
def served() -> Served:
    """Two megabytes that are on the server."""
    return Served(random_bytes(SIZE))


@pytest.fixture
def address(server: FileServer, served: Served) -> str:
    """Where they are."""
    return server.serve("/model.bin", served)


@pytest.fixture
def pinned(address: str, served: Served, tmp_path: Path) -> Download:
    """A download of them, with their size and SHA-256 known beforehand."""
    file = RemoteFile((address,), served.size, served.sha256)
    return Download(file, tmp_path / "partial")


@pytest.fixture
def unpinned(address: str, tmp_path: Path) -> Download:
    """A download of which only the address is known."""
    return Download(RemoteFile((address,)), tmp_path / "partial")


@pytest.fixture(scope="session")
def own_authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """An authority that this computer does not know."""
    return authority(tmp_path_factory.mktemp("authority"))
