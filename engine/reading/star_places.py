"""What a clause of a story tells by its place among the actions."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.api.spans import Span
from engine.reading.annotated import AnnotatedText, holds, touching
from engine.reading.cues import Cue
from engine.reading.narrative import tells_event, tells_past, tells_state
from engine.reading.outcomes import (
    FIRST_PERSON,
    begins_with_others,
    done_in_time,
    explains,
    tells_a_pace,
    tells_no_outcome,
    tells_settled,
    tells_since,
)
from engine.reading.records import StarPart
from engine.reading.sentences import Stretch
from engine.reading.tokens import Token
from engine.reading.words import words

_GENERAL = (Cue.OPINION, Cue.TRAIT, Cue.HABIT, Cue.HYPOTHESIS)
_SHORTEST = 2
_LINKS = words("and et so donc but mais then puis")
_OWN_STATES = words("was had am 'm felt etais avais suis ai")
_MEANWHILE = words("while whereas because pendant tandis parce puisque if si")
_CONDITIONS = words("if si s' unless sauf")
_CIRCUMSTANCES = words(
    "in at after before since during a en apres avant depuis pendant"
)
_FEWEST_WORDS = 4
"""Words of a setting without a time mark; fewer are a turn of phrase."""


@dataclass(frozen=True, slots=True)
class StarInput:
    """What the parts are found from."""

    text: AnnotatedText
    numbers: tuple[Span, ...]
    learnings: tuple[Stretch, ...]


def before_the_actions(given: StarInput, piece: Stretch) -> StarPart | None:
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


def after_the_actions(
    given: StarInput, piece: Stretch, labels: Sequence[StarPart | None]
) -> StarPart | None:
    """What is told after the last action is what came of it, unless it is a view."""
    text = given.text
    tokens = text.tokens[slice(*piece)]
    if tells_no_outcome(tokens) or is_circumstance(given, piece):
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


def between_the_actions(
    given: StarInput, piece: Stretch, at: int, count: int
) -> StarPart | None:
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


def is_circumstance(given: StarInput, piece: Stretch) -> bool:
    """Recognise "in the end", "depuis mon bac" and "if everybody talks, …"."""
    text = given.text
    tokens = text.tokens[slice(*piece)]
    if tokens[0].form in _CONDITIONS:
        return not tells_past(tokens, text.language)
    bare = len(tokens) < _FEWEST_WORDS and not holds(text.span(piece), given.numbers)
    return bare and tokens[0].form in _CIRCUMSTANCES
