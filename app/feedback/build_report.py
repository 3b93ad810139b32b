"""From a session, its turns and the rules' judgement to the report."""

from collections.abc import Iterator, Sequence

from app.domain.reports import Report, SessionRecord, SummaryRecord, TurnRecord
from app.domain.sessions import Session, Turn
from app.feedback.ai_notice import ai_notice
from app.feedback.answer_record import answer_record, statement
from app.feedback.answers_of import answers_of
from app.feedback.coverage_record import coverage_record
from app.feedback.ending_of import ending_of
from app.feedback.provenance import provenance
from app.feedback.usage_of import usage_of
from app.text import Texts
from engine.content.library import ContentLibrary
from engine.feedback.assess import assess_session
from engine.feedback.records import Grid, SessionAssessment, ThreeThings


def build_report(
    session: Session, turns: Sequence[Turn], library: ContentLibrary, texts: Texts
) -> Report:
    """Return the report of a session.

    Args:
        session: the session, ended.
        turns: its turns as corrected.
        library: content that holds the session's scenario and persona.
        texts: catalogue of the language in which the report is worded.
    """
    scenario = library.scenarios[session.scenario_id]
    judged = _judged(session, turns, library)
    return Report(
        notice=ai_notice(texts),
        session=_session_record(session, library),
        turns=tuple(_turn_record(turn) for turn in turns),
        answers=tuple(
            answer_record(answer, library, texts) for answer in judged.answers
        ),
        ending=ending_of(turns, scenario, session.language),
        summary=_summary(judged.three_things, texts),
        coverage=coverage_record(
            judged.coverage,
            library,
            texts,
            {turn.source for turn in turns},
        ),
        usage=usage_of(turns),
        engine=provenance(library, _content_used(session, judged), session.seed),
    )


def _judged(
    session: Session, turns: Sequence[Turn], library: ContentLibrary
) -> SessionAssessment:
    scenario = library.scenarios[session.scenario_id]
    grid = Grid({name: library.competencies[name] for name in scenario.competencies})
    given = answers_of(turns, library, session.language)
    return assess_session(given, language=session.language, grid=grid)


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


def _summary(things: ThreeThings, texts: Texts) -> SummaryRecord:
    return SummaryRecord(
        strength=statement(things.strength, texts) if things.strength else None,
        priority=statement(things.priority, texts) if things.priority else None,
        drill=statement(things.drill, texts) if things.drill else None,
    )


def _content_used(session: Session, judged: SessionAssessment) -> Iterator[str]:
    yield f"scenario/{session.scenario_id}"
    yield f"persona/{session.persona_id}"
    for answer in judged.answers:
        if answer.given.question:
            yield f"question/{answer.given.question.id}"
        for level in answer.competencies:
            yield f"competency/{level.competency}"
