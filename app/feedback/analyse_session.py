"""Making the report of a session that has ended."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from app.domain.assessments import Assessment
from app.domain.installed import scenario_and_persona
from app.domain.reports import Report
from app.domain.sessions import SessionEvent, next_status
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


def _mean_level(report: Report) -> float | None:
    levels = [
        competency.level
        for competency in report.coverage.competencies
        if competency.level is not None
    ]
    return round(sum(levels) / len(levels), 2) if levels else None
