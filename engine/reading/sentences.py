"""Sentences and clauses, as ranges of words."""

import re
from collections.abc import Sequence

from engine.api.spans import Span
from engine.reading.moments import MOMENTS, is_number_word
from engine.reading.tokens import Token
from engine.reading.words import words

Stretch = tuple[int, int]
"""Half-open range of token indexes."""

_ABBREVIATIONS = words(
    """
    m mr mrs ms mme mlle dr pr st cf ex vs no nb art etc inc ltd
    """
)
_OPENERS = {
    "en": words(
        """
    so then but because which although however therefore when while until after
    before since
    """
    ),
    "fr": words(
        """
    donc alors puis ensuite mais car parce lorsque quand comme puisque finalement
    depuis tandis
    """
    ),
}
_DETERMINERS = words("le un du ce cet mon son notre votre leur chaque aucun au en")
"""Before "car": a coach, not "because"."""
_BEFORE_MOMENTS = words("before after until since depuis")
_JOINERS = frozenset(["and", "et", "or", "ou"])
_SUBJECTS = words(
    """
    i we he she they it you this that there j' je on nous il elle ils elles c' ca ce
    tout the my our le la les mon ma mes notre nos l' un une then puis finally so
    after apres by in within at since today now nobody everyone everybody each all
    when if as her his their en depuis aujourd'hui maintenant personne chacun quand
    lorsque aucun aucune mes ses leur leurs au
    """
)
_SOFT_STOPS = frozenset(',;:()–—[]«»“”"')
_HARD_STOPS = frozenset(".!?…。！？")
_NEW_SUBJECTS = words("i he she we they j' je il elle ils elles on c' y")
_HELD_BEFORE = words(
    """
    that what which who when where why how if as than because while until before after
    since so but then and or whether like though although i he she we they you it
    que qu' qui si s' quand comme ou lorsque lorsqu' parce puisque mais donc car et puis
    dont quoi pourquoi comment moi lui nous alors il elle ils elles on y n' ne ce
    """
)
"""Before a subject, what belongs to its clause."""
_UNMARKED_FROM, _WORDS_A_STOP, _HEARD = 25, 20, 6
_LONG = 12
"""A clause is cut at a connecting word only when it would otherwise be longer."""
_CLOSING = frozenset("»”\"')")
_SPACES = frozenset(" \u00a0\u202f")
_AFTER_SPACE = frozenset("?!»")
_SPACE = re.compile(r"\s")


def sentence_spans(text: str, tokens: Sequence[Token]) -> tuple[Span, ...]:
    """Return the sentences that hold at least one word, trimmed, in order."""
    return tuple(
        Span(tokens[first].start, _end_with_stop(text, tokens, first, last))
        for first, last in sentences(text, tokens)
    )


def _end_with_stop(text: str, tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where the sentence ends, its closing marks included."""
    end = tokens[last - 1].end
    limit = tokens[last].start if last < len(tokens) else len(text)
    while end < limit and _closes(text, end, limit):
        end += 1
    return max(end, tokens[first].end)


def _closes(text: str, end: int, limit: int) -> bool:
    """Return whether a closing mark stands at ``end``, also after a French space."""
    if text[end] in _HARD_STOPS or text[end] in _CLOSING:
        return True
    return text[end] in _SPACES and end + 1 < limit and text[end + 1] in _AFTER_SPACE


def sentences(text: str, tokens: Sequence[Token]) -> tuple[Stretch, ...]:
    """Return the sentences of ``text`` as ranges of ``tokens``."""
    found: list[Stretch] = []
    first = 0
    for index in range(1, len(tokens)):
        if _breaks_sentence(text, tokens[index - 1], tokens[index]):
            found.append((first, index))
            first = index
    if tokens:
        found.append((first, len(tokens)))
    return tuple(found)


def _breaks_sentence(text: str, before: Token, after: Token) -> bool:
    if after.start - before.end <= 1:
        return False
    gap = text[before.end : min(after.start, before.end + 200)]
    if "\n" in gap or "\r" in gap:
        return True
    stop = next((mark for mark in gap if mark in _HARD_STOPS), None)
    if stop is None:
        return False
    if stop == "." and gap.strip() == "." and before.form in _ABBREVIATIONS:
        return False
    return stop != "." or _SPACE.search(gap) is not None


def clauses(
    text: str, tokens: Sequence[Token], sentence: Stretch, language: str
) -> tuple[Stretch, ...]:
    """Return ``sentence`` cut at its commas and connecting words.

    Pieces under three words stay with what comes before them.
    """
    first, last = sentence
    found: list[Stretch] = []
    unmarked = _is_unmarked(text, tokens, sentence)
    for index in range(first + 1, last):
        long_enough = index - first >= 3 and last - index >= 2
        if long_enough and (
            _breaks_clause(text, tokens, index, index - first, language)
            or (unmarked and _speaks_anew(tokens, index, index - first))
        ):
            found.append((first, index))
            first = index
    found.append((first, last))
    return tuple(found)


def _breaks_clause(
    text: str, tokens: Sequence[Token], index: int, length: int, language: str
) -> bool:
    before, token = tokens[index - 1], tokens[index]
    if _soft_stop_between(text, before, token):
        return True
    if token.form in _OPENERS[language]:
        return not (
            before.form in _JOINERS
            or before.form in _DETERMINERS
            or _tells_when(tokens, index)
            or _counts_from(before, token)
        )
    if token.form in _JOINERS and index + 1 < len(tokens):
        return tokens[index + 1].form in _SUBJECTS and length >= 4
    return length >= _LONG and token.form in {"i", "j'", "je"}


def _is_unmarked(text: str, tokens: Sequence[Token], sentence: Stretch) -> bool:
    """Return whether a long sentence has next to no punctuation: heard, not typed."""
    first, last = sentence
    if last - first < _UNMARKED_FROM:
        return False
    stops = sum(
        _soft_stop_between(text, tokens[at - 1], tokens[at])
        for at in range(first + 1, last)
    )
    return stops * _WORDS_A_STOP < last - first


def _speaks_anew(tokens: Sequence[Token], index: int, length: int) -> bool:
    """Return whether a new subject begins a clause where no comma would tell."""
    if length < _HEARD or tokens[index].form not in _NEW_SUBJECTS:
        return False
    return tokens[index - 1].form not in _HELD_BEFORE


def _tells_when(tokens: Sequence[Token], index: int) -> bool:
    """Recognise "before lunch", "since May", "depuis lundi": no clause of its own."""
    return (
        tokens[index].form in _BEFORE_MOMENTS
        and index + 1 < len(tokens)
        and (
            tokens[index + 1].form in MOMENTS or is_number_word(tokens[index + 1].form)
        )
    )


def _counts_from(before: Token, token: Token) -> bool:
    """Recognise "the day before" and "two weeks after"."""
    return before.form in MOMENTS and token.form in {"before", "after"}


def _soft_stop_between(text: str, before: Token, after: Token) -> bool:
    gap = text[before.end : min(after.start, before.end + 12)]
    if gap in {",", ":", "."}:
        return False
    return any(mark in _SOFT_STOPS for mark in gap) or " - " in gap


def comma_before(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Return whether a comma or the like stands right before ``tokens[index]``."""
    return index > 0 and _soft_stop_between(text, tokens[index - 1], tokens[index])
