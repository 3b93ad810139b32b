"""Words with which a speaker takes back what they say."""

from collections.abc import Sequence
from functools import cache

from engine.api.language import Language
from engine.api.spans import Span
from engine.reading.annotated import AnnotatedText, clause_of, touching
from engine.reading.cues import Cue, PhraseIndex
from engine.reading.lexicons.hedges import HEDGES, Hedge
from engine.reading.narrative import tells_past
from engine.reading.numbers import is_numeral
from engine.reading.sentences import Stretch
from engine.reading.words import words

_KIND_BEFORE = words(
    """
    this that these those what some any every each the same all which another one
    right other a different two three no new certain
    """
)
"""Before "kind of" and "sort of": a sort, not a softening."""
_MEASURED = words(
    """
    of off later earlier before after longer further more less over under too faster
    de d' plus moins avant apres trop partout tard loin mieux
    """
)
"""After "a bit" and "un peu": a measure."""
_A_BIT = words("bit little peu")
_NO_COMPARISON = words("comme du style le ce son en du")
"""Before or beside "genre": the noun, or a word of speech."""
_SAID = words(
    """
    said told asked answered wrote thought dit disait repondu demande ecrit ont
    """
)
_OTHERS = words(
    """
    he she they customer client patient manager boss colleague il elle ils elles cliente
    collegue chef patron
    """
)
_APPROXIMATE = 3
_NEAR = 4
_BESIDE = 2


def find_hedges(
    text: AnnotatedText, numbers: Sequence[Span], *, told: bool
) -> tuple[Stretch, ...]:
    """Return where the speaker takes something back, in order.

    "About twenty" is no hedge, nor "I think" before an opinion, nor a proposal with
    "maybe", nor what somebody else is quoted with.

    Args:
        text: the answer.
        numbers: its figures.
        told: whether an episode was asked for; elsewhere "I think" is only polite.
    """
    hits = _index(text.language).find(text.tokens, text.sentences)
    counted = frozenset(span.start for span in numbers)
    found = [
        hit
        for kind, places in hits.items()
        for hit in places
        if not _only_approximates(text, hit, counted)
        and not _reports(text, hit)
        and _takes_back(text, kind, hit, told=told)
    ]
    return _apart(sorted(found))


@cache
def _index(language: Language) -> PhraseIndex[Hedge]:
    return PhraseIndex([HEDGES[language]])


def _only_approximates(
    text: AnnotatedText, hit: Stretch, counted: frozenset[int]
) -> bool:
    """Return whether a figure follows: "maybe twenty", "un peu plus de 30"."""
    following = text.tokens[hit[1] : hit[1] + _APPROXIMATE]
    return any(
        token.start in counted or token.form.isdigit() or is_numeral(token.form)
        for token in following
    )


def _reports(text: AnnotatedText, hit: Stretch) -> bool:
    """Return whether somebody else is quoted just before."""
    before = {token.form for token in text.tokens[max(0, hit[0] - _NEAR) : hit[0]]}
    return bool(before & _SAID) and bool(before & _OTHERS)


def _takes_back(text: AnnotatedText, kind: Hedge, hit: Stretch, *, told: bool) -> bool:
    if kind in {Hedge.BELITTLED, Hedge.TRAILING}:
        return True
    clause = clause_of(text, hit)
    if kind is Hedge.BELIEVED:
        return told and _tells_own_deed(text, clause)
    if kind is Hedge.SOFTENED:
        return _softens(text, hit, clause)
    planned = touching(clause, text.found(Cue.HYPOTHESIS)) or touching(
        clause, text.actions.habitual
    )
    return told and not planned and not _asks(text, clause)


def _tells_own_deed(text: AnnotatedText, clause: Stretch) -> bool:
    tokens = text.tokens[slice(*clause)]
    speaks = bool(touching(clause, text.actions.episode))
    return speaks and tells_past(tokens, text.language)


def _asks(text: AnnotatedText, clause: Stretch) -> bool:
    end = text.tokens[clause[1] - 1].end
    return "?" in text.text[end : end + 3]


def _softens(text: AnnotatedText, hit: Stretch, clause: Stretch) -> bool:
    before = text.tokens[hit[0] - 1].form if hit[0] else ""
    after = text.tokens[hit[1]].form if hit[1] < len(text.tokens) else ""
    first, last = text.tokens[hit[0]].form, text.tokens[hit[1] - 1].form
    if first in {"sort", "kind"} and before in _KIND_BEFORE:
        return False
    if first == "genre":
        return before not in _NO_COMPARISON and _beside_a_deed(text, hit, clause)
    if last in _A_BIT:
        return after not in _MEASURED and _beside_a_deed(text, hit, clause)
    return bool(touching(clause, text.actions.episode)) or _beside_a_deed(
        text, hit, clause
    )


def _beside_a_deed(text: AnnotatedText, hit: Stretch, clause: Stretch) -> bool:
    """Return whether one's own action holds the words or stands next to them."""
    near = (max(0, hit[0] - _BESIDE - 1), hit[1] + _BESIDE)
    return any(
        act[1] >= near[0] and act[0] < near[1]
        for act in touching(clause, text.actions.own)
    )


def _apart(places: Sequence[Stretch]) -> tuple[Stretch, ...]:
    kept: list[Stretch] = []
    for place in places:
        if not kept or place[0] >= kept[-1][1]:
            kept.append(place)
    return tuple(kept)
