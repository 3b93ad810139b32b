"""Two answers to one question: what changed, in words and with the words."""

from collections.abc import Iterator, Mapping

from app.domain.comparisons import (
    Attempt,
    AttemptComparison,
    Change,
    Direction,
    LevelChange,
)
from app.domain.reports import AnswerRecord, StarShareRecord, Statement
from app.progress.attempts import level_of
from app.progress.wording_of_changes import (
    length_in_words,
    levels_in_words,
    lost_in_words,
    made_good_in_words,
    part_in_words,
    reply_types_in_words,
)
from app.text import Texts
from engine.feedback.weights import STRENGTHS
from engine.reading.records import ReplyType, StarPart

_MUCH = 1.5
"""A length is worth saying where one answer is half as long again as the other."""


def compare_answers(before: Attempt, after: Attempt, texts: Texts) -> AttemptComparison:
    """Return what differs between two answers, the weightiest first.

    What is worse is said as plainly as what is better. Every statement points at the
    words of the answer it speaks of.
    """
    one, other = before.answer, after.answer
    changes = (
        *_reply_type(one, other, texts),
        *_parts(one, other, texts),
        *(_remarks(one, other, texts) if _both_answer(one, other) else ()),
        *_length(before, after, texts),
    )
    return AttemptComparison(
        question=other.question,
        question_id=other.question_id,
        before=before,
        after=after,
        levels=_levels(one, other),
        changes=changes,
        text=levels_in_words(level_of(one), level_of(other), texts),
    )


def _both_answer(one: AnswerRecord, other: AnswerRecord) -> bool:
    """What no answer lacks cannot be compared with what an answer lacks."""
    return ReplyType.NO_ANSWER not in (one.reply_type, other.reply_type)


def _levels(one: AnswerRecord, other: AnswerRecord) -> tuple[LevelChange, ...]:
    before = {seen.id: seen.level for seen in one.competencies}
    after = {seen.id: seen.level for seen in other.competencies}
    names = {seen.id: seen.name for seen in (*one.competencies, *other.competencies)}
    return tuple(
        LevelChange(each, name, before.get(each), after.get(each))
        for each, name in names.items()
        if before.get(each) is not None or after.get(each) is not None
    )


def _reply_type(
    one: AnswerRecord, other: AnswerRecord, texts: Texts
) -> Iterator[Change]:
    if one.reply_type is other.reply_type:
        return
    yield Change(
        code="reply_type",
        text=reply_types_in_words(one.reply_type, other.reply_type, texts),
        direction=_of_types(one.reply_type, other.reply_type),
    )


def _of_types(before: ReplyType, after: ReplyType) -> Direction:
    """A story gained or an answer gained is better; between the others, neither is."""
    for wanted in (ReplyType.NO_ANSWER, ReplyType.STORY):
        if wanted in (before, after):
            gained = (after is wanted) == (wanted is ReplyType.STORY)
            return Direction.BETTER if gained else Direction.WORSE
    return Direction.NEITHER


def _parts(one: AnswerRecord, other: AnswerRecord, texts: Texts) -> Iterator[Change]:
    before, after = _star(one), _star(other)
    for part in (StarPart.RESULT, StarPart.ACTION, StarPart.SITUATION, StarPart.TASK):
        was, now = before[part], after[part]
        if was.present is now.present:
            continue
        yield Change(
            code=f"part_{part.value}",
            text=part_in_words(part, texts, now=now.present),
            direction=Direction.BETTER if now.present else Direction.WORSE,
            before=was.spans,
            after=now.spans,
        )


def _star(answer: AnswerRecord) -> Mapping[StarPart, StarShareRecord]:
    return {part: getattr(answer.star, part.value) for part in StarPart}


def _remarks(one: AnswerRecord, other: AnswerRecord, texts: Texts) -> Iterator[Change]:
    before, after = _by_code(one), _by_code(other)
    for code, remark in after.items():
        if code not in before:
            direction = Direction.BETTER if code in STRENGTHS else Direction.WORSE
            yield Change(code, remark.text, direction, after=remark.evidence)
    for code, remark in before.items():
        if code not in after:
            yield _gone(code, remark, texts)


def _gone(code: str, remark: Statement, texts: Texts) -> Change:
    if code in STRENGTHS:
        text, direction = lost_in_words(remark.text, texts), Direction.WORSE
    else:
        text, direction = made_good_in_words(remark.text, texts), Direction.BETTER
    return Change(code, text, direction, before=remark.evidence)


def _by_code(answer: AnswerRecord) -> Mapping[str, Statement]:
    return {remark.code: remark for remark in answer.remarks}


def _length(before: Attempt, after: Attempt, texts: Texts) -> Iterator[Change]:
    shorter, longer = sorted((before.words, after.words))
    if longer and longer >= _MUCH * shorter:
        text = length_in_words(before.words, after.words, texts)
        yield Change("length", text, Direction.NEITHER)
