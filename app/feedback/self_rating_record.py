"""How the person thought it went, beside what the answers show."""

from collections.abc import Mapping, Sequence

from app.domain.reports import (
    AnswerRecord,
    CompetencyCoverageRecord,
    CoverageRecord,
    SelfRatingRecord,
)
from app.domain.sessions import Session
from app.text import Texts
from app.text.formats import decimal
from engine.reading.records import ReplyType

CLOSE = 1.0
"""Under this difference the two say the same."""

_ENOUGH_ANSWERS = 2
_MOST = 2 / 3


def self_rating_record(
    session: Session,
    answers: Sequence[AnswerRecord],
    coverage: CoverageRecord,
    texts: Texts,
) -> SelfRatingRecord | None:
    """Return the gap in words; None when the person did not rate the session.

    Neither praise nor blame: a rating takes in what words do not show. A step of the
    story is named only where two answers or more support it.
    """
    if session.self_rating is None:
        return None
    level = _mean(coverage.competencies)
    single = session.focus is not None and not session.focus.is_whole
    return SelfRatingRecord(
        rating=session.self_rating,
        level=level,
        text=" ".join(_sentences(session.self_rating, level, answers, texts))
        if level is not None
        else _without_level(session.self_rating, texts, single=single),
    )


def _mean(seen: Sequence[CompetencyCoverageRecord]) -> float | None:
    levels = [each.level for each in seen if each.level is not None]
    return round(sum(levels) / len(levels), 2) if levels else None


def _without_level(rating: int, texts: Texts, *, single: bool) -> str:
    if single:
        return texts.t(
            "You rated this session {rating} out of 5. One answer gives no level of a "
            "session to set beside it.",
            rating=rating,
        )
    return texts.t(
        "You rated this session {rating} out of 5. There was too little to judge for a "
        "level to set beside it.",
        rating=rating,
    )


def _sentences(
    rating: int, level: float, answers: Sequence[AnswerRecord], texts: Texts
) -> tuple[str, ...]:
    values = {"rating": rating, "level": decimal(level, texts)}
    if abs(rating - level) < CLOSE:
        both = texts.t(
            "You rated this session {rating} out of 5; its answers show {level}. The "
            "two are close: how you see it and what the words show agree.",
            **values,
        )
        return (both,)
    if rating < level:
        return _lower(answers, texts, values)
    return _higher(answers, texts, values)


def _lower(
    answers: Sequence[AnswerRecord], texts: Texts, values: Mapping[str, object]
) -> tuple[str, ...]:
    lower = texts.t(
        "You rated this session {rating} out of 5; its answers show {level}. You rate "
        "it lower than what you said shows.",
        **values,
    )
    told, judged = _results_told(answers)
    if judged < _ENOUGH_ANSWERS or told < _MOST * judged:
        where = texts.t("The quotes beside each level are where to see it.")
        return lower, where
    step = texts.t(
        "In the Result step, for instance: {told} of {answers} answers say what came "
        "of it.",
        told=told,
        answers=judged,
    )
    return lower, step


def _higher(
    answers: Sequence[AnswerRecord], texts: Texts, values: Mapping[str, object]
) -> tuple[str, ...]:
    higher = texts.t(
        "You rated this session {rating} out of 5; its answers show {level}. A rating "
        "takes in things that words do not show, and the level takes in words alone.",
        **values,
    )
    told, judged = _results_told(answers)
    if judged < _ENOUGH_ANSWERS or told > (1 - _MOST) * judged:
        where = texts.t("The reasons beside each level say what would raise it.")
        return higher, where
    step = texts.t(
        "In the Result step, for instance: {told} of {answers} answers say what came "
        "of it. That is where the two part.",
        told=told,
        answers=judged,
    )
    return higher, step


def _results_told(answers: Sequence[AnswerRecord]) -> tuple[int, int]:
    """Return in how many answers a result is told, and of how many it can be asked."""
    told = [
        answer.star.result.present
        for answer in answers
        if answer.question_id is not None
        and answer.reply_type is not ReplyType.NO_ANSWER
    ]
    return sum(told), len(told)
