"""Keywords of the content found in what a person says."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({"’": "'", "ʼ": "'", "œ": "oe", "æ": "ae"})


def folded(text: str) -> str:
    """Return ``text`` in lower case without accents, as keywords are compared."""
    lowered = text.casefold().translate(_LETTERS)
    if lowered.isascii():
        return lowered
    apart = unicodedata.normalize("NFKD", lowered)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def mentions(folded_text: str, keywords: tuple[str, ...]) -> int:
    """Return how many of the keywords begin a word of an already folded text."""
    return sum(
        pattern.search(folded_text) is not None for pattern in _patterns(keywords)
    )


def words_named(folded_text: str, keywords: tuple[str, ...]) -> int:
    """Return how many different words of an already folded text begin by a keyword."""
    return len(
        {
            place.start()
            for pattern in _patterns(keywords)
            for place in pattern.finditer(folded_text)
        }
    )


@lru_cache(maxsize=1024)  # holds content only, never a person's words
def _patterns(keywords: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(rf"(?<!\w){re.escape(folded(keyword))}") for keyword in keywords
    )
