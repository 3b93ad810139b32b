"""A process killed at any moment loses at most the turn it had not acknowledged."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import count
from uuid import UUID

import pytest

from app.account.tools import AccountTools
from app.account.unlock import unlock
from app.domain.sessions import Session
from app.storage.copying import check_database
from app.storage.header import read_header
from app.storage.keys import WithPassphrase
from tests.builders import a_session, a_turn
from tests.child import kill_after, needs_fork, said_until_killed
from tests.vault_fixtures import PASSPHRASE

BY_PASSPHRASE = WithPassphrase(PASSPHRASE)
LONGEST_LIFE_S = 0.06
MOST_SAFE_TURNS = 4


@dataclass(frozen=True)
class Life:
    """When the kill comes."""

    safe_turns: int
    """Turns committed before its time begins to run; however slow the machine is."""
    seconds: float


def practise(
    tools: AccountTools,
    session: Session,
    life: Life,
    acknowledge: Callable[[str], None],
) -> None:
    """Hold a session until killed, acknowledging each thing that is committed."""
    if life.safe_turns == 0:
        kill_after(life.seconds)
    vault = unlock(tools, tools.profiles.profiles()[0].id, BY_PASSPHRASE)
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
    acknowledge(".")
    for index in count():
        if index == life.safe_turns > 0:
            kill_after(life.seconds)
        with vault.write() as unit:
            unit.turns.add(a_turn(session, index))
        acknowledge(".")


def turns_left(tools: AccountTools, profile_id: UUID, session: Session) -> int:
    """Unlock again; return how many turns came through, -1 without the session."""
    vault = unlock(tools, profile_id, BY_PASSPHRASE)
    with vault.read() as unit:
        offered = {found.id for found in unit.sessions.unfinished()}
        turns = unit.turns.of(session.id)
    vault.close()
    assert turns == tuple(a_turn(session, index) for index in range(len(turns)))
    return len(turns) if session.id in offered else -1


@needs_fork
@pytest.mark.requirement("E-004")
@pytest.mark.parametrize("kills", [12, pytest.param(200, marks=pytest.mark.slow)])
def test_no_acknowledged_turn_is_lost_and_no_database_is_damaged(
    tools: AccountTools, profile_id: UUID, kills: int
) -> None:
    moments = random.Random(kills)  # noqa: S311 (moments, no secret)
    came_through = []

    for _ in range(kills):
        session = a_session()
        life = Life(
            safe_turns=moments.randint(0, MOST_SAFE_TURNS),
            seconds=moments.uniform(0.001, LONGEST_LIFE_S),
        )
        said = said_until_killed(partial(practise, tools, session, life))
        turns = turns_left(tools, profile_id, session)
        came_through.append(turns)
        assert turns in (len(said) - 1, len(said))

    header = read_header(tools.profiles.header_of(profile_id))
    _, key = tools.prove(profile_id, BY_PASSPHRASE)
    rows = check_database(tools.profiles.folder_of(profile_id) / header.database, key)
    assert rows["turns"] == sum(max(turns, 0) for turns in came_through) > 0
