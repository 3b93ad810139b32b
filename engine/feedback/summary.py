"""The session as a whole: coverage, and three things to begin with."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from engine.content.question import QuestionKind
from engine.feedback.codes import Code
from engine.feedback.competencies import not_assessed
from engine.feedback.drills import drill_for
from engine.feedback.question_kind import kind_of
from engine.feedback.records import (
    AnswerAssessment,
    CompetencyCoverage,
    Coverage,
    Grid,
    Remark,
    ThreeThings,
)
from engine.feedback.weights import STRENGTHS, WEIGHTS
from engine.reading.records import ReplyType

_ENOUGH_ANSWERS = 2
_STRENGTH_LEVEL = 3
_WANTED = (
    (Code.TURN_OPEN_QUESTION, Code.NEVER_OPEN_QUESTION, Code.SELDOM_OPEN_QUESTION),
    (Code.TURN_COMMITMENT, Code.NEVER_COMMITMENT, None),
    (Code.TURN_REFORMULATION, Code.NEVER_REFORMULATION, Code.SELDOM_REFORMULATION),
    (Code.TURN_ASKS_AGREEMENT, Code.NEVER_ASKS_AGREEMENT, Code.SELDOM_ASKS_AGREEMENT),
)
"""What a conversation wants, and what to say where it never or seldom came.

Who does what by when is said once, at the end: never too seldom.
"""
_REPEATED = {Code.TURN_ASKS_AGREEMENT: Code.TURN_PROPOSAL}
"""What is wanted no oftener than something else came."""
_OF_ONESELF = {QuestionKind.SELF_PRESENTATION, QuestionKind.MOTIVATION}
_NO_ANSWER = "no_answer"
"""How the codes of questions that got no answer begin."""
_FEW = 5
"""Of so many answers one may be missing without being the first thing to say."""
_ENOUGH_TURNS = 3
"""Turns after which something missing from a conversation is worth saying."""


def coverage_of(
    answers: Sequence[AnswerAssessment],
    grid: Grid,
    *,
    enough: bool,
    single: bool = False,
) -> Coverage:
    """Return what was and was not seen.

    Args:
        answers: as judged, no level withheld.
        grid: what the session is judged on.
        enough: whether its levels may be shown.
        single: a session of one question; one answer gives no mean.
    """
    return Coverage(
        questions_asked=len(answers),
        questions_answered=sum(
            answer.reading.reply_type is not ReplyType.NO_ANSWER for answer in answers
        ),
        competencies=tuple(
            _seen(answers, name, shown=enough and not single)
            for name in grid.competencies
        ),
        enough_material=enough,
        single=single,
    )


def has_enough(answers: Sequence[AnswerAssessment], *, single: bool = False) -> bool:
    """Return whether two answers, or the one asked for, gave ground for a level."""
    judged = [a for a in answers if any(c.level is not None for c in a.competencies)]
    return len(judged) >= (1 if single else _ENOUGH_ANSWERS)


def _seen(
    answers: Sequence[AnswerAssessment], competency: str, *, shown: bool
) -> CompetencyCoverage:
    levels = [
        judged.level
        for answer in answers
        for judged in answer.competencies
        if judged.competency == competency and judged.level is not None
    ]
    given = levels if shown else []
    return CompetencyCoverage(
        competency=competency,
        answers=len(levels),
        level=sum(given) / len(given) if given else None,
        lowest=min(given, default=None),
        highest=max(given, default=None),
    )


def without_levels(answer: AnswerAssessment) -> AnswerAssessment:
    """Return ``answer`` with its levels withheld, because the session is too thin."""
    withheld = tuple(
        judged
        if judged.level is None
        else not_assessed(judged.competency, Code.NOT_ASSESSED_TOO_LITTLE)
        for judged in answer.competencies
    )
    return replace(answer, competencies=withheld)


def three_things(
    answers: Sequence[AnswerAssessment],
    grid: Grid,
    *,
    conversation: bool,
    enough: bool,
) -> ThreeThings:
    """Return the opening of the report; no strength without ``enough`` material."""
    strength = _strength(answers) if enough else None
    priority = _priority(answers, conversation=conversation)
    if priority is None and not enough:
        priority = Remark(Code.SESSION_TOO_LITTLE, {}, ())
    return ThreeThings(strength, priority, drill_for(priority, _weakest(answers), grid))


def _strength(answers: Sequence[AnswerAssessment]) -> Remark | None:
    """Return the strongest thing said in an answer that stands at level 3 or more."""
    candidates = [
        (STRENGTHS.index(Code(remark.code)), -_best(answer), index, remark)
        for index, answer in enumerate(answers)
        if _best(answer) >= _STRENGTH_LEVEL
        for remark in answer.remarks
        if remark.code in STRENGTHS
    ]
    if not candidates:
        return None
    return min(candidates, key=lambda found: found[:3])[3]


def _best(answer: AnswerAssessment) -> int:
    return max((c.level for c in answer.competencies if c.level is not None), default=0)


def _priority(
    answers: Sequence[AnswerAssessment], *, conversation: bool
) -> Remark | None:
    """Return what, by weight and how often, would change most.

    How somebody presents themselves weighs only where nothing else is to be said.
    """
    found = [r for a in answers for r in a.remarks if r.code in WEIGHTS]
    if conversation:
        found += _never(answers)
    else:
        found = _of_their_work(answers) or found
    found = _without_single_gaps(found, len(answers))
    if not found:
        return _seldom(answers) if conversation else None
    times = Counter(remark.code for remark in found)
    worth = {code: WEIGHTS[Code(code)] * (2 + n) for code, n in times.items()}
    return max(found, key=lambda remark: worth[remark.code])


def _without_single_gaps(found: list[Remark], answers: int) -> list[Remark]:
    """Leave out questions without an answer where they are few among many answers.

    One "no, that was all" among nine stories is not what would change most.
    """
    gaps = sum(remark.code.startswith(_NO_ANSWER) for remark in found)
    if not gaps or gaps * _FEW > answers:
        return found
    others = [r for r in found if not r.code.startswith(_NO_ANSWER)]
    return others or found


def _of_their_work(answers: Sequence[AnswerAssessment]) -> list[Remark]:
    """Return what to say of the answers that tell of work rather than of oneself."""
    return [
        remark
        for answer in answers
        if kind_of(answer.given) not in _OF_ONESELF
        for remark in answer.remarks
        if remark.code in WEIGHTS
    ]


def _never(answers: Sequence[AnswerAssessment]) -> list[Remark]:
    """Return what a whole conversation went without."""
    if len(answers) < _ENOUGH_TURNS:
        return []
    shown = {remark.code for answer in answers for remark in answer.remarks}
    values = {"turns": len(answers)}
    return [
        Remark(never, values, ()) for turn, never, _ in _WANTED if turn not in shown
    ]


def _seldom(answers: Sequence[AnswerAssessment]) -> Remark | None:
    """Return what came least often in a conversation that went without nothing."""
    if len(answers) < _ENOUGH_TURNS:
        return None
    shown = [remark for answer in answers for remark in answer.remarks]
    times = Counter(remark.code for remark in shown)
    counted = [
        (times[turn], order, turn, seldom)
        for order, (turn, _, seldom) in enumerate(_WANTED)
        if seldom is not None and times[turn] <= times[_REPEATED.get(turn, turn)]
    ]
    count, _, turn, seldom = min(counted)
    first = next(remark for remark in shown if remark.code == turn)
    values = {"count": count, "turns": len(answers)}
    return Remark(seldom, values, first.evidence)


def _weakest(answers: Sequence[AnswerAssessment]) -> str | None:
    levels = [
        (judged.level, judged.competency)
        for answer in answers
        for judged in answer.competencies
        if judged.level is not None
    ]
    return min(levels)[1] if levels else None
