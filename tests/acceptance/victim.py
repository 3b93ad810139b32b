"""A process that practises until somebody kills it."""

from multiprocessing.connection import Connection
from pathlib import Path
from uuid import UUID

from app.account.unlock import unlock
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.start_session import start_session
from app.practice.submit_answer import submit_answer
from app.shared.clock import ManualClock, SystemClock
from app.storage.key_store import MemoryKeyStore
from app.storage.keys import WithPassphrase
from app.storage.vault import Vault
from tests.builders import A_MOMENT
from tests.content import shipped
from tests.vault_fixtures import PASSPHRASE, account_tools

STORY = (
    "Last March a customer called three times about the same bill. I checked his "
    "account and found that the meter had been read twice. He was refunded 84 pounds."
)

LIBRARY = shipped()
"""Loaded once, before the processes part."""


def open_vault(root: Path, profile_id: UUID) -> Vault:
    """Return Léa's vault, unlocked."""
    tools = account_tools(root, ManualClock(A_MOMENT), MemoryKeyStore())
    return unlock(tools, profile_id, WithPassphrase(PASSPHRASE))


def practise_until_killed(root: Path, profile_id: UUID, told: Connection) -> None:
    """Hold session after session, telling of each turn once it is committed."""
    tools = account_tools(root, ManualClock(A_MOMENT), MemoryKeyStore())
    vault = unlock(tools, profile_id, WithPassphrase(PASSPHRASE))
    clock = SystemClock()
    while True:
        choice = SessionChoice("customer-adviser", "en", minutes=90)
        prepared = prepare_session(choice, LIBRARY, tools.new_id, clock)
        live = start_session(vault, prepared, clock)
        told.send((live.session.id, len(live.turns)))
        while not live.over:
            submit_answer(vault, live, STORY)
            told.send((live.session.id, len(live.turns)))
