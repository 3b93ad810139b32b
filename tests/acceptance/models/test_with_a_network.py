"""One command, and the interviewer words, hears and speaks with what came."""

import pytest

from app.account.tools import AccountTools
from app.domain.engines import EngineKind
from app.storage.vault import Vault
from tests.acceptance.models.computer import Computer
from tests.acceptance.models.spoken import hold_spoken_session

pytestmark = [pytest.mark.slow, pytest.mark.alone]


@pytest.mark.requirement("E-046")
@pytest.mark.requirement("E-199")
def test_a_pack_that_was_fetched_words_hears_and_speaks(
    connected: Computer, tools: AccountTools, vault: Vault
) -> None:
    fetched = connected.models("download", "light-en", "--yes")

    held = hold_spoken_session(connected, tools, vault)

    assert fetched.code == 0
    assert held.models == {
        EngineKind.LANGUAGE: "Our tiny",
        EngineKind.HEARING: "Our micro",
        EngineKind.VOICE: "en_GB-tiny-low",
    }
    assert held.errors <= 0.25
    assert ("candidate", "spoken") in held.by
    assert ("interviewer", "model") in held.by
    assert held.spoken_ms > 1_000
    assert held.has_report
