"""The answers with the highest levels."""

from collections.abc import Iterator

from app.domain.progress import BestAnswer
from app.domain.reports import AnswerRecord, Report
from app.progress.attempts import level_of, said_in
from app.storage.unit_of_work import UnitOfWork

MOST = 5
LEAST_LEVEL = 4.0
"""Under this an answer is not among the best, even where nothing is better."""

_LOOKED_AT = 12
"""Sessions whose reports are opened: those with the highest answers."""


def best_answers(work: UnitOfWork) -> tuple[BestAnswer, ...]:
    """Return at most five answers, one a question, the highest level first."""
    found = sorted(
        _candidates(work), key=lambda best: (-best.level, -best.when.timestamp())
    )
    by_question: dict[str, BestAnswer] = {}
    for best in found:
        by_question.setdefault(best.question_id or best.question, best)
    return tuple(by_question.values())[:MOST]


def _candidates(work: UnitOfWork) -> Iterator[BestAnswer]:
    for session_id in work.levels.highest_sessions(_LOOKED_AT):
        assessment = work.assessments.of(session_id)
        if assessment is None:
            continue
        report = Report.model_validate_json(assessment.document)
        if report.session.family == "interview":
            yield from _of(report)


def _of(report: Report) -> Iterator[BestAnswer]:
    for answer in report.answers:
        level = level_of(answer)
        if level is not None and level >= LEAST_LEVEL:
            yield _best(report, answer, level)


def _best(report: Report, answer: AnswerRecord, level: float) -> BestAnswer:
    return BestAnswer(
        session_id=report.session.id,
        turn=answer.turns[0],
        question=answer.question,
        question_id=answer.question_id,
        text=said_in(report.turns, answer),
        level=level,
        when=report.session.started_at,
    )
