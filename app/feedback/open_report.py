"""A report that was made before."""

from uuid import UUID

from app.domain.reports import Report
from app.shared.errors import N_, Refused
from app.storage.vault import Vault


def open_report(vault: Vault, session_id: UUID) -> Report:
    """Return the stored report of a session, under the title it has now.

    Raises:
        Refused: there is no such session, or its report has not been made.
    """
    with vault.read() as work:
        session = work.sessions.get(session_id)
        assessment = work.assessments.of(session_id)
    if assessment is None:
        raise Refused(
            N_("This session has no report yet."),
            N_("Finish it, then make its report."),
        )
    report = Report.model_validate_json(assessment.document)
    named = report.session.model_copy(update={"title": session.title})
    return report.model_copy(update={"session": named})
