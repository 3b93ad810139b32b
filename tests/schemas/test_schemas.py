"""Every released version's vault opens with today's code and keeps everything."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.account.restore_backup import Restoration, restore_backup
from app.account.unlock import unlock
from app.domain.history import HistoryFilter
from app.domain.sessions import SessionStatus
from app.settings.read_settings import read_settings
from app.shared.clock import ManualClock
from app.storage.key_store import NoKeyStore
from app.storage.keys import WithPassphrase, WithRecoveryCode
from app.storage.vault import Vault
from tests.builders import a_session, a_turn, an_assessment
from tests.schemas.make_schema import (
    BACKUP,
    ENDED,
    FOLDER,
    PROFILE,
    RUNNING,
    turns_of_the_ended_session,
)
from tests.vault_fixtures import PASSPHRASE, account_tools

VERSIONS = sorted(
    path.name for path in FOLDER.iterdir() if (path / str(PROFILE)).is_dir()
)


@pytest.fixture(params=VERSIONS)
def old_vault(
    request: pytest.FixtureRequest, tmp_path: Path, clock: ManualClock
) -> Iterator[Vault]:
    """A released version's vault, opened by today's code."""
    shutil.copytree(FOLDER / request.param, tmp_path / "old")
    tools = account_tools(tmp_path / "old", clock, NoKeyStore())
    vault = unlock(tools, PROFILE, WithPassphrase(PASSPHRASE))
    yield vault
    vault.close()


def test_there_is_a_vault_of_the_first_version() -> None:
    assert "0.1.0" in VERSIONS


@pytest.mark.requirement("E-192")
def test_sessions_are_as_they_were(old_vault: Vault) -> None:
    with old_vault.read() as unit:
        ended = unit.sessions.get(ENDED)
        (running,) = unit.sessions.unfinished()
        draft = unit.sessions.draft_of(RUNNING)

    assert ended == a_session(id=ENDED, status=SessionStatus.ENDED, note="À relire.")
    assert (running.id, running.title, running.language, draft) == (
        RUNNING,
        "Un client mécontent",
        "en",
        "I would first",
    )


@pytest.mark.requirement("E-192")
def test_turns_of_before_voice_were_typed_whole_and_without_measures(
    old_vault: Vault,
) -> None:
    with old_vault.read() as unit:
        turns = unit.turns.of(ENDED)
        session = unit.sessions.get(ENDED)

    assert {(turn.words, turn.waited_ms, turn.interrupted) for turn in turns} == {
        ((), None, False)
    }
    assert {turn.worded_by for turn in turns} == {None}
    assert session.broken_off == 0


@pytest.mark.requirement("E-192")
def test_turns_moves_and_corrections_are_as_they_were(old_vault: Vault) -> None:
    said = turns_of_the_ended_session()
    corrected = replace(
        said[3],
        text="J'ai réduit le délai de moitié.",
        original_text="J'ai réduit le délai de moi.",
    )

    with old_vault.read() as unit:
        assert unit.turns.of(ENDED) == (*said[:3], corrected)
        assert unit.turns.of(RUNNING) == (a_turn(a_session(id=RUNNING), 0),)


@pytest.mark.requirement("E-192")
def test_feedback_settings_and_search_are_as_they_were(old_vault: Vault) -> None:
    feedback = an_assessment(a_session(id=ENDED), document='{"kept": "é"}')

    with old_vault.read() as unit:
        found = unit.history.page(HistoryFilter(text="moitie relire"))
        assert unit.assessments.of(ENDED) == feedback

    assert [row.id for row in found.rows] == [ENDED]
    assert read_settings(old_vault).auto_lock_minutes == 5


@pytest.mark.parametrize("version", VERSIONS)
def test_a_backup_of_an_old_version_can_be_brought_back(
    version: str, tmp_path: Path, clock: ManualClock
) -> None:
    tools = account_tools(tmp_path / "profiles", clock, NoKeyStore())

    restored = restore_backup(
        tools,
        Restoration(
            FOLDER / version / BACKUP,
            WithPassphrase(PASSPHRASE),
            PASSPHRASE,
            on_this_computer=False,
        ),
    )

    with restored.vault.read() as unit:
        assert len(unit.turns.of(ENDED)) == 4
    restored.vault.close()


@pytest.mark.parametrize("version", VERSIONS)
def test_the_recovery_code_of_an_old_vault_still_opens_it(
    version: str, tmp_path: Path, clock: ManualClock
) -> None:
    shutil.copytree(FOLDER / version, tmp_path / "old")
    code = (FOLDER / version / "recovery-code.txt").read_text()
    tools = account_tools(tmp_path / "old", clock, NoKeyStore())

    vault = unlock(tools, PROFILE, WithRecoveryCode(code))

    assert vault.is_open
    vault.close()


@pytest.mark.requirement("E-192")
def test_what_learning_needs_is_there_and_empty(old_vault: Vault) -> None:
    with old_vault.read() as unit:
        assert unit.levels.points() == {}
        assert (unit.favourites.all(), unit.cards.all()) == ((), ())
        assert unit.sessions.get(ENDED).focus is None
