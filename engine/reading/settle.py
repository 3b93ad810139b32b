"""The kind of reply an answer is, and how its present tense is read then.

The learned weights propose, the rules say what cannot be: a story has something told
in it. Whatever the kind, the actions are read so that they fit it.
"""

from dataclasses import dataclass

from engine.reading.annotated import AnnotatedText, retold
from engine.reading.cues import Cue
from engine.reading.learned.decide import Likely, likely_kinds
from engine.reading.learned.features import features_of
from engine.reading.lexicons.grammar import word_classes
from engine.reading.narrative import tells_past
from engine.reading.records import ReplyType
from engine.reading.vague import specific_acts
from engine.reading.words import words

_FEWEST_PRESENT = 2
_FEWEST_PAST = 2
_HEAD = 2
"""Words among which "when" opens a clause."""
_ANY_ONE = words("someone somebody anyone anybody people a an un une quelqu' en des")


@dataclass(frozen=True, slots=True)
class Settled:
    """An answer whose kind is known."""

    text: AnnotatedText
    """With its actions read as that kind tells them."""
    likely: Likely


def settle(text: AnnotatedText, question: str) -> Settled:
    """Return the likeliest kind of reply that ``text`` can be."""
    for likely in likely_kinds(features_of(text, question)):
        if likely.kind is not ReplyType.STORY:
            return Settled(retold(text, in_the_present=False), likely)
        told = _as_an_episode(text)
        if _can_be_a_story(told):
            return Settled(told, likely)
    raise AssertionError


def _as_an_episode(text: AnnotatedText) -> AnnotatedText:
    """Read the present as the past where it carries the telling."""
    plain = retold(text, in_the_present=False)
    present, past = len(plain.actions.habitual), len(plain.actions.episode)
    habits = len(text.found(Cue.HABIT))
    carries = present >= _FEWEST_PRESENT and present >= past and 2 * habits < present
    carries = carries and not _tells_of_any_time(plain)
    return retold(text, in_the_present=carries)


def _tells_of_any_time(text: AnnotatedText) -> bool:
    """Recognise "when somebody shouts I ring": the present of a habit, not of a tale."""
    if text.found(Cue.HYPOTHESIS):
        return False
    whenever = word_classes(text.language)["if_or_when"]
    return any(
        not whenever.isdisjoint(token.form for token in piece[:_HEAD])
        and any(token.form in _ANY_ONE for token in piece[_HEAD - 1 : _HEAD + _HEAD])
        and not tells_past(piece, text.language)
        for piece in (text.tokens[slice(*clause)] for clause in text.clauses)
    )


def _can_be_a_story(text: AnnotatedText) -> bool:
    """A deed one could picture, or events somebody else brought about."""
    if specific_acts(text, text.actions.episode):
        return True
    past = sum(
        tells_past(text.tokens[slice(*clause)], text.language)
        for clause in text.clauses
    )
    anchored = bool(text.found(Cue.TIME) or text.found(Cue.EPISODE))
    return past >= _FEWEST_PAST and (anchored or not text.actions.episode)
