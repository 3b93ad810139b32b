from datetime import timedelta

import pytest

from app.domain.favourites import Favourite, FavouriteKind, FavouriteThing
from app.domain.history import HistoryFilter
from app.shared.errors import Refused
from app.storage.vault import Vault
from tests.builders import A_MOMENT, a_session, new_id

SCENARIO = FavouriteThing.content(FavouriteKind.SCENARIO, "first-steps")


def test_marks_come_back_the_latest_first(vault: Vault) -> None:
    session = a_session()
    answer = Favourite(FavouriteThing.answer(session.id, 3), A_MOMENT)
    scenario = Favourite(SCENARIO, A_MOMENT + timedelta(days=1))
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.favourites.add(answer)
        unit.favourites.add(scenario)

    with vault.read() as unit:
        assert unit.favourites.all() == (scenario, answer)


def test_marking_twice_keeps_the_first_mark(vault: Vault) -> None:
    first = Favourite(SCENARIO, A_MOMENT)
    with vault.write() as unit:
        unit.favourites.add(first)
        unit.favourites.add(Favourite(SCENARIO, A_MOMENT + timedelta(days=1)))

    with vault.read() as unit:
        assert unit.favourites.all() == (first,)


def test_a_mark_taken_away_is_gone_and_taking_it_again_changes_nothing(
    vault: Vault,
) -> None:
    with vault.write() as unit:
        unit.favourites.add(Favourite(SCENARIO, A_MOMENT))
        unit.favourites.remove(SCENARIO)
        unit.favourites.remove(SCENARIO)

    with vault.read() as unit:
        assert unit.favourites.all() == ()


def test_a_marked_answer_goes_with_its_session(vault: Vault) -> None:
    session = a_session()
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.favourites.add(Favourite(FavouriteThing.answer(session.id, 1), A_MOMENT))

    with vault.write() as unit:
        unit.sessions.trash(session.id, A_MOMENT)
    with vault.read() as unit:
        hidden = unit.favourites.all()
    with vault.write() as unit:
        unit.sessions.purge(session.id)

    with vault.read() as unit:
        assert (hidden, unit.favourites.all()) == ((), ())


def test_an_answer_of_a_session_that_is_not_there_cannot_be_marked(
    vault: Vault,
) -> None:
    with vault.write() as unit, pytest.raises(Refused, match="no longer"):
        unit.favourites.add(Favourite(FavouriteThing.answer(new_id(), 1), A_MOMENT))


@pytest.mark.requirement("E-018")
def test_the_history_can_be_narrowed_to_sessions_with_a_marked_answer(
    vault: Vault,
) -> None:
    marked, other = a_session(), a_session()
    with vault.write() as unit:
        unit.sessions.add(marked, "interview")
        unit.sessions.add(other, "interview")
        unit.favourites.add(Favourite(FavouriteThing.answer(marked.id, 1), A_MOMENT))

    with vault.read() as unit:
        page = unit.history.page(HistoryFilter(with_favourites=True))

    assert [row.id for row in page.rows] == [marked.id]
    assert page.total == 1
