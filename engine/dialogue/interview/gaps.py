"""What an answer has told, and what it lacks."""

from collections.abc import Iterable, Sequence

from engine.api.spans import Span
from engine.content.question import AsksFor, Question, QuestionKind
from engine.reading.records import AnswerReading, ReplyType, StarPart

MOSTLY_SHARED = 1 / 3
"""Under this share of own actions an answer says "we" where "I" is asked for."""

PRIORITY = (
    AsksFor.OWN_PART,
    AsksFor.ACTION,
    AsksFor.RESULT,
    AsksFor.NUMBER,
    AsksFor.EXAMPLE,
    AsksFor.LEARNING,
    AsksFor.SITUATION,
    AsksFor.TASK,
)
"""In which order a follow-up asks for what is missing."""

_STAR = {
    StarPart.SITUATION: AsksFor.SITUATION,
    StarPart.TASK: AsksFor.TASK,
    StarPart.ACTION: AsksFor.ACTION,
    StarPart.RESULT: AsksFor.RESULT,
}
_NO_EPISODE = frozenset(
    {ReplyType.OPINION, ReplyType.SELF_DESCRIPTION, ReplyType.PSEUDO_STORY}
)
_EPISODE = frozenset({ReplyType.STORY, ReplyType.EXEMPLIFICATION})
_ASKED_WITHOUT_EPISODE = frozenset({AsksFor.EXAMPLE, AsksFor.ACTION})
"""A figure or an outcome of nothing that happened is not asked for."""
_ASKED_IN_PARTICULAR = frozenset({AsksFor.SITUATION, AsksFor.TASK})
"""Nearly every story is thin on these: asked where the question has words for it."""
_ASKED_OF_ANY_ANSWER = frozenset({AsksFor.EXAMPLE, AsksFor.OWN_PART})
"""Asked also where the question has no follow-up of its own for it."""


def told(readings: Iterable[AnswerReading]) -> frozenset[AsksFor]:
    """Return everything the answers have told between them."""
    return frozenset(part for reading in readings for part in _told_in(reading))


def missing(
    readings: Sequence[AnswerReading],
    question: Question,
    known: frozenset[AsksFor],
) -> tuple[AsksFor, ...]:
    """Return what to ask for after the answers to a question, most wanted first.

    Args:
        readings: the answers so far, follow-ups included.
        question: the question they answer.
        known: told before, or asked for already.
    """
    lacking = set(PRIORITY) - known - told(readings)
    if not _shared_only(readings):
        lacking.discard(AsksFor.OWN_PART)
    own = {follow_up.asks_for for follow_up in question.follow_ups}
    lacking &= own.union(sayable_in_general(question))
    without_episode = _tells_no_episode(readings)
    if without_episode and question.kind is QuestionKind.BEHAVIOURAL:
        lacking &= _ASKED_WITHOUT_EPISODE
    order = tuple(wanted for wanted in PRIORITY if wanted in lacking)
    if AsksFor.EXAMPLE in order and without_episode:
        return (AsksFor.EXAMPLE, *(o for o in order if o is not AsksFor.EXAMPLE))
    return order


def sayable_in_general(question: Question) -> frozenset[AsksFor]:
    """Return what a persona's general words may ask for after this question.

    They speak of an episode, so that they suit questions about one; what a situation
    or a technical subject lacks only the question's own follow-ups can say.
    """
    match question.kind:
        case QuestionKind.BEHAVIOURAL:
            return frozenset(AsksFor) - _ASKED_IN_PARTICULAR
        case QuestionKind.SITUATIONAL:
            return frozenset()
        case _:
            return _ASKED_OF_ANY_ANSWER


def spans_near(wanted: AsksFor, reading: AnswerReading) -> tuple[Span, ...]:
    """Return the places of an answer to start from when asking for ``wanted``."""
    star = reading.star
    match wanted:
        case AsksFor.OWN_PART:
            return reading.shared_actions
        case AsksFor.ACTION:
            return star[StarPart.TASK].spans + star[StarPart.SITUATION].spans
        case AsksFor.RESULT:
            return reading.own_actions + star[StarPart.ACTION].spans
        case AsksFor.NUMBER | AsksFor.LEARNING:
            return star[StarPart.RESULT].spans
        case AsksFor.SITUATION | AsksFor.TASK | AsksFor.EXAMPLE:
            return ()


def _told_in(reading: AnswerReading) -> Iterable[AsksFor]:
    yield from (_STAR[part] for part in StarPart if reading.star[part].present)
    if reading.own_actions:
        yield AsksFor.ACTION
    if reading.own_actions and (reading.own_share or 0) >= MOSTLY_SHARED:
        yield AsksFor.OWN_PART
    if reading.time_marks:
        yield AsksFor.SITUATION
    if reading.numbers:
        yield AsksFor.NUMBER
    if reading.learnings:
        yield AsksFor.LEARNING
    if reading.reply_type in _EPISODE:
        yield AsksFor.EXAMPLE


def _shared_only(readings: Iterable[AnswerReading]) -> bool:
    return any(reading.shared_actions for reading in readings)


def _tells_no_episode(readings: Iterable[AnswerReading]) -> bool:
    return all(reading.reply_type in _NO_EPISODE for reading in readings)
