"""One answer of a report, as it is looked at again later."""

from collections.abc import Iterable

from app.domain.comparisons import Attempt
from app.domain.reports import AnswerRecord, Report, TurnRecord


def level_of(answer: AnswerRecord) -> float | None:
    """Return the mean of an answer's levels; None where none was given."""
    levels = [seen.level for seen in answer.competencies if seen.level is not None]
    return round(sum(levels) / len(levels), 2) if levels else None


def said_in(turns: Iterable[TurnRecord], answer: AnswerRecord) -> str:
    """Return all that was said to one question; turns on lines of their own."""
    said = {turn.index: turn.text for turn in turns}
    return "\n".join(said[index] for index in answer.turns)


def answer_with(report: Report, turn: int) -> AnswerRecord | None:
    """Return the answer to which a turn belongs; None where it belongs to none."""
    return next((each for each in report.answers if turn in each.turns), None)


def attempt(report: Report, answer: AnswerRecord) -> Attempt:
    """Return an answer with where, when and how it was given."""
    text = said_in(report.turns, answer)
    return Attempt(
        session_id=report.session.id,
        turn=answer.turns[0],
        when=report.session.started_at,
        text=text,
        words=len(text.split()),
        answer=answer,
    )
