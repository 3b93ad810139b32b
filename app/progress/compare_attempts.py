"""Before and after: an answer, and the same question answered again."""

from uuid import UUID

from app.domain.comparisons import AttemptComparison
from app.domain.reports import Report
from app.domain.sessions import Focus
from app.progress.attempts import answer_with, attempt
from app.progress.compare_answers import compare_answers
from app.storage.unit_of_work import UnitOfWork
from app.storage.vault import Vault
from app.text import Texts


def compare_attempts(
    vault: Vault, session_id: UUID, texts: Texts
) -> AttemptComparison | None:
    """Return the first answer beside the new one.

    Args:
        vault: where both are.
        session_id: the session in which the question was answered again.
        texts: catalogue of that session's language, in which its report is worded.

    Returns:
        None where the session is no new try of one answer, where the first answer has
        been erased since, or where one of the two has no report.
    """
    with vault.read() as work:
        later = report_of(work, session_id)
        focus = later.session.focus if later else None
        earlier = _first(work, focus)
    if later is None or earlier is None or focus is None or focus.of_turn is None:
        return None
    before = answer_with(earlier, focus.of_turn)
    answered = [each for each in later.answers if each.turns]
    if before is None or not answered:
        return None
    return compare_answers(
        attempt(earlier, before), attempt(later, answered[-1]), texts
    )


def report_of(work: UnitOfWork, session_id: UUID) -> Report | None:
    """Return the stored report of a session; None where it has none."""
    assessment = work.assessments.of(session_id)
    if assessment is None:
        return None
    return Report.model_validate_json(assessment.document)


def _first(work: UnitOfWork, focus: Focus | None) -> Report | None:
    if focus is None or focus.is_whole or focus.of_session is None:
        return None
    return report_of(work, focus.of_session)
