"""Words that only fill a pause; they are no part of what is told."""

from collections.abc import Sequence

from engine.api.language import Language
from engine.reading.tokens import Token
from engine.reading.words import words

_SOUNDS: dict[Language, frozenset[str]] = {
    "en": words("um umm uh uhm erm er hmm hm mm mhm"),
    "fr": words("euh heu euuh hum hmm hm ben bah hein mmh"),
}
_PAIRS: dict[Language, frozenset[tuple[str, str]]] = {
    "en": frozenset({("you", "know"), ("i", "mean")}),
    "fr": frozenset({("tu", "vois"), ("vous", "voyez"), ("du", "coup")}),
}
_SINGLES: dict[Language, frozenset[str]] = {
    "en": frozenset({"like"}),
    "fr": frozenset({"voila", "enfin"}),
}
_INSIDE = words(
    """
    je j' tu il elle on nous vous ils elles ne n' me m' te t' se s' y
    le la les l' un une des du de d' a au aux en dans sur avec pour par sans chez
    mon ma mes son sa ses notre nos leur leurs ce cet cette ces quelques
    ai as avons avez ont avait avais suis est sommes sont etait etais qui que qu'
    """
)
"""After these something of the same phrase must come."""
_SAYS_MORE = words(
    """
    that what how why when where who if whether the a an about it them him her your my
    our this me us which
    que qu' ce c' le la les l' un une des mon ma si comme comment pourquoi pas bien
    """
)
"""After "you know" or "tu vois": a verb with its object, no filler."""
_CARRIED = words(
    """
    do did don't didn't if let would will what to could can
    quand si comme ne que qu' te le les la y lorsque
    """
)
"""Before "you know" or "tu vois": the same."""
_SUBJECTS = words(
    """
    je j' on nous il elle ils elles c' ca le la les l' un une mon ma mes notre nos
    tout tous toute ce cette ces
    """
)


def without_fillers(
    text: str, tokens: tuple[Token, ...], language: Language
) -> tuple[Token, ...]:
    """Return ``tokens`` without fillers; all of them where nothing else was said."""
    kept: list[Token] = []
    at = 0
    while at < len(tokens):
        length = _filler_length(text, tokens, at, language)
        if not length:
            kept.append(tokens[at])
        at += max(1, length)
    return tuple(kept) if kept else tokens


def _filler_length(
    text: str, tokens: Sequence[Token], at: int, language: Language
) -> int:
    """Return how many tokens of filler begin at ``at``; 0 where none does."""
    token = tokens[at]
    form = token.form
    if form in _SOUNDS[language]:
        return int(not token.named)
    if form in _SINGLES[language]:
        return int(_is_single(text, tokens, at))
    following = tokens[at + 1].form if at + 1 < len(tokens) else ""
    if (form, following) in _PAIRS[language]:
        return 2 * _is_pair(tokens, at)
    return 0


def _is_single(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Recognise "like," and the "voilà" or "enfin" that cuts a phrase in two."""
    form = tokens[at].form
    if form == "like":
        return text[tokens[at].end : tokens[at].end + 1] == ","
    if _cuts_a_phrase(tokens, at):
        return True
    return form == "voila" and _after(tokens, at + 1) not in _SAYS_MORE


def _is_pair(tokens: Sequence[Token], at: int) -> bool:
    if _cuts_a_phrase(tokens, at):
        return True
    if tokens[at].form == "du":
        return _after(tokens, at + 2) not in _SUBJECTS
    before = tokens[at - 1].form if at else ""
    return _after(tokens, at + 2) not in _SAYS_MORE and before not in _CARRIED


def _cuts_a_phrase(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].form in _INSIDE and at + 1 < len(tokens)


def _after(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].form if at < len(tokens) else ""
