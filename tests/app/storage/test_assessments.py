import pytest

from app.shared.errors import Refused
from app.storage.vault import Vault
from tests.builders import a_session, an_assessment, new_id


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
