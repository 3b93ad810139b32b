"""A real library and a running session."""

import pytest

from app.practice.live_session import LiveSession
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.start_session import start_session
from app.shared.clock import ManualClock
from app.storage.vault import Vault
from engine.content.library import ContentLibrary
from tests.builders import new_id
from tests.content import shipped


@pytest.fixture(scope="session")
def library() -> ContentLibrary:
    """The bundled content."""
    return shipped()


@pytest.fixture
def live(vault: Vault, library: ContentLibrary, clock: ManualClock) -> LiveSession:
    """A session of ten minutes with the recruiter, just begun."""
    choice = SessionChoice("customer-adviser", "en", minutes=10, seed=7)
    prepared = prepare_session(choice, library, new_id, clock)
    return start_session(vault, prepared, clock)
