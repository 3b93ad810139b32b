"""Commands that cost what they do, not what every program start costs."""

import pytest

from tests.content import shipped
from tests.vault_fixtures import CHEAP


@pytest.fixture(autouse=True)
def _quick_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare every command a second of Argon2 and reading all content again.

    The full cost is in ``tests/app/test_bootstrap.py``; the content is the same.
    """
    monkeypatch.setattr("app.bootstrap.PassphraseRule", lambda: CHEAP)
    monkeypatch.setattr("app.application.bundled_library", shipped)
