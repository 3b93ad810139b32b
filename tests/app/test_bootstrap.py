"""The application as it is built for a person."""

from pathlib import Path

import pytest

from app.account.create_profile import NewProfile, create_profile
from app.account.unlock import unlock
from app.bootstrap import build_application
from app.storage.header import read_header
from app.storage.keys import WithPassphrase
from app.storage.passphrase import PassphraseRule

TYPED = "quatre mots sans rapport"


@pytest.mark.requirement("E-136")
def test_a_profile_made_by_the_application_opens_at_the_full_cost(
    tmp_path: Path,
) -> None:
    tools = build_application(tmp_path).accounts
    made = create_profile(tools, NewProfile("Nour", TYPED, on_this_computer=False))
    made.vault.close()

    opened = unlock(tools, made.vault.profile.id, WithPassphrase(TYPED))

    opened.close()
    header = read_header(tools.profiles.header_of(opened.profile.id))
    (cost,) = [slot.cost for slot in header.slots if slot.cost]
    least = PassphraseRule().least
    assert cost.memory_kib >= least.memory_kib
    assert cost.passes >= least.passes
    assert cost.lanes >= least.lanes
