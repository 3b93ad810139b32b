"""Reads the answers of a session again, and brings both judgements together."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from engine.api.language import Language
from engine.feedback.better.model_version import better_by_model
from engine.feedback.codes import Code
from engine.feedback.evidence import all_verified
from engine.feedback.material import material_of
from engine.feedback.records import (
    AnswerAssessment,
    CompetencyLevel,
    Evidence,
    Grid,
    JudgedBy,
    Remark,
    SessionAssessment,
)
from engine.feedback.second_reading.reading import Stopped, read_again
from engine.feedback.second_reading.records import (
    AnswerRead,
    LevelRead,
    Reader,
    SecondReading,
)
from engine.feedback.summary import (
    coverage_of,
    has_enough,
    three_things,
    without_levels,
)

_ENOUGH: Final = 4
"""Criteria after which a model that contradicts itself is known as such."""
_MOST_QUOTES: Final = 3


def is_readable(session: SessionAssessment) -> bool:
    """Return whether a model is asked at all.

    The turns of a conversation are judged by their signals alone, and a session with
    too little in it has no level to look at again.
    """
    asked = any(answer.given.question is not None for answer in session.answers)
    levels = [c.level for a in session.answers for c in a.competencies]
    return asked and any(level is not None for level in levels)


def read_answers_again(
    answers: Sequence[AnswerAssessment], language: Language, grid: Grid, reader: Reader
) -> SecondReading:
    """Return what a model makes of the answers the rules have judged.

    Raises:
        Stopped: it was cancelled.
        Unavailable: the model cannot be asked.
    """
    read: dict[int, AnswerRead] = {}
    shortened = 0
    for place, judged in enumerate(answers):
        reader.on_answer(place + 1, len(answers))
        material = material_of(judged.given, language)
        found = read_again(judged, material, grid, reader)
        if found is not None:
            sheet, levels = found
            better = better_by_model(judged, material, sheet, reader)
            read[place] = replace(levels, better=better)
            shortened += sheet.shortened
    if reader.cancel.cancelled:
        raise Stopped
    return SecondReading(read, _is_fit(read.values()), shortened)


def _is_fit(read: Iterable[AnswerRead]) -> bool:
    """A model that mostly contradicts itself says nothing about the answers."""
    levels = [level for answer in read for level in answer.levels]
    apart = sum(level.level is None for level in levels)
    return len(levels) < _ENOUGH or 2 * apart <= len(levels)


def with_second_reading(
    session: SessionAssessment,
    grid: Grid,
    reading: SecondReading,
    *,
    single: bool = False,
) -> SessionAssessment:
    """Return the session's feedback with the levels of both judgements.

    Where too few levels are left, all of them are withheld, as by the rules alone.

    Args:
        session: judged by the rules.
        grid: what the session is judged on.
        reading: what the model made of it.
        single: a session of one question.
    """
    judged = with_levels_read(session.answers, reading)
    conversation = all(answer.given.question is None for answer in judged)
    enough = has_enough(judged, single=single)
    return replace(
        session,
        answers=judged if enough else tuple(map(_withheld, judged)),
        three_things=three_things(
            judged, grid, conversation=conversation, enough=enough
        ),
        coverage=coverage_of(judged, grid, enough=enough, single=single),
    )


def _withheld(judged: AnswerAssessment) -> AnswerAssessment:
    """Withhold the levels, but keep what the model's readings were."""
    none = without_levels(judged).competencies
    kept = (
        replace(level, level=None, evidence=(), reason=withheld.reason)
        for level, withheld in zip(judged.competencies, none, strict=True)
    )
    return replace(judged, competencies=tuple(kept))


def with_levels_read(
    answers: Sequence[AnswerAssessment], reading: SecondReading
) -> tuple[AnswerAssessment, ...]:
    """Return the answers with the levels of both judgements."""
    if not reading.fit:
        return tuple(answers)
    return tuple(
        _merged(judged, reading.answers[place]) if place in reading.answers else judged
        for place, judged in enumerate(answers)
    )


def _merged(judged: AnswerAssessment, read: AnswerRead) -> AnswerAssessment:
    by_name = {level.competency: level for level in read.levels}
    merged = (
        _level(judged, rules, by_name[rules.competency])
        if rules.level is not None and rules.competency in by_name
        else rules
        for rules in judged.competencies
    )
    return replace(judged, competencies=tuple(merged))


def _level(
    judged: AnswerAssessment, rules: CompetencyLevel, read: LevelRead
) -> CompetencyLevel:
    evidence = _quotes(judged, rules, read) if read.level is not None else ()
    return replace(
        rules,
        level=read.level,
        evidence=evidence,
        reason=_reason(rules, read, evidence),
        judged_by=JudgedBy.RULES_AND_MODEL,
        low=read.low,
        high=read.high,
        agreement=read.agreement,
        rules_level=rules.level,
    )


def _reason(
    rules: CompetencyLevel, read: LevelRead, evidence: tuple[Evidence, ...]
) -> Remark:
    if read.level is None:
        values = {"low": read.low, "high": read.high}
        return Remark(Code.NOT_ASSESSED_READINGS_APART, values, ())
    if rules.level is None or read.level == rules.level:
        return rules.reason
    higher = read.level > rules.level
    code = Code.LEVEL_READ_HIGHER if higher else Code.LEVEL_READ_LOWER
    return Remark(code, {"rules": rules.level}, evidence)


def _quotes(
    judged: AnswerAssessment, rules: CompetencyLevel, read: LevelRead
) -> tuple[Evidence, ...]:
    """What the model pointed at first, then what the rules found beside it."""
    found = list(read.evidence)
    for piece in rules.evidence:
        if not any(_overlap(piece, other) for other in found):
            found.append(piece)
    kept = tuple(found[:_MOST_QUOTES])
    return kept if all_verified(kept, judged.given.turns) else rules.evidence


def _overlap(one: Evidence, other: Evidence) -> bool:
    same_turn = one.turn == other.turn
    return same_turn and one.start < other.end and other.start < one.end
