import json
from datetime import timedelta

import pytest

from app.domain.delivery import DeliveryRecord
from app.domain.sessions import Focus, FocusKind
from app.shared.errors import Refused
from app.storage.unit_of_work import UnitOfWork
from app.storage.vault import Vault
from tests.builders import A_MOMENT, a_session, an_assessment, new_id
from tests.delivery_builders import a_delivery


def test_feedback_comes_back_as_it_was_kept(vault: Vault) -> None:
    session = a_session()
    assessment = an_assessment(session, document='{"note": "élève"}')
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.assessments.save(assessment)

    with vault.read() as unit:
        assert unit.assessments.of(session.id) == assessment


def test_new_feedback_takes_the_place_of_the_old(vault: Vault) -> None:
    session = a_session()
    second = an_assessment(session, level=None, document="[]")
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.assessments.save(an_assessment(session))

    with vault.write() as unit:
        unit.assessments.save(second)

    with vault.read() as unit:
        assert unit.assessments.of(session.id) == second


def test_there_is_no_feedback_before_it_is_made(vault: Vault) -> None:
    with vault.read() as unit:
        assert unit.assessments.of(new_id()) is None


def test_feedback_on_a_session_that_is_not_there_is_refused(vault: Vault) -> None:
    assessment = an_assessment(a_session())

    with vault.write() as unit, pytest.raises(Refused, match="no longer"):
        unit.assessments.save(assessment)


def spoken(unit: UnitOfWork, day: int, **changes: object) -> DeliveryRecord:
    """Keep a session of that day with a report of its delivery."""
    session = a_session(started_at=A_MOMENT + timedelta(days=day), **changes)
    delivery = a_delivery({"words_per_minute": 100.0 + day})
    document = json.dumps({"delivery": delivery.model_dump(mode="json")})
    unit.sessions.add(session, "interview")
    unit.assessments.save(an_assessment(session, document=document))
    return delivery


def test_earlier_deliveries_come_the_latest_first_and_ten_at_most(vault: Vault) -> None:
    today = a_session(started_at=A_MOMENT + timedelta(days=20))
    with vault.write() as unit:
        unit.sessions.add(today, "interview")
        earlier = [spoken(unit, day) for day in range(12)]
        spoken(unit, 21)

    with vault.read() as unit:
        found = unit.assessments.deliveries_before(today)

    assert list(found) == earlier[:1:-1]


def test_other_languages_exercises_and_the_trash_are_left_out(vault: Vault) -> None:
    today = a_session(started_at=A_MOMENT + timedelta(days=20))
    with vault.write() as unit:
        unit.sessions.add(today, "interview")
        spoken(unit, 1, language="en")
        spoken(unit, 2, focus=Focus(FocusKind.DRILL, drill_id="opening"))
        trashed = a_session()
        unit.sessions.add(trashed, "interview")
        unit.assessments.save(an_assessment(trashed, document="{}"))

    with vault.read() as unit:
        assert unit.assessments.deliveries_before(today) == ()
