"""Situation, task, action, result: which words of an answer tell which."""

from collections.abc import Mapping, Sequence

from engine.api.spans import Span
from engine.reading.annotated import AnnotatedText, holds, touching
from engine.reading.cues import Cue
from engine.reading.records import StarPart, StarReading
from engine.reading.sentences import Stretch

EMPTY_STAR: Mapping[StarPart, StarReading] = {
    part: StarReading(present=False, share=0.0, spans=()) for part in StarPart
}
"""The reading of an answer that tells nothing."""


def read_star(
    text: AnnotatedText, clauses: Sequence[Stretch], numbers: Sequence[Span]
) -> Mapping[StarPart, StarReading]:
    """Give each of ``clauses`` to the part it tells, neighbours helping."""
    labels = _labels(text, clauses, numbers)
    total = max(1, sum(text.words(sentence) for sentence in text.sentences))
    return {part: _reading(text, clauses, labels, part, total) for part in StarPart}


def _reading(
    text: AnnotatedText,
    clauses: Sequence[Stretch],
    labels: Sequence[StarPart | None],
    part: StarPart,
    total: int,
) -> StarReading:
    mine = [
        clause for clause, label in zip(clauses, labels, strict=True) if label is part
    ]
    words = sum(text.words(clause) for clause in mine)
    spans = tuple(text.span(place) for place in _merged(mine))
    return StarReading(present=bool(mine), share=words / total, spans=spans)


def _merged(clauses: Sequence[Stretch]) -> list[Stretch]:
    merged: list[Stretch] = []
    for first, last in clauses:
        if merged and merged[-1][1] == first:
            merged[-1] = (merged[-1][0], last)
        else:
            merged.append((first, last))
    return merged


def _labels(
    text: AnnotatedText, clauses: Sequence[Stretch], numbers: Sequence[Span]
) -> list[StarPart | None]:
    labels: list[StarPart | None] = []
    acted = False
    opening = {sentence[0] for sentence in text.sentences}
    for clause in clauses:
        label = _label(text, clause, numbers, acted=acted)
        if label is None and labels and clause[0] not in opening:
            label = labels[-1]
        acted = acted or label is StarPart.ACTION
        labels.append(label)
    return labels


def _label(
    text: AnnotatedText, clause: Stretch, numbers: Sequence[Span], *, acted: bool
) -> StarPart | None:
    acts = touching(clause, text.actions.past)
    if touching(clause, text.found(Cue.LEARNING)):
        return None
    if _tells_result(text, clause, numbers, acted=acted):
        return StarPart.RESULT
    if touching(clause, text.found(Cue.TASK)):
        return StarPart.TASK
    if acts:
        return StarPart.ACTION
    if not acted and (
        touching(clause, text.found(Cue.SITUATION))
        or touching(clause, text.found(Cue.TIME))
    ):
        return StarPart.SITUATION
    return None


def _tells_result(
    text: AnnotatedText, clause: Stretch, numbers: Sequence[Span], *, acted: bool
) -> bool:
    """An outcome counts once something was done, or when it carries a figure."""
    hits = touching(clause, text.found(Cue.RESULT))
    if not hits:
        return False
    span = text.span(clause)
    figure = holds(span, numbers)
    return acted or figure or bool(touching(clause, text.actions.past))
