"""Pieces of an answer worth taking up in a follow-up: whole, or not at all."""

import re
from collections.abc import Sequence
from itertools import pairwise

from engine.api.language import Language
from engine.api.spans import Span
from engine.reading.annotated import AnnotatedText, holds, touching
from engine.reading.cues import Cue
from engine.reading.lexicons.en_verbs import PARTICIPLES
from engine.reading.moments import MOMENTS
from engine.reading.narrative import starts_with_a_verb, tells_past
from engine.reading.numbers import is_numeral
from engine.reading.sentences import Stretch, comma_before
from engine.reading.tokens import Token
from engine.reading.tongue import small_word_share
from engine.reading.words import words

_SHORTEST, _LONGEST = 3, 8
_MOST = 5
_LEADING = words(
    """
    and but so then or because well also um uh like okay yes no finally now
    et mais donc alors puis ou car euh ben bah bon enfin voila oui non ensuite du coup
    """
)
_SUBORDINATE = words(
    """
    if when while that which who where what how as since because before after until
    unless though although instead than whether
    si quand lorsque que qu' qui ou dont parce comme puisque avant apres jusqu' lorsqu'
    pendant tandis quoi sauf plutot
    """
)
"""What begins so leans on words that are not quoted."""
_TRAILING: dict[Language, frozenset[str]] = {
    "en": words(
        """
        the a an of to in on at by for with from and or but so because that which
        who when while if as than my our your his their its this very more was were
        is are be had have has not i we he she they you until also really just like
        then before after into about wanted want needed tried trying able going half
        what how where why whether both each every another some any no all only even
        would could should will can may might must 'd 'll 've 're 's let get
        """
    ),
    "fr": words(
        """
        le la les un une des de du d' l' a au aux en dans sur par pour avec sans
        chez et ou mais donc que qu' qui quand si comme parce mon ma mes notre nos
        votre vos son sa ses leur leurs ce cet cette ces tres plus pas ne n' je j'
        on nous il elle ils elles c' s' se m' y etait etaient avait avaient est
        sont ai avons avoir etre tout toute aussi puis ensuite alors car entre vers
        sous depuis pendant apres avant suis es sommes viens vient voulait voulais
        pouvait devait allait veut veux peut peux doit fait moitie chaque quelques
        plusieurs dont quoi comment combien meme
        """
    ),
}
_ADJUNCTS: dict[Language, frozenset[str]] = {
    "en": words(
        """
        in on at with for during since from by until within after before because so and
        but while when then over through across without
        """
    ),
    "fr": words(
        """
        dans en sur avec chez pendant depuis avant apres parce car donc et mais puis
        quand lorsque sans pour lors jusqu' tandis vers sous
        """
    ),
}
"""Words before which a clause may be cut: what they add can be left unsaid."""
_NEEDS_MORE = re.compile(r"(?:ed|ing)$")
_BROKEN = frozenset('\n\r"“”«»[]{}()<>*#')
_UNIT = re.compile(r"[\s\u00a0\u202f]?[%€£$°]")
_SPEAKERS = words("i we j' je on nous")
_COUNTED_BEFORE = words("before after later earlier ago avant apres d' plus")
_DIRECTIONS = words("down up out off back away over")
_TO_SOMETHING = words(
    "asked told gave made got put took let sent demande dit donne mis"
)


def find_takeable(text: AnnotatedText, numbers: Sequence[Span]) -> tuple[Span, ...]:
    """Return up to five pieces of three to eight words, best first."""
    scored: list[tuple[int, int, Span]] = []
    for clause in text.clauses:
        piece = _piece(text, clause)
        if piece is None:
            continue
        span = _with_unit(text.text, text.span(piece))
        if _BROKEN.isdisjoint(span.of(text.text)):
            scored.append((-_worth(text, piece, numbers), span.start, span))
    scored.sort()
    return tuple(span for worth, _, span in scored[:_MOST] if worth < 0)


def _with_unit(text: str, span: Span) -> Span:
    """Take in the "%" or "€" that follows a figure."""
    unit = _UNIT.match(text, span.end)
    return Span(span.start, unit.end()) if unit else span


def _piece(text: AnnotatedText, clause: Stretch) -> Stretch | None:
    if any(touching(clause, text.found(cue)) for cue in (Cue.INSULT, Cue.EVASION)):
        return None
    first, last = _begin(text, clause), clause[1]
    if first >= last or text.tokens[first].joined or not _has_a_subject(text, first):
        return None
    if text.words((first, last)) > _LONGEST:
        last = _cut(text, first, last)
    elif not _stands_alone(text, first, last):
        return None
    if not _SHORTEST <= text.words((first, last)) <= _LONGEST:
        return None
    return (first, last) if _says_something(text, (first, last)) else None


def _begin(text: AnnotatedText, clause: Stretch) -> int:
    """Return where the piece begins: after inner commas and linking words."""
    first = clause[0]
    for at in range(clause[0] + 1, clause[1]):
        if comma_before(text.text, text.tokens, at):
            first = at
    while first < clause[1] and text.tokens[first].form in _LEADING:
        first += 1
    return first


def _has_a_subject(text: AnnotatedText, first: int) -> bool:
    """A piece begins with whom or what it is about, not in mid-sentence."""
    token = text.tokens[first]
    if token.form in _SUBORDINATE or token.form in _ADJUNCTS[text.language]:
        return False
    acts = (*text.actions.own, *text.actions.shared)
    if token.form not in _SPEAKERS and any(act[0] == first for act in acts):
        return False
    return not starts_with_a_verb(text.tokens[first:], text.language)


def _stands_alone(text: AnnotatedText, first: int, last: int) -> bool:
    """Return whether nothing is missing where the clause ends."""
    token = text.tokens[last - 1]
    if token.form in _TRAILING[text.language]:
        return False
    if _ends_a_thought(text, last):
        return not is_numeral(token.form) or _ends_a_sentence(text, last)
    return _may_stop(text, first, last)


def _ends_a_thought(text: AnnotatedText, last: int) -> bool:
    return _ends_a_sentence(text, last) or comma_before(text.text, text.tokens, last)


def _ends_a_sentence(text: AnnotatedText, last: int) -> bool:
    return last == len(text.tokens) or any(end == last for _, end in text.sentences)


def _cut(text: AnnotatedText, first: int, last: int) -> int:
    """Return the last place where the clause may stop within the longest length."""
    end = first
    while end < last and text.words((first, end + 1)) <= _LONGEST:
        end += 1
    for place in range(end, first + 3, -1):
        if place < last and _may_stop(text, first, place):
            return place
    return first


def _may_stop(text: AnnotatedText, first: int, place: int) -> bool:
    """Return whether what follows only adds to it: "in May", "because …"."""
    before, after = text.tokens[place - 1], text.tokens[place]
    if after.form not in _ADJUNCTS[text.language] | _LEADING:
        return False
    if before.form in _TRAILING[text.language] | _TO_SOMETHING:
        return False
    if is_numeral(before.form) or before.form.isdigit():
        return False
    if before.form in _DIRECTIONS:
        return False
    if before.form in MOMENTS and after.form in _COUNTED_BEFORE:
        return False
    if text.language == "en" and _leans_on(before.form):
        return False
    acts = touching((first, place), text.actions.own + text.actions.shared)
    return not any(act[1] == place for act in acts)


def _leans_on(form: str) -> bool:
    return form in PARTICIPLES or (bool(_NEEDS_MORE.search(form)) and len(form) > 4)


def _says_something(text: AnnotatedText, piece: Stretch) -> bool:
    tokens = text.tokens[slice(*piece)]
    return (
        _tells(text, piece, tokens)
        and small_word_share(tokens) < 0.8
        and any(len(token.form) > 3 for token in tokens)
    )


def _tells(text: AnnotatedText, piece: Stretch, tokens: Sequence[Token]) -> bool:
    """A piece holds a verb; a view needs its verb after "que"."""
    if touching(piece, text.found(Cue.OPINION)) and not _ends_a_sentence(
        text, piece[1]
    ):
        return False
    acts = (text.actions.own, text.actions.shared, text.actions.habitual)
    if any(touching(piece, places) for places in acts):
        return True
    return tells_past(tokens, text.language) or tokens[0].form in _SPEAKERS


def _worth(text: AnnotatedText, piece: Stretch, numbers: Sequence[Span]) -> int:
    span = text.span(piece)
    worth = 3 * holds(span, numbers)
    worth += 3 * bool(touching(piece, text.actions.own))
    worth += 2 * bool(touching(piece, text.actions.shared))
    worth += 2 * bool(touching(piece, text.found(Cue.RESULT)))
    worth += 2 * bool(touching(piece, text.found(Cue.DIFFICULTY)))
    worth += bool(touching(piece, text.found(Cue.WORK)))
    worth -= 2 * (
        bool(touching(piece, text.found(Cue.FILLER))) or _holds_a_filler(text, piece)
    )
    return worth


def _holds_a_filler(text: AnnotatedText, piece: Stretch) -> bool:
    """Return whether something that was left out as a filler stands in ``piece``."""
    return any(
        any(map(str.isalpha, text.text[before.end : after.start]))
        for before, after in pairwise(text.tokens[slice(*piece)])
    )
