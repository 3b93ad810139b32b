"""Making the report of a session that has ended."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from uuid import UUID

from pydantic import ValidationError

from app.domain.assessments import Assessment
from app.domain.installed import scenario_and_persona
from app.domain.reports import Report
from app.domain.sessions import (
    Session,
    SessionEvent,
    SessionStatus,
    Turn,
    next_status,
)
from app.feedback.beside_usual import beside_usual
from app.feedback.build_report import build_report
from app.feedback.judge_session import judge_session
from app.feedback.judgement import Judgement
from app.feedback.keep_report import keep_report
from app.feedback.learning_of import questions_answered
from app.feedback.model_reading import ModelReading
from app.feedback.stored_reading import stored_reading
from app.shared.clock import Clock
from app.storage.unit_of_work import UnitOfWork
from app.storage.vault import Vault
from app.text import Texts
from engine.api.language import Language
from engine.content.library import ContentLibrary
from engine.feedback.records import SessionAssessment


def analyse_session(
    vault: Vault,
    library: ContentLibrary,
    session_id: UUID,
    clock: Clock,
    texts_in: Callable[[Language], Texts],
) -> Report:
    """Judge the session's answers by the rules, store the report and return it.

    Can be done again, for instance after a correction; the new report replaces the
    old one. What a language model read before is taken over where nothing has changed
    since; none is asked here (see ``refine_report``).

    Raises:
        Refused: the session has not ended, or its scenario is no longer installed.
    """
    with vault.read() as work:
        session = work.sessions.get(session_id)
        turns = work.turns.of(session_id)
        before = work.assessments.of(session_id)
        earlier = work.assessments.deliveries_before(session)
        alone = work.settings.all().get("model_reads_answers") == "false"
    next_status(session.status, SessionEvent.ANALYSE)
    scenario_and_persona(session, library)
    with _failure_remembered(vault, session):
        judged = judge_session(session, turns, library)
        read = None if alone else _read_before(before, turns, judged, library)
        texts = texts_in(session.language)
        report = build_report(session, turns, library, texts, Judgement(judged, read))
        report = beside_usual(report, earlier, texts)
    made_at = clock.now()
    with vault.write() as work:
        keep_report(work, report, made_at)
        work.cards.meet(questions_answered(report), session.language, made_at)
        _move_on(work, session_id, SessionEvent.ANALYSE)
    return report


def _read_before(
    before: Assessment | None,
    turns: Sequence[Turn],
    judged: SessionAssessment,
    library: ContentLibrary,
) -> ModelReading | None:
    if before is None:
        return None
    try:
        report = Report.model_validate_json(before.document)
    except ValidationError:  # of a format that is no longer read: made anew
        return None
    return stored_reading(report, turns, judged, library)


@contextmanager
def _failure_remembered(vault: Vault, session: Session) -> Iterator[None]:
    """Mark a session whose first report could not be made, and let the error go on.

    A report that was made before stays valid, and so does its session's status.
    """
    try:
        yield
    except Exception:
        if session.status is not SessionStatus.ANALYSED:
            with vault.write() as work:
                _move_on(work, session.id, SessionEvent.FAIL)
        raise


def _move_on(work: UnitOfWork, session_id: UUID, event: SessionEvent) -> None:
    """Change the status alone: title and rating may have changed meanwhile."""
    session = work.sessions.get(session_id)
    work.sessions.update(replace(session, status=next_status(session.status, event)))
