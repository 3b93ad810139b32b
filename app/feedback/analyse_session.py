"""Making the report of a session that has ended."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from uuid import UUID

from app.domain.assessments import Assessment
from app.domain.installed import scenario_and_persona
from app.domain.reports import Report
from app.domain.sessions import Session, SessionEvent, SessionStatus, next_status
from app.feedback.build_report import build_report
from app.shared.clock import Clock
from app.storage.vault import Vault
from app.text import Texts
from engine.api.language import Language
from engine.content.library import ContentLibrary


def analyse_session(
    vault: Vault,
    library: ContentLibrary,
    session_id: UUID,
    clock: Clock,
    texts_in: Callable[[Language], Texts],
) -> Report:
    """Judge the session's answers, store the report and return it.

    Can be done again, for instance after a correction; the new report replaces the
    old one.

    Raises:
        Refused: the session has not ended, or its scenario is no longer installed.
    """
    with vault.read() as work:
        session = work.sessions.get(session_id)
        turns = work.turns.of(session_id)
    analysed = replace(
        session, status=next_status(session.status, SessionEvent.ANALYSE)
    )
    scenario_and_persona(session, library)
    with _failure_remembered(vault, session):
        report = build_report(session, turns, library, texts_in(session.language))
    assessment = Assessment(
        session_id=session_id,
        created_at=clock.now(),
        level=_mean_level(report),
        document=report.model_dump_json(),
    )
    with vault.write() as work:
        work.assessments.save(assessment)
        work.sessions.update(analysed)
    return report


@contextmanager
def _failure_remembered(vault: Vault, session: Session) -> Iterator[None]:
    """Mark a session whose first report could not be made, and let the error go on.

    A report that was made before stays valid, and so does its session's status.
    """
    try:
        yield
    except Exception:
        if session.status is not SessionStatus.ANALYSED:
            status = next_status(session.status, SessionEvent.FAIL)
            with vault.write() as work:
                work.sessions.update(replace(session, status=status))
        raise


def _mean_level(report: Report) -> float | None:
    levels = [
        competency.level
        for competency in report.coverage.competencies
        if competency.level is not None
    ]
    return round(sum(levels) / len(levels), 2) if levels else None
