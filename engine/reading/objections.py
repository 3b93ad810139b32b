"""Whether a line of the other objects, and what."""

from functools import cache

from engine.api.language import Language
from engine.reading.cues import PhraseIndex
from engine.reading.lexicons.objections import OBJECTIONS, Objection
from engine.reading.sentences import sentences
from engine.reading.tokens import Token, tokenise
from engine.reading.words import words

_NOT_SO = words(
    "not don't didn't isn't won't no nothing never pas ne n' rien aucun sans"
)
_BEFORE = 4
_MAY_BE_DENIED = (Objection.PRICE, Objection.COMPLAINT)
_ORDER = (Objection.REFUSAL, Objection.PRICE, Objection.COMPLAINT, Objection.DOUBT)


def read_objection(line: str, *, language: Language) -> Objection | None:
    """Return what ``line``, words of the other, objects; None when it does not.

    Where it objects several things, the first of refusal, price, complaint and doubt.
    """
    tokens = tokenise(line)
    hits = _index(language).find(tokens, sentences(line, tokens))
    shown = {
        kind
        for kind, places in hits.items()
        if not all(_is_denied(tokens, first, kind) for first, _ in places)
    }
    return next((kind for kind in _ORDER if kind in shown), None)


def _is_denied(tokens: tuple[Token, ...], first: int, kind: Objection) -> bool:
    """Recognise "I won't ask for a discount", "ce n'est pas le prix"."""
    before = {token.form for token in tokens[max(0, first - _BEFORE) : first]}
    return kind in _MAY_BE_DENIED and bool(before & _NOT_SO)


@cache
def _index(language: Language) -> PhraseIndex[Objection]:
    return PhraseIndex([OBJECTIONS[language]])
