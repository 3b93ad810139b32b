"""What the interviewer has said so far, so that it is not said again."""

import re
from dataclasses import dataclass
from functools import lru_cache

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\s»”\"]+")
_PLACEHOLDER = re.compile(r"\{\w+\}")
_SHORTEST_FRAGMENT = 4


@dataclass(frozen=True, slots=True)
class _Pattern:
    """How a line of content, which may hold placeholders, is recognised."""

    whole: tuple[str, ...]
    """Sentences without a placeholder, folded."""
    fragments: tuple[str, ...]
    """What stands around the placeholders, folded."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """The interviewer's words of one conversation."""

    text: str = ""
    """All of them, folded."""
    sentences: frozenset[str] = frozenset()
    """Each sentence, folded."""

    def plus(self, words: str) -> "Spoken":
        """Return this with ``words`` said as well."""
        folded = _folded(words)
        return Spoken(
            f"{self.text}\n{folded}", self.sentences.union(split_sentences(folded))
        )

    def holds(self, line: str) -> bool:
        """True when exactly these words have been said."""
        return _folded(line) in self.text

    def repeats(self, words: str) -> bool:
        """True when some sentence of ``words``, ready to be said, was said already."""
        return not self.sentences.isdisjoint(split_sentences(_folded(words)))

    def is_fresh(self, line: str) -> bool:
        """True when no whole sentence of ``line`` has been said.

        ``line`` is content, with its placeholders unfilled. A line whose every
        sentence holds a placeholder is known by the words around them.
        """
        pattern = _pattern(line)
        if not self.sentences.isdisjoint(pattern.whole):
            return False
        if pattern.whole or not pattern.fragments:
            return True
        return not all(fragment in self.text for fragment in pattern.fragments)

    def is_unheard(self, line: str) -> bool:
        """True when ``line`` is fresh and nothing around its placeholders was said."""
        return self.is_fresh(line) and not any(
            fragment in self.text for fragment in _pattern(line).fragments
        )


def split_sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of ``text`` in order, without empty ones."""
    return tuple(part for part in _SENTENCE_END.split(text.strip()) if part)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


@lru_cache(maxsize=8192)  # holds content only, never a person's words
def _pattern(line: str) -> _Pattern:
    sentences = split_sentences(_folded(line))
    fragments = (
        piece.strip()
        for sentence in sentences
        if _PLACEHOLDER.search(sentence)
        for piece in _PLACEHOLDER.split(sentence)
    )
    return _Pattern(
        tuple(part for part in sentences if not _PLACEHOLDER.search(part)),
        tuple(piece for piece in fragments if len(piece) >= _SHORTEST_FRAGMENT),
    )
