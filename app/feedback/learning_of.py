"""What learning takes from a report: points of progress, and questions met."""

from collections.abc import Iterator

from app.domain.progress import SessionLevel
from app.domain.reports import Report
from engine.reading.records import ReplyType


def levels_of(report: Report) -> tuple[SessionLevel, ...]:
    """Return the points of a session: none where its levels are withheld.

    A session of one question has no mean, and so gives no point.
    """
    return tuple(_levels(report))


def questions_answered(report: Report) -> tuple[str, ...]:
    """Return the questions of the bank that were answered, each once."""
    answered = (
        answer.question_id
        for answer in report.answers
        if answer.question_id is not None
        and answer.reply_type is not ReplyType.NO_ANSWER
    )
    return tuple(dict.fromkeys(answered))


def _levels(report: Report) -> Iterator[SessionLevel]:
    for seen in report.coverage.competencies:
        if seen.level is None or seen.lowest is None or seen.highest is None:
            continue
        yield SessionLevel(seen.id, seen.level, seen.lowest, seen.highest, seen.answers)
