"""Halls for spoken sessions; the engines are started once for the whole file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.account.tools import AccountTools
from app.application import Application
from app.engines.local_engines import LocalEngines
from app.shared.places import places_in
from app.storage.vault import Vault
from tests.acceptance.voice.hall import Hall, open_hall, small_engines


@pytest.fixture
def engines(tmp_path: Path) -> Iterator[LocalEngines]:
    """The real engines over the small models."""
    started = small_engines(tmp_path)
    yield started
    started.close()


@pytest.fixture
def hall(
    tmp_path: Path, tools: AccountTools, vault: Vault, engines: LocalEngines
) -> Iterator[Hall]:
    """A hall in which an interview can begin."""
    application = Application(places_in(tmp_path), tools, engines)
    with open_hall(application, vault) as opened:
        yield opened
