"""Sessions for the tests of the practice workspace."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from app.application import Application
from app.domain.sessions import Session, Turn
from app.practice.live_session import LiveSession
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.start_session import start_session
from app.shared.errors import Unavailable
from app.storage.unit_of_work import UnitOfWork
from app.storage.vault import Vault
from engine.dialogue.records import Mode

STORY = (
    "Last March our supplier went bankrupt ten days before the fair. I called eleven "
    "workshops in two days and I split the order between two of them. We opened on "
    "time and signed 14 contracts."
)


def begin(
    application: Application,
    scenario: str = "customer-adviser",
    minutes: int = 10,
    mode: Mode = Mode.COACHED,
) -> LiveSession:
    """Begin a session in English."""
    choice = SessionChoice(scenario, "en", minutes=minutes, mode=mode, seed=7)
    prepared = prepare_session(
        choice, application.library, application.new_id, application.clock
    )
    return start_session(application.vault, prepared, application.clock)


def session_of(application: Application, live: LiveSession) -> Session:
    """Return a session as the vault has it."""
    with application.vault.read() as work:
        return work.sessions.get(live.session.id)


def turns_of(application: Application, live: LiveSession) -> tuple[Turn, ...]:
    """Return the turns that the vault has."""
    with application.vault.read() as work:
        return work.turns.of(live.session.id)


def fail_writes(monkeypatch: pytest.MonkeyPatch, fails: Callable[[int], bool]) -> None:
    """Let the disk be full for the writes, counted from 1, that ``fails`` names."""
    count = 0
    write = Vault.write

    @contextmanager
    def limited(vault: Vault) -> Iterator[UnitOfWork]:
        nonlocal count
        count += 1
        if fails(count):
            raise Unavailable("The disk is full.", "Make room, then try again.")
        with write(vault) as work:
            yield work

    monkeypatch.setattr(Vault, "write", limited)
