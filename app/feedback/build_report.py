"""From a session, its turns and the rules' judgement to the report."""

from collections.abc import Iterator, Sequence

from app.domain.reports import Report, SessionRecord, SummaryRecord, TurnRecord
from app.domain.sessions import Session, Turn
from app.feedback.ai_notice import ai_notice
from app.feedback.answer_record import answer_record, statement
from app.feedback.coverage_record import coverage_record
from app.feedback.delivery_record import delivery_record
from app.feedback.drill_record import drill_record
from app.feedback.ending_of import ending_of
from app.feedback.judge_session import grid_of, is_single, judge_session
from app.feedback.judgement import Judgement
from app.feedback.limits_of_delivery import limits_of_delivery
from app.feedback.limits_of_model import limits_of_model
from app.feedback.provenance import provenance
from app.feedback.self_rating_record import self_rating_record
from app.feedback.star_seconds import with_seconds
from app.feedback.usage_of import usage_of
from app.text import Texts
from engine.content.library import ContentLibrary
from engine.feedback.exercises import exercise_for
from engine.feedback.records import SessionAssessment, ThreeThings
from engine.feedback.second_reading.session import with_second_reading


def build_report(
    session: Session,
    turns: Sequence[Turn],
    library: ContentLibrary,
    texts: Texts,
    judgement: Judgement | None = None,
) -> Report:
    """Return the report of a session.

    Args:
        session: the session, ended.
        turns: its turns as corrected.
        library: content that holds the session's scenario and persona.
        texts: catalogue of the language in which the report is worded.
        judgement: of the answers; None leaves it to the rules, here and now.
    """
    scenario = library.scenarios[session.scenario_id]
    judgement = judgement or Judgement(judge_session(session, turns, library))
    read = judgement.read
    judged = _judged(session, library, judgement)
    answers = tuple(
        with_seconds(
            answer_record(answer, library, texts, read.better(place) if read else None),
            turns,
        )
        for place, answer in enumerate(judged.answers)
    )
    delivery = delivery_record(session, turns, texts)
    coverage = coverage_record(
        judged.coverage,
        library,
        texts,
        {turn.source for turn in turns},
        (*limits_of_delivery(turns, delivery, texts), *limits_of_model(read, texts)),
    )
    return Report(
        notice=ai_notice(texts),
        session=_session_record(session, library),
        turns=tuple(_turn_record(turn) for turn in turns),
        answers=answers,
        delivery=delivery,
        self_rating=self_rating_record(session, answers, coverage, texts),
        drill=drill_record(session, turns, library, texts, delivery),
        ending=ending_of(turns, scenario, session.language),
        summary=_summary(judged.three_things, library, texts),
        coverage=coverage,
        usage=usage_of(turns),
        engine=provenance(library, _content_used(session, judged), session.seed, read),
    )


def _judged(
    session: Session, library: ContentLibrary, judgement: Judgement
) -> SessionAssessment:
    judged, read = judgement.by_rules, judgement.read
    if read is None or read.reading is None:
        return judged
    grid = grid_of(session, library)
    single = is_single(session)
    return with_second_reading(judged, grid, read.reading, single=single)


def _session_record(session: Session, library: ContentLibrary) -> SessionRecord:
    persona = library.personas[session.persona_id]
    return SessionRecord(
        id=session.id,
        title=session.title,
        scenario=session.scenario_id,
        family=library.scenarios[session.scenario_id].family,
        persona=session.persona_id,
        persona_name=persona.name.in_(session.language),
        persona_role=persona.role.in_(session.language),
        language=session.language,
        mode=session.mode,
        started_at=session.started_at or session.created_at,
        duration_ms=session.duration_ms,
        self_rating=session.self_rating,
        focus=session.focus,
    )


def _turn_record(turn: Turn) -> TurnRecord:
    return TurnRecord(
        index=turn.index,
        speaker=turn.speaker,
        text=turn.text,
        original_text=turn.original_text,
        started_ms=turn.started_ms,
        ended_ms=turn.ended_ms,
        source=turn.source,
        interrupted=turn.interrupted,
    )


def _summary(
    things: ThreeThings, library: ContentLibrary, texts: Texts
) -> SummaryRecord:
    drill = things.drill
    exercise = exercise_for(things.priority, drill) or ""
    return SummaryRecord(
        strength=statement(things.strength, texts) if things.strength else None,
        priority=statement(things.priority, texts) if things.priority else None,
        drill=statement(drill, texts) if drill else None,
        drill_id=exercise if exercise in library.drills else None,
    )


def _content_used(session: Session, judged: SessionAssessment) -> Iterator[str]:
    yield f"scenario/{session.scenario_id}"
    yield f"persona/{session.persona_id}"
    for answer in judged.answers:
        if answer.given.question:
            yield f"question/{answer.given.question.id}"
        for level in answer.competencies:
            yield f"competency/{level.competency}"
