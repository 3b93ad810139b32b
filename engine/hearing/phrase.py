"""The last sentence of what has been said, word by word, as rules look at it."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from engine.reading.tokens import tokenise

_SENTENCE_ENDS = re.compile(r"(?<=[.!?…])[\"'»”)\s]*\s+(?=\S)")
_LAST_MARK = re.compile(r"(\.{2,}|[.!?…,;:—–-])[\s\"'»”)]*$")
_DIGITS = re.compile(r"\d[\d.,]*")
_COUNTED = re.compile(r"(?:[€$£]\s?\d[\d.,\s]*|[%€$£°])[\s.!?]*$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_STRONG = frozenset(".!?")
_TRAILING_OFF = frozenset("…—–-:")


def expressions(listed: str) -> frozenset[tuple[str, ...]]:
    """Return the expressions of ``listed``, which bars or new lines separate."""
    parts = (tuple(part.split()) for part in re.split(r"[|\n]", listed))
    return frozenset(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Phrase:
    """The last sentence of a text."""

    forms: tuple[str, ...]
    """Its words in lower case, with accents; halves of contractions apart."""
    earlier: tuple[str, ...]
    """The words of the sentences before it."""
    mark: str
    """The punctuation it ends with; empty without any."""
    counted: bool = False
    """Whether it ends in a number that has its unit: a percentage, a price."""

    @property
    def last(self) -> str:
        """The last word; empty when there is none."""
        return self.forms[-1] if self.forms else ""

    @property
    def before_last(self) -> str:
        """The word before the last one; empty when there is none."""
        return self.forms[-2] if len(self.forms) > 1 else ""

    @property
    def ends_strongly(self) -> bool:
        """Whether it is written as a whole sentence; not proof that it is one."""
        return self.mark in _STRONG and self.mark != ""

    @property
    def trails_off(self) -> bool:
        """Whether it is written as broken off."""
        return self.mark.startswith("..") or self.mark in _TRAILING_OFF - {""}

    @property
    def ends_in_number(self) -> bool:
        """Whether the last word is written in digits, with no unit after it."""
        return bool(_DIGITS.fullmatch(self.last)) and not self.counted

    @property
    def ends_in_year(self) -> bool:
        """Whether the last word is a year."""
        return bool(_YEAR.fullmatch(self.last))

    def any_of(self, words: AbstractSet[str], within: int | None = None) -> bool:
        """Tell whether one of ``words`` stands before the last word.

        Args:
            words: what to look for.
            within: how many words back to look; all of them without it.
        """
        seen = self.forms[:-1] if within is None else self.forms[:-1][-within:]
        return any(form in words for form in seen)

    def ends_with(self, endings: AbstractSet[tuple[str, ...]]) -> bool:
        """Tell whether it ends with one of some expressions of several words."""
        return any(self.forms[-len(parts) :] == parts for parts in endings)

    def without_openers(self, openers: AbstractSet[str]) -> tuple[str, ...]:
        """Return its words after those that only join it to the one before."""
        forms = self.forms
        while forms and forms[0] in openers:
            forms = forms[1:]
        return forms


def last_phrase(text: str) -> Phrase:
    """Return the last sentence of ``text``, which may be empty."""
    sentences = [part for part in _SENTENCE_ENDS.split(text.strip()) if part]
    if not sentences:
        return Phrase((), (), "")
    mark = _LAST_MARK.search(sentences[-1])
    return Phrase(
        forms=_forms(sentences[-1]),
        earlier=tuple(form for part in sentences[:-1] for form in _forms(part)),
        mark=mark.group(1) if mark else "",
        counted=_COUNTED.search(sentences[-1]) is not None,
    )


def _forms(text: str) -> tuple[str, ...]:
    return tuple(token.accented for token in tokenise(text))
