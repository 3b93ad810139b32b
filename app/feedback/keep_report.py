"""A report as it is kept: its document, and the points of progress it gives."""

from datetime import datetime

from app.domain.assessments import Assessment
from app.domain.reports import Report
from app.feedback.learning_of import levels_of
from app.storage.unit_of_work import UnitOfWork


def keep_report(work: UnitOfWork, report: Report, made_at: datetime) -> None:
    """Keep ``report`` in the place of an earlier one of its session.

    Raises:
        Refused: the session is no longer there.
    """
    levels = levels_of(report)
    mean = (
        round(sum(each.level for each in levels) / len(levels), 2) if levels else None
    )
    work.assessments.save(
        Assessment(
            session_id=report.session.id,
            created_at=made_at,
            level=mean,
            document=report.model_dump_json(),
        )
    )
    work.levels.save(report.session.id, levels)
