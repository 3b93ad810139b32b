"""Delivery over a session, as its report keeps it."""

from collections.abc import Sequence

from app.domain.delivery import (
    AnswerDelivery,
    Band,
    DeliveryFigure,
    DeliveryRecord,
    FillerRecord,
    PacePoint,
    PauseRecord,
)
from app.domain.sessions import Session, Speaker, Turn, TurnSource
from app.feedback.wording_of_delivery import (
    answer_in_words,
    band_source,
    error_of,
    figure_in_words,
    formula_of,
    label_of,
    remark_on,
    session_in_words,
    shown_value,
    source_of,
    unit_of,
)
from app.text import Texts
from engine.delivery.answer_facts import answer_facts
from engine.delivery.records import AnswerFacts, AnswerHeard, FigureCode, SessionFacts
from engine.delivery.session_facts import session_facts
from engine.delivery.standards import limits_of, standing


def delivery_record(
    session: Session, turns: Sequence[Turn], texts: Texts
) -> DeliveryRecord | None:
    """Return how the session's spoken answers were said; None: no sound was measured.

    What a person usually does is not known here: see ``beside_usual``.

    Args:
        session: the session.
        turns: its turns as corrected.
        texts: catalogue of the report's language.
    """
    facts = delivery_facts(session, turns)
    if facts is None:
        return None
    return DeliveryRecord(
        figures=tuple(
            _figure(code, value, session, texts)
            for code, value in facts.figures.items()
        ),
        answers=tuple(_answer(answer, texts) for answer in facts.answers),
        text=session_in_words(facts, texts),
        method=next(turn.measures.method for turn in turns if turn.measures),
    )


def delivery_facts(session: Session, turns: Sequence[Turn]) -> SessionFacts | None:
    """Return the facts of the answers that were measured; None when none was."""
    answers = [
        facts
        for turn in turns
        if (heard := _heard(turn)) is not None
        and (facts := answer_facts(heard, session.language)) is not None
    ]
    if not answers:
        return None
    return session_facts(answers, _interviewer_ms(turns, len(answers)))


def _heard(turn: Turn) -> AnswerHeard | None:
    if turn.measures is None:
        return None
    return AnswerHeard(
        turn=turn.index,
        text=turn.text,
        words=turn.words,
        measures=turn.measures,
        corrected=turn.original_text is not None,
        waited_ms=turn.waited_ms,
    )


def _interviewer_ms(turns: Sequence[Turn], measured: int) -> int | None:
    """Return how long the interviewer spoke; None where the answers are not all known.

    A share of the time means something only where everybody's time was measured.
    """
    given = [
        turn
        for turn in turns
        if turn.speaker is Speaker.CANDIDATE and turn.text.strip()
    ]
    if len(given) != measured or any(
        turn.source is not TurnSource.SPOKEN for turn in given
    ):
        return None
    return sum(
        turn.ended_ms - turn.started_ms
        for turn in turns
        if turn.speaker is Speaker.INTERVIEWER
    )


def _figure(
    code: FigureCode, value: float, session: Session, texts: Texts
) -> DeliveryFigure:
    limits = limits_of(code, session.language)
    shown = shown_value(code, value)
    return DeliveryFigure(
        code=code.value,
        label=label_of(code, texts),
        value=shown,
        unit=unit_of(code, texts),
        at_least=code is FigureCode.FILLERS_PER_MINUTE,
        text=figure_in_words(code, shown, texts),
        remark=remark_on(standing(code, value, limits, None), limits, texts),
        band=None
        if limits is None
        else Band(
            low=limits.low, high=limits.high, source=band_source(limits.source, texts)
        ),
        baseline=None,
        formula=formula_of(code, texts),
        source=source_of(code, texts),
        error=error_of(code, texts),
    )


def _answer(facts: AnswerFacts, texts: Texts) -> AnswerDelivery:
    return AnswerDelivery(
        turn=facts.turn,
        duration_ms=facts.duration_ms,
        response_ms=facts.response_ms,
        words=facts.words,
        syllables=facts.syllables,
        pace=tuple(
            PacePoint(
                at_ms=moment.at_ms, syllables_per_minute=moment.syllables_per_minute
            )
            for moment in facts.pace
        ),
        pauses=tuple(
            PauseRecord(start_ms=pause.start_ms, end_ms=pause.end_ms, after=pause.after)
            for pause in facts.pauses
        ),
        fillers=tuple(
            FillerRecord(
                start_ms=filler.start_ms, end_ms=filler.end_ms, word=filler.word
            )
            for filler in facts.fillers
        ),
        text=answer_in_words(facts, texts),
    )
