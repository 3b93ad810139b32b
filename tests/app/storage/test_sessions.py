from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.sessions import Session, SessionStatus
from app.shared.errors import Refused
from app.storage.vault import Vault
from tests.builders import A_MOMENT, a_session, a_turn, an_assessment, new_id
from tests.examples import examples

instants = st.datetimes(
    min_value=datetime(1970, 1, 1),  # noqa: DTZ001 (hypothesis adds the zone itself)
    max_value=datetime(9999, 1, 1),  # noqa: DTZ001 (as above)
    timezones=st.just(UTC),
)
whole_numbers = st.integers(0, 2**63 - 1)
words = st.text(st.characters(exclude_categories=["Cs"]))
sessions = st.from_type(Session).flatmap(
    lambda session: st.builds(
        replace,
        st.just(session),
        id=st.builds(new_id),
        title=words,
        note=words,
        scenario_id=words,
        persona_id=words,
        scenario_version=whole_numbers,
        budget_ms=whole_numbers,
        seed=whole_numbers,
        duration_ms=whole_numbers,
        self_rating=st.none() | st.integers(1, 5),
        broken_off=whole_numbers,
        created_at=instants,
        started_at=st.none() | instants,
    )
)


@settings(
    max_examples=examples(60),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(session=sessions)
def test_a_session_comes_back_as_it_was_kept(vault: Vault, session: Session) -> None:
    with vault.write() as unit:
        unit.sessions.add(session, "interview")

    with vault.read() as unit:
        found = unit.sessions.get(session.id)

    assert found == session


def test_an_update_changes_the_whole_session(vault: Vault) -> None:
    session = a_session()
    changed = a_session(
        id=session.id, status=SessionStatus.ENDED, title="Autre", self_rating=4
    )
    with vault.write() as unit:
        unit.sessions.add(session, "interview")

    with vault.write() as unit:
        unit.sessions.update(changed)

    with vault.read() as unit:
        assert unit.sessions.get(session.id) == changed


@pytest.mark.requirement("E-004")
def test_running_and_paused_sessions_are_offered_the_latest_first(vault: Vault) -> None:
    running = a_session(status=SessionStatus.RUNNING)
    paused = a_session(
        status=SessionStatus.PAUSED, started_at=A_MOMENT + timedelta(hours=1)
    )
    ended = a_session(status=SessionStatus.ENDED)
    deleted = a_session(status=SessionStatus.PAUSED)
    with vault.write() as unit:
        unit.sessions.add(running, "interview")
        unit.sessions.add(paused, "conversation")
        unit.sessions.add(ended, "interview")
        unit.sessions.add(deleted, "interview")
        unit.sessions.trash(deleted.id, A_MOMENT)

    with vault.read() as unit:
        offered = unit.sessions.unfinished()

    assert offered == (paused, running)


def test_a_deletion_can_be_undone(vault: Vault) -> None:
    session = a_session()
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.sessions.trash(session.id, A_MOMENT)

    with vault.write() as unit:
        unit.sessions.restore(session.id)
        erased = unit.sessions.purge_trash()

    with vault.read() as unit:
        assert (unit.sessions.get(session.id), erased) == (session, 0)


@pytest.mark.requirement("E-080")
def test_a_purged_session_takes_its_turns_and_its_feedback_with_it(
    vault: Vault,
) -> None:
    gone, kept = a_session(), a_session()
    with vault.write() as unit:
        unit.sessions.add(gone, "interview")
        unit.sessions.add(kept, "interview")
        unit.turns.add(a_turn(gone))
        unit.turns.add(a_turn(kept))
        unit.assessments.save(an_assessment(gone))

    with vault.write() as unit:
        unit.sessions.purge(gone.id)

    with vault.read() as unit:
        assert unit.turns.of(gone.id) == ()
        assert unit.assessments.of(gone.id) is None
        assert unit.turns.of(kept.id) == (a_turn(kept),)


def test_purging_the_trash_spares_what_was_not_deleted(vault: Vault) -> None:
    deleted, kept = a_session(), a_session()
    with vault.write() as unit:
        unit.sessions.add(deleted, "interview")
        unit.sessions.add(kept, "interview")
        unit.sessions.trash(deleted.id, A_MOMENT)

    with vault.write() as unit:
        erased = unit.sessions.purge_trash()

    with vault.read() as unit:
        assert (erased, unit.sessions.get(kept.id)) == (1, kept)


@pytest.mark.parametrize("verb", ["get", "restore", "purge"])
def test_a_session_that_is_not_there_is_refused(vault: Vault, verb: str) -> None:
    with vault.write() as unit, pytest.raises(Refused, match="no longer"):
        getattr(unit.sessions, verb)(new_id())


def test_updating_or_deleting_a_session_that_is_not_there_is_refused(
    vault: Vault,
) -> None:
    with vault.write() as unit:
        with pytest.raises(Refused):
            unit.sessions.update(a_session())
        with pytest.raises(Refused):
            unit.sessions.trash(new_id(), A_MOMENT)


def test_a_session_number_is_never_given_twice(vault: Vault) -> None:
    first, second = a_session(), a_session()
    with vault.write() as unit:
        unit.sessions.add(first, "interview")
        unit.turns.add(a_turn(first))
        unit.sessions.purge(first.id)

    with vault.write() as unit:
        unit.sessions.add(second, "interview")

    with vault.read() as unit:
        assert unit.turns.of(second.id) == ()


def test_an_answer_being_written_is_kept_until_it_is_given(vault: Vault) -> None:
    session = a_session()
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        before = unit.sessions.draft_of(session.id)
        unit.sessions.keep_draft(session.id, "J'ai commencé")
        written = unit.sessions.draft_of(session.id)
        unit.sessions.keep_draft(session.id, "")
        given = unit.sessions.draft_of(session.id)

    assert (before, written, given) == ("", "J'ai commencé", "")


def test_a_session_that_is_not_there_has_no_draft(vault: Vault) -> None:
    with vault.read() as unit, pytest.raises(Refused, match="no longer"):
        unit.sessions.draft_of(new_id())
