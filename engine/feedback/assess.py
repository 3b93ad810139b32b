"""Judges answers and sessions. Pure and deterministic."""

from collections.abc import Sequence
from dataclasses import replace

from engine.api.language import Language
from engine.feedback.across import across
from engine.feedback.competencies import judge_competencies
from engine.feedback.conversation import assess_turn
from engine.feedback.findings import findings_on
from engine.feedback.material import Material, material_of
from engine.feedback.records import (
    AnswerAssessment,
    AnswerGiven,
    Grid,
    SessionAssessment,
    StarShare,
)
from engine.feedback.remarks import remarks_on
from engine.feedback.summary import (
    coverage_of,
    has_enough,
    three_things,
    without_levels,
)
from engine.reading.records import StarPart


def assess_session(
    answers: Sequence[AnswerGiven],
    *,
    language: Language,
    grid: Grid,
    single: bool = False,
) -> SessionAssessment:
    """Return the whole feedback of a session.

    A session in which nothing was a question of the bank is a conversation: its
    turns are judged by their signals. Levels need at least two answers that give
    ground for one; otherwise every level is withheld. A session of one question
    (``single``) shows the levels of its one answer, and none for the session.
    """
    conversation = all(given.question is None for given in answers)
    judge = _judged_turns if conversation else _judged_answers
    judged = judge(answers, language, grid)
    enough = has_enough(judged, single=single)
    shown = judged if enough else [without_levels(one) for one in judged]
    return SessionAssessment(
        language=language,
        answers=tuple(shown),
        three_things=three_things(
            judged, grid, conversation=conversation, enough=enough
        ),
        coverage=coverage_of(judged, grid, enough=enough, single=single),
    )


def assess_answer(
    given: AnswerGiven, *, language: Language, grid: Grid
) -> AnswerAssessment:
    """Return the judgement of one answer to an interview question.

    A question of the bank is judged on its own competencies, one typed by hand on
    all of ``grid`` that the answer gives ground for.
    """
    return _judged(material_of(given, language), grid)


def _judged_answers(
    answers: Sequence[AnswerGiven], language: Language, grid: Grid
) -> list[AnswerAssessment]:
    """Judge each answer, then what is seen only in two of them together."""
    materials = [material_of(given, language) for given in answers]
    return [
        replace(
            judged,
            findings=judged.findings + seen.findings,
            remarks=judged.remarks + seen.remarks,
        )
        for judged, seen in zip(
            (_judged(material, grid) for material in materials),
            across(materials),
            strict=True,
        )
    ]


def _judged_turns(
    answers: Sequence[AnswerGiven], language: Language, grid: Grid
) -> list[AnswerAssessment]:
    """Judge each turn of a talk, with what the other said next."""
    nexts = [*(given.question_text for given in answers[1:]), None]
    return [
        assess_turn(given, language=language, grid=grid, following=following)
        for given, following in zip(answers, nexts[: len(answers)], strict=True)
    ]


def _judged(material: Material, grid: Grid) -> AnswerAssessment:
    return AnswerAssessment(
        given=material.given,
        reading=material.reading,
        star={part: _share(material, part) for part in StarPart},
        competencies=judge_competencies(material, grid),
        remarks=remarks_on(material),
        findings=findings_on(material),
    )


def _share(material: Material, part: StarPart) -> StarShare:
    read = material.reading.star[part]
    spans = material.joined.all_evidence(read.spans)
    return StarShare(present=read.present, share=read.share, spans=spans)
