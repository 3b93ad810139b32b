from datetime import timedelta

import pytest

from app.domain.progress import SessionLevel
from app.domain.sessions import Session
from app.shared.errors import Refused
from app.storage.vault import Vault
from tests.builders import A_MOMENT, a_session


def a_level(competency: str = "results", level: float = 3.0) -> SessionLevel:
    return SessionLevel(competency, level, lowest=2, highest=4, answers=2)


def keep(vault: Vault, *sessions: Session, level: float = 3.0) -> None:
    with vault.write() as unit:
        for session in sessions:
            unit.sessions.add(session, "interview")
            unit.levels.save(session.id, [a_level(level=level)])


def test_a_point_says_when_in_which_scenario_and_from_how_many_answers(
    vault: Vault,
) -> None:
    session = a_session(scenario_id="first-steps")
    keep(vault, session, level=2.5)

    with vault.read() as unit:
        (point,) = unit.levels.points()["results"]

    assert (point.session_id, point.when, point.scenario_id) == (
        session.id,
        A_MOMENT,
        "first-steps",
    )
    assert (point.level, point.lowest, point.highest, point.answers) == (2.5, 2, 4, 2)


def test_points_stand_in_the_order_of_time(vault: Vault) -> None:
    later = a_session(started_at=A_MOMENT + timedelta(days=2))
    earlier = a_session(started_at=A_MOMENT + timedelta(days=1))
    keep(vault, later, earlier)

    with vault.read() as unit:
        points = unit.levels.points()["results"]

    assert [point.session_id for point in points] == [earlier.id, later.id]


def test_levels_made_again_take_the_place_of_the_old(vault: Vault) -> None:
    session = a_session()
    keep(vault, session)

    with vault.write() as unit:
        unit.levels.save(session.id, [a_level("listening", 4.0)])

    with vault.read() as unit:
        assert list(unit.levels.points()) == ["listening"]


def test_a_deleted_session_gives_no_points_until_it_is_restored(vault: Vault) -> None:
    session = a_session(self_rating=4)
    keep(vault, session)

    with vault.write() as unit:
        unit.sessions.trash(session.id, A_MOMENT)

    with vault.read() as unit:
        assert unit.levels.points() == {}
        assert unit.levels.ratings() == ()
        assert unit.levels.highest_sessions(5) == ()


def test_a_rating_stands_beside_the_mean_level_of_its_session(vault: Vault) -> None:
    rated, unrated = a_session(self_rating=2), a_session()
    with vault.write() as unit:
        for session in (rated, unrated):
            unit.sessions.add(session, "interview")
            unit.levels.save(
                session.id, [a_level("results", 3.0), a_level("listening", 4.0)]
            )

    with vault.read() as unit:
        (point,) = unit.levels.ratings()

    assert (point.session_id, point.rating, point.level) == (rated.id, 2, 3.5)
    assert point.gap == -1.5


def test_the_sessions_with_the_highest_answers_come_first(vault: Vault) -> None:
    low, high = a_session(), a_session()
    with vault.write() as unit:
        for session, top in ((low, 3), (high, 5)):
            unit.sessions.add(session, "interview")
            unit.levels.save(session.id, [SessionLevel("results", 3.0, 2, top, 2)])

    with vault.read() as unit:
        assert unit.levels.highest_sessions(2) == (high.id, low.id)
        assert unit.levels.highest_sessions(1) == (high.id,)


def test_erasing_a_session_erases_its_levels(vault: Vault) -> None:
    session = a_session()
    keep(vault, session)

    with vault.write() as unit:
        unit.sessions.purge(session.id)

    with vault.read() as unit:
        assert unit.levels.points() == {}


def test_levels_of_a_session_that_is_not_there_are_refused(vault: Vault) -> None:
    with vault.write() as unit, pytest.raises(Refused, match="no longer"):
        unit.levels.save(a_session().id, [a_level()])
