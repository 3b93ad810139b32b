"""Situation, task, action, result: which words of an answer tell which."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from engine.api.spans import Span
from engine.reading.annotated import AnnotatedText, holds, touching
from engine.reading.cues import Cue
from engine.reading.narrative import (
    tells_event,
    tells_past,
    tells_state,
)
from engine.reading.outcomes import (
    FIRST_PERSON,
    begins_with_others,
    done_in_time,
    explains,
    tells_a_pace,
    tells_contentment,
    tells_no_outcome,
    tells_settled,
    tells_since,
    words_an_outcome,
)
from engine.reading.records import StarPart, StarReading
from engine.reading.sentences import Stretch
from engine.reading.tokens import Token
from engine.reading.words import words

EMPTY_STAR: Mapping[StarPart, StarReading] = {
    part: StarReading(present=False, share=0.0, spans=()) for part in StarPart
}
"""The reading of an answer that tells no episode."""

_GENERAL = (Cue.OPINION, Cue.TRAIT, Cue.HABIT, Cue.HYPOTHESIS)
_SHORTEST = 2
_LINKS = words("and et so donc but mais then puis")
_OWN_STATES = words("was had am 'm felt etais avais suis ai")
_THEREFORE = words("so therefore donc")
_SOON = 4
_MEANWHILE = words("while whereas because pendant tandis parce puisque if si")
_FEWEST_WORDS = 4
"""Words of a setting without a time mark; fewer are a turn of phrase."""


@dataclass(frozen=True, slots=True)
class StarInput:
    """What the parts are found from."""

    text: AnnotatedText
    numbers: tuple[Span, ...]
    learnings: tuple[Stretch, ...]


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
    return StarPart.SITUATION if past else _before(given, piece)


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
    return (piece[1] > text.actions.episode[0][0] or announced) and not touching(
        piece, given.learnings
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
            labels.append(_before(given, piece))
        elif at > last:
            labels.append(_after(given, piece, labels))
        else:
            labels.append(_between(given, piece, at, len(pieces)))
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


def _before(given: StarInput, piece: Stretch) -> StarPart | None:
    """What comes before the first action sets the scene, unless it says nothing."""
    text = given.text
    if touching(piece, text.found(Cue.TIME)):
        return StarPart.SITUATION
    view = bool(touching(piece, text.actions.habitual)) or any(
        touching(piece, text.found(cue)) for cue in _GENERAL
    )
    if text.words(piece) < _FEWEST_WORDS:
        return None
    if view and not tells_past(text.tokens[slice(*piece)], text.language):
        return None
    return StarPart.SITUATION


def _after(
    given: StarInput, piece: Stretch, labels: Sequence[StarPart | None]
) -> StarPart | None:
    """What is told after the last action is what came of it, unless it is a view."""
    text = given.text
    tokens = text.tokens[slice(*piece)]
    if tells_no_outcome(tokens):
        return None
    begins = touching(piece, text.sentences)
    if tokens[0].form in _MEANWHILE or explains(text, piece):
        return labels[-1] if labels and not begins else None
    if tells_since(text, piece) and not _is_own_state(tokens):
        return StarPart.RESULT
    if any(touching(piece, text.found(cue)) for cue in _GENERAL):
        return None
    told = (
        tells_event(tokens, text.language)
        or tells_settled(tokens, text.language)
        or text.actions.in_the_present
        or (
            not tells_a_pace(tokens)
            and holds(text.span(piece), given.numbers)
            and not tells_state(tokens, text.language)
        )
    )
    if told and len(tokens) >= _SHORTEST and not _is_own_state(tokens):
        return StarPart.RESULT
    return labels[-1] if labels and not begins else None


def _is_own_state(tokens: Sequence[Token]) -> bool:
    """Recognise "and I was there", "I had time": how the speaker was is no outcome."""
    forms = [token.form for token in tokens if token.form not in _LINKS]
    if len(forms) < _SHORTEST or forms[0] not in {"i", "j'", "je"}:
        return False
    return forms[1] in _OWN_STATES


def _between(given: StarInput, piece: Stretch, at: int, count: int) -> StarPart | None:
    """Return what is told between two actions.

    An event with a figure is an outcome, and so is what others did late in the
    telling; a state early on still sets the scene.
    """
    text = given.text
    tokens = text.tokens[slice(*piece)]
    late = at * 2 > count
    state = tells_state(tokens, text.language)
    event = tells_event(tokens, text.language) and not state
    if tells_no_outcome(tokens) or explains(text, piece):
        return StarPart.ACTION
    figure = holds(text.span(piece), given.numbers)
    trouble = touching(piece, text.found(Cue.DIFFICULTY))
    if figure and late and state and touching(piece, text.sentences) and not trouble:
        return StarPart.RESULT
    begins = late and _opens(text, piece)
    if (begins or (figure and event and begins_with_others(tokens))) and _came_about(
        given, piece, event=event
    ):
        return StarPart.RESULT
    if state:
        return None if late else StarPart.SITUATION
    return StarPart.ACTION


def _came_about(given: StarInput, piece: Stretch, *, event: bool) -> bool:
    """Something happened, or was so by a time or in numbers, and was no trouble."""
    text = given.text
    tokens = text.tokens[slice(*piece)]
    if event:
        return not touching(piece, text.found(Cue.DIFFICULTY))
    return tells_past(tokens, text.language) and done_in_time(tokens, text.language)


def _opens(text: AnnotatedText, piece: Stretch) -> bool:
    """Return whether a sentence begins here with somebody else as its subject."""
    starts = touching(piece, text.sentences)
    return bool(starts) and text.tokens[piece[0]].form not in FIRST_PERSON
