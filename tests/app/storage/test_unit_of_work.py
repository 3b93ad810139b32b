import pytest

from app.domain.sessions import Session
from app.shared.errors import Refused
from app.storage.vault import Vault
from tests.builders import a_session, a_turn


@pytest.mark.requirement("E-003")
def test_a_committed_turn_is_readable_from_a_second_connection(vault: Vault) -> None:
    session = a_session()
    turn = a_turn(session)
    with vault.write() as unit:
        unit.sessions.add(session, "interview")

    with vault.read() as earlier:
        before = earlier.turns.of(session.id)
        with vault.write() as unit:
            unit.turns.add(turn)
        with vault.read() as second:
            after = second.turns.of(session.id)
        still_before = earlier.turns.of(session.id)

    assert (before, after, still_before) == ((), (turn,), ())


def test_a_unit_that_fails_has_changed_nothing(vault: Vault) -> None:
    session = a_session()

    with pytest.raises(Refused):
        _add_then_fail(vault, session)

    with vault.read() as unit, pytest.raises(Refused):
        unit.sessions.get(session.id)


def test_what_a_reading_unit_writes_is_dropped(vault: Vault) -> None:
    session = a_session()

    with vault.read() as unit:
        unit.sessions.add(session, "interview")

    with vault.read() as unit, pytest.raises(Refused):
        unit.sessions.get(session.id)


def test_a_closed_vault_refuses_in_words(vault: Vault) -> None:
    vault.close()

    with pytest.raises(Refused, match="profile is locked"), vault.read():
        pass


def _add_then_fail(vault: Vault, session: Session) -> None:
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.sessions.get(a_session().id)
