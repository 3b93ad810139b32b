"""A text cut into what is said in one breath, also while it is still being written."""

import re
from collections.abc import Iterator
from typing import Final

_ENOUGH: Final = 10
"""Letters and figures a clause holds at least; less sounds chopped."""
_LONGEST: Final = 30
"""Words after which a clause is cut where there is no mark."""
_SENTENCE_ENDS: Final = ".?!…"
_CLAUSE_ENDS: Final = ",;:—–"
_CLOSERS: Final = "\"'’”»)]"
_QUOTES: Final = {"«": "»", "“": "”", "(": ")"}
_SPACES: Final = " \t\n\u00a0\u202f"
_FRENCH_SPACES: Final = "\u00a0\u202f"
_LETTER: Final = re.compile(r"[^\W_]")
_WORD: Final = re.compile(r"\S+")
_LAST_WORD: Final = re.compile(r"[^\s«“(\"]*$")
_ABBREVIATIONS: Final = frozenset(
    {
        *("m", "mm", "mme", "mmes", "mlle", "mr", "mrs", "ms", "dr", "pr", "prof"),
        *("st", "ste", "me", "jr", "sr", "vs", "cf", "p", "pp", "ex", "env", "approx"),
        *("e.g", "i.e", "p.ex", "c.-à-d", "c.a.d", "n", "no", "art", "av", "bd", "al"),
        *("tél", "tel", "resp", "dept", "dép", "fig", "vol", "chap", "ch"),
    }
)
"""Never the end of a sentence, their full stop left out."""
_MAYBE_LAST: Final = frozenset({"etc", "inc", "ltd", "co", "a.m", "p.m", "cie"})
"""The end of a sentence when a capital follows."""


class ClauseSplitter:
    """Cuts a text that arrives piece by piece; what it gives, joined, is the text.

    The first clause ends at the first mark after ten letters, so that speech can
    begin; then come whole sentences. Not to be shared between threads.
    """

    def __init__(self) -> None:
        self._pending = ""
        self._is_first = True

    def feed(self, text: str) -> list[str]:
        """Return the clauses that ``text`` completes."""
        self._pending += text
        return list(self._cut(is_end=False))

    def end(self) -> list[str]:
        """Return what is left, cut where it is long; ready for another text."""
        clauses = list(self._cut(is_end=True))
        if self._pending:
            clauses.append(self._pending)
        self._pending = ""
        self._is_first = True
        return clauses

    def _cut(self, *, is_end: bool) -> Iterator[str]:
        while place := _next_cut(self._pending, is_first=self._is_first, is_end=is_end):
            clause, self._pending = self._pending[:place], self._pending[place:]
            self._is_first = False
            yield clause


def split_clauses(text: str) -> tuple[str, ...]:
    """Return the clauses of a whole text; joined, they are the text."""
    return tuple(each_clause(text))


def each_clause(text: str) -> Iterator[str]:
    """Yield the clauses of a whole text, each found when it is asked for."""
    is_first = True
    while place := _next_cut(text, is_first=is_first, is_end=True):
        yield text[:place]
        text = text[place:]
        is_first = False
    if text:
        yield text


def _next_cut(text: str, *, is_first: bool, is_end: bool) -> int:
    """Return where the next clause ends, 0 when that is not known yet."""
    place = _natural_cut(text, is_first=is_first, is_end=is_end)
    within = text[:place] if place else text
    return _forced_cut(within) or place


def _natural_cut(text: str, *, is_first: bool, is_end: bool) -> int:
    letters = 0
    closing: list[str] = []
    for index, sign in enumerate(text):
        letters += sign.isalnum()
        _follow_quotes(closing, sign)
        if closing or letters < _ENOUGH or not _may_end(sign, is_first=is_first):
            continue
        place = _after_mark(text, index, is_end=is_end)
        if place:
            return place
    return 0


def _follow_quotes(closing: list[str], sign: str) -> None:
    """Keep what is open; a straight quotation mark opens and closes."""
    if closing and sign == closing[-1]:
        closing.pop()
    elif sign in _QUOTES:
        closing.append(_QUOTES[sign])
    elif sign == '"':
        closing.append('"')


def _may_end(sign: str, *, is_first: bool) -> bool:
    return (
        sign in _SENTENCE_ENDS
        or sign == "\n"
        or (is_first and sign in _CLAUSE_ENDS)
        or sign in _CLOSERS
    )


def _after_mark(text: str, index: int, *, is_end: bool) -> int:
    """Return the place behind the mark at ``index``, its closers and one space.

    0 when it is none, or when what follows is not here yet.
    """
    if text[index] == "\n":
        return index + 1
    mark = _mark_before_closers(text, index)
    if mark is None or not _really_ends(text, mark, index, is_end=is_end):
        return 0
    after = index + 1
    if after >= len(text) or text[after] not in _SPACES:
        return 0
    if text[after] in _FRENCH_SPACES and _waits_for_more(text, after):
        return 0
    return after + 1


def _mark_before_closers(text: str, index: int) -> int | None:
    """Return the place of the mark that a run of closing signs follows."""
    while index >= 0 and text[index] in _CLOSERS + _SPACES:
        index -= 1
    is_mark = index >= 0 and text[index] in _SENTENCE_ENDS + _CLAUSE_ENDS
    return index if is_mark else None


def _waits_for_more(text: str, after: int) -> bool:
    """Whether a mark may still follow the non-breaking space at ``after``."""
    return after + 1 >= len(text) or text[after + 1] in _CLOSERS + "?!:;"


def _really_ends(text: str, mark: int, last: int, *, is_end: bool) -> bool:
    """Whether the mark, with its closers up to ``last``, ends a clause."""
    if text[mark] in _CLAUSE_ENDS:
        return True
    if mark < last and not _capital_follows(text, mark, is_end=is_end):
        return False  # A quotation that the sentence goes on behind.
    if text[mark] != ".":
        return True
    word = _LAST_WORD.search(text, 0, mark)
    before = word.group().lower() if word else ""
    if before in _ABBREVIATIONS or (len(before) == 1 and before.isalpha()):
        return False
    if before in _MAYBE_LAST:
        return _capital_follows(text, mark, is_end=is_end)
    return True


def _capital_follows(text: str, mark: int, *, is_end: bool) -> bool:
    """Whether a sentence seems to begin behind the mark; no while nothing is there."""
    following = text[mark + 1 :].lstrip(_SPACES + _CLOSERS + ".?!…")
    return not following[:1].islower() if following else is_end


def _forced_cut(text: str) -> int:
    """Return where a clause without an end is cut: at its last mark, or at a word."""
    words = list(_WORD.finditer(text))
    if len(words) <= _LONGEST:
        return 0
    limit = words[_LONGEST].start()
    marks = [
        word.end() + 1
        for word in words[:_LONGEST]
        if word.group()[-1] in _CLAUSE_ENDS + _SENTENCE_ENDS
        and len(_LETTER.findall(text, 0, word.end())) >= _ENOUGH
    ]
    return min(marks[-1], limit) if marks else limit
