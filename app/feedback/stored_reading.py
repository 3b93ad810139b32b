"""A second reading taken over from a report that was made before (E-058)."""

from collections.abc import Sequence

from app.domain.reports import AnswerRecord, CompetencyRecord, Report
from app.domain.sessions import Turn
from app.feedback.model_reading import (
    READINGS_USED,
    SHORTENED,
    ModelReading,
    ModelUsed,
)
from engine.content.library import ContentLibrary
from engine.feedback.records import Evidence, JudgedBy, SessionAssessment
from engine.feedback.second_reading.prompts import PROMPT_VERSION
from engine.feedback.second_reading.records import (
    AnswerRead,
    LevelRead,
    SecondReading,
)
from engine.reading.read import RULES_VERSION


def stored_reading(
    report: Report,
    turns: Sequence[Turn],
    judged: SessionAssessment,
    library: ContentLibrary,
) -> ModelReading | None:
    """Return the model's reading that ``report`` holds, where it still holds.

    It does when the words said, the rules, the prompts and the content that stands in
    them (questions, descriptions of levels) are what they were; then no model needs to
    be asked again.

    Args:
        report: made before.
        turns: the session's turns as they are now.
        judged: what the rules make of them now.
        library: content as it is now.
    """
    used = ModelUsed.kept_in(report.engine)
    if used is None or not _is_unchanged(report, turns):
        return None
    if not _is_by_the_same_content(report, library):
        return None
    if not _answers_the_same(report, judged):
        return None
    reading = SecondReading(
        {place: _answer_read(answer) for place, answer in enumerate(report.answers)},
        fit=bool(used.parameters.get(READINGS_USED)),
        shortened=int(used.parameters.get(SHORTENED, 0)),
    )
    return ModelReading(used, reading)


def _is_unchanged(report: Report, turns: Sequence[Turn]) -> bool:
    said = [(turn.index, turn.speaker, turn.text) for turn in turns]
    kept = [(turn.index, turn.speaker, turn.text) for turn in report.turns]
    return (
        said == kept
        and report.engine.rules_version == RULES_VERSION
        and report.engine.prompt_version == PROMPT_VERSION
    )


def _answers_the_same(report: Report, judged: SessionAssessment) -> bool:
    """Return whether each answer is made of the turns it was read as."""
    read = [answer.turns for answer in report.answers]
    now = [answer.given.turns for answer in judged.answers]
    return read == [tuple(turn.index for turn in turns) for turns in now]


def _is_by_the_same_content(report: Report, library: ContentLibrary) -> bool:
    made_by = report.engine.content_hashes
    return all(library.hashes.get(name) == digest for name, digest in made_by.items())


def _answer_read(answer: AnswerRecord) -> AnswerRead:
    levels = (
        _level_read(level)
        for level in answer.competencies
        if level.judged_by is JudgedBy.RULES_AND_MODEL
    )
    return AnswerRead(tuple(levels), _written(answer))


def _written(answer: AnswerRecord) -> str | None:
    """Return what a model worded: the first line, before the blanks."""
    if answer.better_version is None:
        return None
    by_model = answer.better_by is JudgedBy.RULES_AND_MODEL
    return answer.better_version.splitlines()[0] if by_model else None


def _level_read(level: CompetencyRecord) -> LevelRead:
    evidence = (Evidence(q.turn, q.start, q.end, q.quote) for q in level.evidence)
    return LevelRead(
        competency=level.id,
        level=level.level,
        low=level.low or 1,
        high=level.high or 5,
        agreement=level.agreement or 0.0,
        evidence=tuple(evidence),
    )
