"""A report that was made before opens again, without being made again."""

import pytest

from app.domain.sessions import Session, SessionStatus
from app.feedback.open_report import open_report
from app.history.rename_session import rename_session
from app.shared.errors import Refused
from app.storage.vault import Vault
from tests.builders import a_session, an_assessment
from tests.report_builders import a_report


@pytest.fixture
def session(vault: Vault) -> Session:
    session = a_session(status=SessionStatus.ENDED, title="Customer adviser")
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
    return session


def test_the_stored_report_is_opened(vault: Vault, session: Session) -> None:
    with vault.write() as unit:
        unit.assessments.save(
            an_assessment(session, document=a_report().model_dump_json())
        )

    assert open_report(vault, session.id) == a_report()


def test_a_report_carries_the_title_its_session_has_now(
    vault: Vault, session: Session
) -> None:
    with vault.write() as unit:
        unit.assessments.save(
            an_assessment(session, document=a_report().model_dump_json())
        )

    rename_session(vault, session.id, "My second try")

    assert open_report(vault, session.id).session.title == "My second try"


def test_a_session_without_a_report_says_so(vault: Vault, session: Session) -> None:
    with pytest.raises(Refused, match="no report yet"):
        open_report(vault, session.id)
