"""Situation, task, action, result: which words of an answer tell which."""

from collections.abc import Mapping, Sequence

from engine.reading.annotated import AnnotatedText, holds, touching
from engine.reading.cues import Cue
from engine.reading.narrative import (
    tells_past,
)
from engine.reading.outcomes import (
    tells_contentment,
    words_an_outcome,
)
from engine.reading.records import StarPart, StarReading
from engine.reading.sentences import Stretch
from engine.reading.star_places import (
    StarInput,
    after_the_actions,
    before_the_actions,
    between_the_actions,
    is_circumstance,
)
from engine.reading.words import words

EMPTY_STAR: Mapping[StarPart, StarReading] = {
    part: StarReading(present=False, share=0.0, spans=()) for part in StarPart
}
"""The reading of an answer that tells no episode."""

_SHORTEST = 2
_THEREFORE = words("so therefore donc")
_SOON = 4


def read_star(given: StarInput) -> Mapping[StarPart, StarReading]:
    """Give each clause to the part it tells, by its words and by its place."""
    text = given.text
    if any(touching(clause, text.actions.episode) for clause in text.clauses):
        pieces = _with_setting_apart(given)
        own = [_own_label(given, piece) for piece in pieces]
        labels = _placed(given, pieces, own)
    else:
        pieces = list(text.clauses)
        labels = [_told_of_others(given, piece) for piece in pieces]
    total = max(1, sum(text.words(sentence) for sentence in text.sentences))
    return {part: _reading(text, pieces, labels, part, total) for part in StarPart}


def _told_of_others(given: StarInput, piece: Stretch) -> StarPart | None:
    """Sort what happened where the speaker did nothing in it."""
    text = given.text
    if touching(piece, given.learnings):
        return None
    if words_an_outcome(text, piece) and piece[0] * 2 > len(text.tokens):
        return StarPart.RESULT
    if touching(piece, text.found(Cue.TASK)):
        return StarPart.TASK
    past = tells_past(text.tokens[slice(*piece)], text.language)
    return StarPart.SITUATION if past else before_the_actions(given, piece)


def _reading(
    text: AnnotatedText,
    pieces: Sequence[Stretch],
    labels: Sequence[StarPart | None],
    part: StarPart,
    total: int,
) -> StarReading:
    mine = [p for p, label in zip(pieces, labels, strict=True) if label is part]
    told = sum(text.words(piece) for piece in mine)
    spans = tuple(text.span(place) for place in _merged(mine))
    return StarReading(present=bool(mine), share=told / total, spans=spans)


def _merged(pieces: Sequence[Stretch]) -> list[Stretch]:
    merged: list[Stretch] = []
    for first, last in pieces:
        if merged and merged[-1][1] == first:
            merged[-1] = (merged[-1][0], last)
        else:
            merged.append((first, last))
    return merged


def _with_setting_apart(given: StarInput) -> list[Stretch]:
    """Cut "last March at the depot | I called …" in two, once, at the first action."""
    pieces: list[Stretch] = []
    for at, clause in enumerate(given.text.clauses):
        acts = touching(clause, given.text.actions.episode)
        if not acts:
            pieces.append(clause)
            continue
        subject = acts[0][0]
        setting = (clause[0], subject)
        if subject - clause[0] >= _SHORTEST and touching(
            setting, given.text.found(Cue.TIME)
        ):
            pieces += [setting, (subject, clause[1])]
        else:
            pieces.append(clause)
        return pieces + list(given.text.clauses[at + 1 :])
    return pieces


def _own_label(given: StarInput, piece: Stretch) -> StarPart | None:
    """Return what the clause's own words say; None when they say nothing."""
    text = given.text
    if (
        _states_outcome(given, piece)
        and _may_be_result(given, piece)
        and not _leads_to_an_action(text, piece)
    ):
        return StarPart.RESULT
    if touching(piece, text.found(Cue.TASK)):
        return StarPart.TASK
    acts = touching(piece, text.actions.episode)
    return StarPart.ACTION if acts and not touching(piece, given.learnings) else None


def _states_outcome(given: StarInput, piece: Stretch) -> bool:
    """A phrase of outcome; or "we" with a figure once one's own part is told."""
    text = given.text
    if words_an_outcome(text, piece):
        return not tells_contentment(text, piece) or piece[0] * 2 > len(text.tokens)
    own = text.actions.own
    return (
        bool(own)
        and own[0][1] <= piece[0]
        and bool(touching(piece, text.actions.shared))
        and not touching(piece, text.actions.own)
        and holds(text.span(piece), given.numbers)
        and piece[0] * 2 > len(text.tokens)
    )


def _leads_to_an_action(text: AnnotatedText, piece: Stretch) -> bool:
    """Return whether "so I …" comes next: then the change is what set it off."""
    following = (piece[1], min(len(text.tokens), piece[1] + _SOON))
    return bool(
        {token.form for token in text.tokens[slice(*following)]} & _THEREFORE
    ) and bool(touching(following, text.actions.episode))


def _may_be_result(given: StarInput, piece: Stretch) -> bool:
    """An outcome is told after the first action, or is one, or carries a figure."""
    text = given.text
    announced = holds(text.span(piece), given.numbers) and bool(
        touching(piece, text.found(Cue.RESULT))
    )
    placed = piece[1] > text.actions.episode[0][0] or announced
    return (
        placed
        and not touching(piece, given.learnings)
        and not is_circumstance(given, piece)
    )


def _placed(
    given: StarInput, pieces: Sequence[Stretch], own: Sequence[StarPart | None]
) -> list[StarPart | None]:
    """Fill in by place: before the first action, between, after the last."""
    acted = [i for i, label in enumerate(own) if label is StarPart.ACTION]
    told = acted or [at for at, label in enumerate(own) if label] or [len(own)]
    first = told[0]
    last = acted[-1] if acted else first
    labels: list[StarPart | None] = []
    for at, piece in enumerate(pieces):
        if touching(piece, given.learnings):
            labels.append(None)
        elif own[at] is not None:
            labels.append(own[at])
        elif at < first:
            labels.append(before_the_actions(given, piece))
        elif at > last:
            labels.append(after_the_actions(given, piece, labels))
        else:
            labels.append(between_the_actions(given, piece, at, len(pieces)))
    return _without_early_results(given, pieces, labels)


def _without_early_results(
    given: StarInput, pieces: Sequence[Stretch], labels: list[StarPart | None]
) -> list[StarPart | None]:
    """A change told before one's first action sets the scene, when another follows."""
    own = given.text.actions.own
    results = [at for at, label in enumerate(labels) if label is StarPart.RESULT]
    early = [at for at in results if own and pieces[at][1] <= own[0][0]]
    if len(early) < len(results):
        for at in early:
            labels[at] = StarPart.SITUATION
    return labels
