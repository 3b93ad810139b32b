"""An answer that is being written survives a stop of the application."""

from uuid import UUID

import pytest

from app.account.lock import lock
from app.account.tools import AccountTools
from app.account.unlock import unlock
from app.domain.sessions import Session
from app.history.delete_session import erase_session
from app.practice.keep_draft import keep_draft, kept_draft
from app.shared.errors import Refused
from app.storage.keys import WithPassphrase
from app.storage.vault import Vault
from tests.builders import a_session, a_turn
from tests.vault_fixtures import PASSPHRASE

WORDS = "J’ai appelé onze ateliers en deux jours"


@pytest.fixture
def session(vault: Vault) -> Session:
    """A session with one answer, stopped in the middle of the next."""
    kept = a_session()
    with vault.write() as work:
        work.sessions.add(kept, "interview")
        work.turns.add(a_turn(kept, 0))
        work.turns.add(a_turn(kept, 1))
    return kept


@pytest.mark.requirement("E-004")
def test_a_draft_is_there_after_lock_and_unlock(
    vault: Vault, tools: AccountTools, profile_id: UUID, session: Session
) -> None:
    keep_draft(vault, session.id, WORDS)
    lock(vault)

    opened = unlock(tools, profile_id, WithPassphrase(PASSPHRASE))

    assert kept_draft(opened, session.id) == WORDS
    opened.close()


def test_an_empty_draft_is_none(vault: Vault, session: Session) -> None:
    keep_draft(vault, session.id, WORDS)
    keep_draft(vault, session.id, "")

    assert kept_draft(vault, session.id) == ""


def test_a_draft_that_was_given_as_an_answer_is_none(
    vault: Vault, session: Session
) -> None:
    keep_draft(vault, session.id, f"{a_turn(session, 1).text}\n")

    assert kept_draft(vault, session.id) == ""


def test_a_draft_goes_with_its_session(vault: Vault, session: Session) -> None:
    keep_draft(vault, session.id, WORDS)
    erase_session(vault, session.id)

    with pytest.raises(Refused):
        kept_draft(vault, session.id)
