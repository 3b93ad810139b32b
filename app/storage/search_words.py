"""What a person types into a search box, and where it stands in a text."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from app.domain.history import Snippet
from engine.api.spans import Span

MOST_WORDS = 8
"""Further words of a search are left out."""

_LONGEST_WORD = 40
"""What a word has beyond this neither is indexed nor searched."""
_ACCENTS = "\\u0300-\\u036f"
_WORD = re.compile(rf"(?:[^\W_]|[{_ACCENTS}])+")
_ACCENT = re.compile(rf"[{_ACCENTS}]+")
_BEFORE = 5
"""Words shown before the first one found."""
_SHOWN = 18


def fold(text: str) -> str:
    """Return the text in lower case without accents."""
    return _ACCENT.sub("", unicodedata.normalize("NFD", text.lower()))


def folded_words(text: str) -> Iterator[str]:
    """Give each word of ``text`` as it is indexed."""
    for word in _WORD.findall(fold(text)):
        yield word[:_LONGEST_WORD]


def searched_words(typed: str) -> tuple[str, ...]:
    """Return the words to look for, each once, in the order typed."""
    return tuple(dict.fromkeys(folded_words(typed)))[:MOST_WORDS]


def all_of(words: Sequence[str]) -> str:
    """Return the full-text expression: a word beginning with each of ``words``."""
    return " AND ".join(f'"{word}"*' for word in words)


class WordFinder:
    """Finds, in the texts of a session, the piece that shows most searched words."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = tuple(words)
        self._beginnings = [re.compile(rf"(?<![^\W_]){word}") for word in words]

    def best(self, texts: Iterable[str]) -> Snippet | None:
        """Return a piece of the first text with most of the words; None without any."""
        best, most = "", 0
        for text in texts:
            folded = fold(text)
            shown = sum(bool(word.search(folded)) for word in self._beginnings)
            if shown > most:
                best, most = text, shown
            if most == len(self._beginnings):
                break
        return self.piece(best)

    def piece(self, text: str) -> Snippet | None:
        """Return the piece of ``text`` around the first word found, on one line."""
        places = list(_WORD.finditer(text))
        found = [
            index
            for index, place in enumerate(places)
            if fold(place.group()).startswith(self._words)
        ]
        if not found:
            return None
        first = max(found[0] - _BEFORE, 0)
        last = min(first + _SHOWN, len(places)) - 1
        start = places[first].start() if first else 0
        end = places[last].end() if last + 1 < len(places) else len(text)
        lead, tail = "… " * (start > 0), " …" * (end < len(text))
        spans = tuple(
            _moved(places[index], len(lead) - start) for index in found if index <= last
        )
        return Snippet(lead + _on_one_line(text[start:end]) + tail, spans)


def _moved(place: re.Match[str], by: int) -> Span:
    return Span(place.start() + by, place.end() + by)


def _on_one_line(text: str) -> str:
    return "".join(" " if sign.isspace() else sign for sign in text)
