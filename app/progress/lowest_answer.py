"""The answer that a new try would change most."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from uuid import UUID

from app.domain.history import HistoryFilter
from app.domain.reports import AnswerRecord, Report
from app.domain.sessions import SessionStatus
from app.progress.attempts import level_of
from app.storage.unit_of_work import UnitOfWork
from engine.api.language import Language
from engine.content.library import ContentLibrary
from engine.reading.records import ReplyType

RETRY_BELOW = 4.0
"""Level from which an answer is not proposed again."""

_LATEST = 12
"""Sessions looked back on, short ones included; older answers are left in peace."""
_REPORTS = 5

_Tried = Collection[tuple[UUID | None, int | None]]


@dataclass(frozen=True, slots=True)
class LowAnswer:
    """An answer to try again."""

    session_id: UUID
    turn: int
    question: str
    question_id: str
    language: Language
    level: float | None
    """None: there was no answer to judge."""


def lowest_answer(
    work: UnitOfWork, tried: _Tried, library: ContentLibrary
) -> LowAnswer | None:
    """Return the lowest answer of the latest interviews; None where none is low.

    Args:
        work: the transaction.
        tried: answers that were tried again already: session and first turn.
        library: an answer whose question or scenario is gone cannot be tried again.
    """
    found = [
        low for low in _low(work, library) if (low.session_id, low.turn) not in tried
    ]
    return min(found, key=_rank, default=None)


def _rank(low: LowAnswer) -> tuple[bool, float]:
    """What was judged low comes first: an answer that was none may have been a wish."""
    return low.level is None, low.level or 0.0


def _low(work: UnitOfWork, library: ContentLibrary) -> Iterator[LowAnswer]:
    analysed = HistoryFilter(statuses=frozenset({SessionStatus.ANALYSED}))
    rows = work.history.page(analysed, 0, _LATEST).rows
    whole = [row for row in rows if row.focus is None or row.focus.is_whole]
    for row in whole[:_REPORTS]:
        assessment = work.assessments.of(row.id)
        if assessment is not None and row.scenario_id in library.scenarios:
            report = Report.model_validate_json(assessment.document)
            yield from (
                low
                for each in report.answers
                if (low := _of(report, each)) and low.question_id in library.questions
            )


def _of(report: Report, answer: AnswerRecord) -> LowAnswer | None:
    level = level_of(answer)
    unjudged = level is None and answer.reply_type is not ReplyType.NO_ANSWER
    if not answer.turns or answer.question_id is None or unjudged:
        return None
    if level is not None and level >= RETRY_BELOW:
        return None
    return LowAnswer(
        session_id=report.session.id,
        turn=answer.turns[0],
        question=answer.question,
        question_id=answer.question_id,
        language=report.session.language,
        level=level,
    )
