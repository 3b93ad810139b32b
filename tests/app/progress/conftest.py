"""A person who practises, with the bundled content."""

import pytest

from app.shared.clock import ManualClock
from app.storage.vault import Vault
from engine.content.library import ContentLibrary
from tests.app.progress.holding import Rehearsing
from tests.content import shipped


@pytest.fixture(scope="session")
def library() -> ContentLibrary:
    """The bundled content."""
    return shipped()


@pytest.fixture
def person(vault: Vault, library: ContentLibrary, clock: ManualClock) -> Rehearsing:
    """Somebody with an empty vault."""
    return Rehearsing(vault, library, clock)
