"""An application over a real vault, with the bundled content loaded once."""

import pytest

from app.account.tools import AccountTools
from app.application import Application
from app.practice.live_session import LiveSession
from app.shared.places import places_in
from app.storage.vault import Vault
from engine.content.library import ContentLibrary
from tests.content import shipped
from tests.ui.workspaces.practice.rehearsals import begin


@pytest.fixture(scope="session")
def library() -> ContentLibrary:
    """The bundled content."""
    return shipped()


@pytest.fixture
def application(
    tools: AccountTools,
    vault: Vault,
    library: ContentLibrary,
    monkeypatch: pytest.MonkeyPatch,
) -> Application:
    """Léa's application, unlocked; its content needs no loading."""
    monkeypatch.setattr("app.application.bundled_library", lambda: library)
    opened = Application(places_in(tools.profiles.root.parent), tools)
    opened.use(vault)
    return opened


@pytest.fixture
def live(application: Application) -> LiveSession:
    """A coached session of ten minutes with the recruiter, just begun."""
    return begin(application)
