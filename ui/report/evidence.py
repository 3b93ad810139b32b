"""Which words prove which judgement, in both directions. No widget here."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.reports import AnswerRecord, CompetencyRecord, Quote, Statement
from engine.feedback.codes import Code
from ui.design.components.quote_marks import MarkTone

_PRAISE = frozenset(
    {
        Code.GOOD_RESULT_WITH_FIGURE,
        Code.GOOD_RESULT_CHECKABLE,
        Code.GOOD_OWN_ACTIONS,
        Code.GOOD_IN_ORDER,
        Code.GOOD_LEARNING,
        Code.GOOD_SPECIFIC,
        Code.TURN_OPEN_QUESTION,
        Code.TURN_REFORMULATION,
        Code.TURN_ACKNOWLEDGEMENT,
        Code.TURN_PROPOSAL,
        Code.TURN_COMMITMENT,
        Code.TURN_ASKS_AGREEMENT,
        Code.TURN_FACT_IN_FIRST_PERSON,
        Code.TURN_REFUSAL_WITH_REASON,
    }
)


_WANTING = {
    Code.LACKS_ACTION: "action",
    Code.LACKS_OWN_PART: "action",
    Code.LACKS_RESULT: "result",
    Code.LONG_SITUATION: "situation",
}


_LOW = 2
"""Up to this level, words show what an answer lacks."""


@dataclass(frozen=True, slots=True)
class Place:
    """Words of one turn that prove something."""

    start: int
    """First character in the turn."""
    end: int
    """After the last character."""
    judgements: tuple[int, ...]
    """What they prove, by its place in ``judgements_of``."""


def is_praise(statement: Statement) -> bool:
    """Return whether a statement says what was done well."""
    return statement.code in _PRAISE


def judgements_of(answer: AnswerRecord) -> tuple[CompetencyRecord | Statement, ...]:
    """Return all that is said of an answer, in the order it is shown.

    Levels first, then what was done well, then what to work on.
    """
    levels = [each for each in answer.competencies if each.level is not None]
    good = [remark for remark in answer.remarks if is_praise(remark)]
    to_do = [remark for remark in answer.remarks if not is_praise(remark)]
    return (*levels, *good, *to_do)


def not_assessed(answer: AnswerRecord) -> dict[str, list[str]]:
    """Return, by reason, the names of what the answer gives no ground to judge."""
    found: dict[str, list[str]] = {}
    for competency in answer.competencies:
        if competency.level is None:
            found.setdefault(competency.reason, []).append(competency.name)
    return found


def places_of(answer: AnswerRecord) -> dict[int, tuple[Place, ...]]:
    """Return, by turn, the places that prove something.

    The same words quoted twice are one place. A place inside another one comes after
    it, so that it is painted on top.
    """
    found: dict[tuple[int, int, int], list[int]] = {}
    for index, quote in _quotes(answer):
        proved = found.setdefault((quote.turn, quote.start, -quote.end), [])
        if index not in proved:
            proved.append(index)
    places: dict[int, list[Place]] = {turn: [] for turn in answer.turns}
    for (turn, start, end), proved in sorted(found.items()):
        places.setdefault(turn, []).append(Place(start, -end, tuple(proved)))
    return {turn: tuple(here) for turn, here in places.items()}


def tone_of(place: Place, answer: AnswerRecord) -> MarkTone:
    """Return how a place is marked: warm where it only shows what is missing."""
    judgements = judgements_of(answer)
    lacking = all(_shows_a_lack(judgements[index]) for index in place.judgements)
    return MarkTone.WARM if lacking else MarkTone.ACCENT


def _shows_a_lack(judgement: CompetencyRecord | Statement) -> bool:
    if isinstance(judgement, Statement):
        return not is_praise(judgement)
    return judgement.level is not None and judgement.level <= _LOW


def parts_wanting(answer: AnswerRecord) -> frozenset[str]:
    """Return the parts of the story that a remark finds too small or too large."""
    codes = {remark.code for remark in answer.remarks}
    return frozenset(part for code, part in _WANTING.items() if code in codes)


def _quotes(answer: AnswerRecord) -> Iterator[tuple[int, Quote]]:
    for index, judgement in enumerate(judgements_of(answer)):
        for quote in judgement.evidence:
            yield index, quote
