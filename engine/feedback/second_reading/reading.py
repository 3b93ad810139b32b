"""Reads one answer again, criterion by criterion."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from engine.api.errors import Refused
from engine.content.competency import Competency
from engine.feedback.evidence import all_verified
from engine.feedback.material import Material
from engine.feedback.records import AnswerAssessment, Evidence, Grid
from engine.feedback.second_reading.asking import Sheet, longest_prompt
from engine.feedback.second_reading.bounds import Bounds, bounds_of
from engine.feedback.second_reading.orders import (
    FIRST,
    LABELS,
    ORDERS,
    Shares,
    checked_weights,
    shares_of_levels,
)
from engine.feedback.second_reading.passages import (
    Passage,
    by_worth,
    passages_of,
    telling_most,
)
from engine.feedback.second_reading.records import AnswerRead, LevelRead, Reader
from engine.feedback.second_reading.weighing import top_level, weigh

MOST_WORDS: Final = 700
"""Of one answer; about five minutes of speech. Beyond, what tells most is read."""
FEWEST_WORDS: Final = 20
"""An answer of which less fits into a model is left to the rules."""
_SPARE_TOKENS: Final = 24
"""Kept free for labels."""
_SHRINK: Final = 0.7
_ALSO: Final = 0.25
"""A second sentence is pointed at when it is at least so probable."""


class Stopped(Exception):  # noqa: N818 (no error: somebody asked for it)
    """The reading was cancelled."""


@dataclass(frozen=True, slots=True)
class _Asked:
    competency: Competency
    bounds: Bounds


def read_again(
    judged: AnswerAssessment, material: Material, grid: Grid, reader: Reader
) -> tuple[Sheet, AnswerRead] | None:
    """Return what ``reader`` makes of an answer; None where the rules stand alone.

    Raises:
        Stopped: it was cancelled.
        Unavailable: the model cannot be asked.
    """
    asked = tuple(_asked(judged, material, grid))
    if not asked:
        return None
    sheet = sheet_for(material, [each.competency for each in asked], reader)
    if sheet is None:
        return None
    try:
        _go_on(reader)
        reader.model.read(sheet.beginning(), reader.cancel)
        levels = [_level(sheet, material, each, reader) for each in asked]
    except Refused:
        return None
    return sheet, AnswerRead(tuple(levels))


def sheet_for(
    material: Material, competencies: Sequence[Competency], reader: Reader
) -> Sheet | None:
    """Return the answer as it fits into the model; None where too little would."""
    passages = passages_of(material)
    ranked = by_worth(material, passages)
    words = sum(passage.words for passage in passages)
    room = reader.model.facts.context_tokens - _SPARE_TOKENS
    most = min(words, MOST_WORDS)
    while most >= min(FEWEST_WORDS, words) and most > 0:
        _go_on(reader)
        chosen = telling_most(passages, ranked, most)
        sheet = _sheet(material, chosen, shortened=len(chosen) < len(passages))
        if reader.model.count(longest_prompt(sheet, competencies)) <= room:
            return sheet if sheet.passages else None
        most = int(most * _SHRINK)
    return None


def _sheet(
    material: Material, chosen: tuple[Passage, ...], *, shortened: bool
) -> Sheet:
    return Sheet(
        language=material.annotated.language,
        question=material.given.question_text,
        passages=chosen,
        shortened=shortened,
    )


def _asked(
    judged: AnswerAssessment, material: Material, grid: Grid
) -> Iterator[_Asked]:
    """A gated answer has no level of the rules, so nothing is asked about it."""
    for level in judged.competencies:
        bounds = bounds_of(material, level)
        if bounds is not None and level.competency in grid.competencies:
            yield _Asked(grid.competencies[level.competency], bounds)


def _level(
    sheet: Sheet, material: Material, asked: _Asked, reader: Reader
) -> LevelRead:
    readings = [_read(sheet, asked, order, reader) for order in range(FIRST)]
    if len(set(map(top_level, readings))) > 1:
        readings += [_read(sheet, asked, n, reader) for n in range(FIRST, len(ORDERS))]
    found = weigh(readings)
    if found.too_wide:
        return LevelRead(
            competency=asked.competency.id,
            level=None,
            low=found.low,
            high=found.high,
            agreement=found.agreement,
            evidence=(),
            own=found.level,
        )
    return LevelRead(
        competency=asked.competency.id,
        level=asked.bounds.hold(found.level),
        low=asked.bounds.hold(found.low),
        high=asked.bounds.hold(found.high),
        agreement=found.agreement,
        evidence=_evidence(sheet, material, asked.competency, reader),
        own=found.level,
    )


def _read(sheet: Sheet, asked: _Asked, number: int, reader: Reader) -> Shares:
    _go_on(reader)
    order = ORDERS[number]
    prompt = sheet.level_prompt(asked.competency, order)
    told = reader.model.label_probabilities(prompt, LABELS)
    return shares_of_levels(told, order)


def _evidence(
    sheet: Sheet, material: Material, competency: Competency, reader: Reader
) -> tuple[Evidence, ...]:
    """Return the sentences the model points at; code fetches and checks the words."""
    _go_on(reader)
    told = reader.model.label_probabilities(
        sheet.proof_prompt(competency), sheet.numbers
    )
    weights = checked_weights(told, sheet.numbers)
    best = sorted(range(len(weights)), key=lambda n: (-weights[n], n))[:2]
    if max(weights) - min(weights) < 1e-9 and len(weights) > 1:
        return ()
    chosen = sorted(n for n in best if n == best[0] or weights[n] >= _ALSO)
    spans = [sheet.passages[number].span for number in chosen]
    found = material.joined.all_evidence(spans)
    return found if all_verified(found, material.given.turns) else ()


def _go_on(reader: Reader) -> None:
    if reader.cancel.cancelled:
        raise Stopped
