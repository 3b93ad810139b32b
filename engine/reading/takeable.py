"""Pieces of an answer worth taking up in a follow-up."""

from collections.abc import Sequence

from engine.api.language import Language
from engine.api.spans import Span
from engine.reading.annotated import AnnotatedText, holds, touching
from engine.reading.cues import Cue
from engine.reading.narrative import tells_past
from engine.reading.sentences import Stretch
from engine.reading.tokens import Token
from engine.reading.tongue import small_word_share
from engine.reading.words import words

_SHORTEST, _LONGEST = 2, 8
_MOST = 5
_LEADING = words(
    """
    and but so then or because well also that which who um uh like okay yes no
    finally et mais donc alors puis ou car parce que qu' qui euh ben bah bon enfin
    voila oui non ensuite du coup
    """
)
_TRAILING: dict[Language, frozenset[str]] = {
    "en": words(
        """
        the a an of to in on at by for with from and or but so because that which
        who when while if as than my our your his their its this very more was were
        is are be had have has not i we he she they you until also really just like
        then before after into about wanted want needed tried trying able going two
        three four five six seven eight nine ten
        """
    ),
    "fr": words(
        """
        le la les un une des de du d' l' a au aux en dans sur par pour avec sans
        chez et ou mais donc que qu' qui quand si comme parce mon ma mes notre nos
        votre vos son sa ses leur leurs ce cet cette ces tres plus pas ne n' je j'
        on nous il elle ils elles c' s' se me m' y etait etaient avait avaient est
        sont ai avons avoir etre tout toute aussi puis ensuite alors car entre vers
        sous depuis pendant apres avant suis es sommes viens vient voulait voulais
        pouvait devait allait veut veux peut peux doit deux trois quatre cinq six
        sept huit dix fait
        """
    ),
}
_CUT_BEFORE: dict[Language, frozenset[str]] = {
    "en": words(
        """
        of to in on at by for with from and or but so because that which who when
        while if as after before until into than rather
        """
    ),
    "fr": words(
        """
        de du d' a au aux en dans sur par pour avec sans et ou mais donc que qu' qui
        quand si comme parce car depuis pendant apres avant entre vers chez
        """
    ),
}
_BROKEN = frozenset('\n\r"“”«»[]{}()<>*#')


def find_takeable(text: AnnotatedText, numbers: Sequence[Span]) -> tuple[Span, ...]:
    """Return up to five pieces of two to eight words, best first."""
    scored: list[tuple[int, int, Span]] = []
    for clause in text.clauses:
        piece = _piece(text, clause)
        if piece is None:
            continue
        span = text.span(piece)
        if _BROKEN.isdisjoint(span.of(text.text)):
            scored.append((-_worth(text, piece, numbers), span.start, span))
    scored.sort()
    return tuple(span for worth, _, span in scored[:_MOST] if worth < 0)


def _piece(text: AnnotatedText, clause: Stretch) -> Stretch | None:
    if touching(clause, text.found(Cue.INSULT)) or touching(
        clause, text.found(Cue.EVASION)
    ):
        return None
    first, last = clause
    while first < last and text.tokens[first].form in _LEADING:
        first += 1
    if text.words((first, last)) > _LONGEST:
        last = _cut(text, first, last)
    while last > first and text.tokens[last - 1].form in _TRAILING[text.language]:
        last -= 1
    if first >= last or text.tokens[first].joined or _hangs(text, (first, last)):
        return None
    words = text.words((first, last))
    if not _SHORTEST <= words <= _LONGEST:
        return None
    return (first, last) if _says_something(text.tokens[first:last]) else None


def _hangs(text: AnnotatedText, piece: Stretch) -> bool:
    """Return whether the piece begins with a preposition and tells nothing."""
    tokens = text.tokens[slice(*piece)]
    return tokens[0].form in _CUT_BEFORE[text.language] and not tells_past(
        tokens, text.language
    )


def _cut(text: AnnotatedText, first: int, last: int) -> int:
    """Return the last good place to stop within the longest length."""
    end = first
    while end < last and text.words((first, end + 1)) <= _LONGEST:
        end += 1
    for place in range(end, first + 2, -1):
        if place < last and text.tokens[place].form in _CUT_BEFORE[text.language]:
            return place
    return first


def _says_something(tokens: Sequence[Token]) -> bool:
    return small_word_share(tokens) < 0.75 and any(len(t.form) > 3 for t in tokens)


def _worth(text: AnnotatedText, piece: Stretch, numbers: Sequence[Span]) -> int:
    span = text.span(piece)
    worth = 3 * holds(span, numbers)
    worth += 3 * bool(touching(piece, text.actions.own))
    worth += 2 * bool(touching(piece, text.actions.shared))
    worth += 2 * bool(touching(piece, text.found(Cue.RESULT)))
    worth += 2 * bool(touching(piece, text.found(Cue.DIFFICULTY)))
    worth += bool(touching(piece, text.found(Cue.WORK)))
    worth -= 2 * bool(touching(piece, text.found(Cue.FILLER)))
    return worth
