"""Letters that make no words, and words that make no sentence."""

import unicodedata
from itertools import pairwise

from engine.dialogue.worded.rules.other_language import small_words
from engine.dialogue.worded.task import Said
from engine.reading.gibberish import is_gibberish

_HEAP = 5
"""So many words without one article, pronoun or preposition are a heap."""
_ALIKE = 3
_SPACING = 5
"""One pair of words in so many may be the same ("I have … I have …")."""


def is_no_language(said: Said) -> bool:
    """Return whether the words are noise."""
    if any(_is_broken(mark) for mark in said.words) or not said.tokens:
        return True
    if is_gibberish(said.tokens) or _stutters(said.forms):
        return True
    small = small_words(said.task.language)
    return len(said.forms) >= _HEAP and small.isdisjoint(said.forms)


def _is_broken(mark: str) -> bool:
    return mark == "\ufffd" or unicodedata.category(mark) in {"Cc", "Cf", "Cs"}


def _stutters(forms: tuple[str, ...]) -> bool:
    """Return whether one word, or one pair of words, comes again and again."""
    if any(
        len(set(forms[at : at + _ALIKE])) == 1 for at in range(len(forms) - _ALIKE + 1)
    ):
        return True
    pairs = list(pairwise(forms))
    most = max(_ALIKE, len(pairs) // _SPACING)
    return any(pairs.count(pair) > most for pair in set(pairs))
