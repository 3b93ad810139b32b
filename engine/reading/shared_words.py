"""Words that one text takes up from another."""

from collections.abc import Sequence

from engine.reading.tokens import Token, tokenise
from engine.reading.tongue import is_small_word
from engine.reading.words import words

_STEM = 5
_WEAK = words(
    """
    tell time when where have your about example what describe give would could
    parlez decrivez racontez exemple moment vous votre quel quelle comment quand
    pourquoi dites situation chose faire fait thing something like just really very
    much many also think want pense veux veut know sais
    """
)


def stems(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the first letters of the words that carry a subject."""
    return frozenset(
        token.form[:_STEM]
        for token in tokens
        if len(token.form) > 3
        and token.form not in _WEAK
        and not is_small_word(token.form)
    )


def shared_words(tokens: Sequence[Token], other: str) -> int:
    """Count the subject-bearing words that ``tokens`` have in common with ``other``."""
    return len(stems(tokens) & stems(tokenise(other)))
