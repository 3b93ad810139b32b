"""What speakers say they never did, and what they say they did."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from engine.reading.annotated import AnnotatedText
from engine.reading.lexicons.counted import PEOPLE
from engine.reading.sentences import Stretch
from engine.reading.tokens import Token
from engine.reading.tongue import is_small_word
from engine.reading.words import words


@dataclass(frozen=True, slots=True)
class Deed:
    """Something done, or said never to have been done, to something."""

    verb: str
    thing: str
    place: Stretch
    """From the subject to the thing."""


_MANAGED = words(
    """
    managed manage managing led lead supervised supervise headed oversaw overseen
    encadre manage dirige supervise chapeaute
    """
)
_OBJECTS = PEOPLE | words(
    """
    anyone anybody someone somebody team staff crew equipe equipes personne quelqu'un
    monde group groupe
    """
)
_TOGETHER: dict[str, str] = {
    "wrote": "written", "spoke": "spoken", "drove": "driven", "ran": "run", "took": "taken",
    "gave": "given", "did": "done", "went": "gone", "saw": "seen", "broke": "broken",
    "chose": "chosen", "fell": "fallen", "came": "come", "stole": "stolen",
}  # fmt: skip
_HAVE = words("have 've ai")
_BETWEEN = words(
    """
    have 've ai also once already just really actually even personally then aussi deja
    meme vraiment personnellement ensuite y en l' lui leur m' me
    """
)
_NOT_SURE = words(
    """
    would could will might 'd 'll want wanted never not don't didn't haven't hadn't n' ne
    jamais pas rien if si voudrais aimerais can can't wish
    """
)
_LIMITED = words(
    """
    until before except apart again since but avant jusque jusqu' sauf hormis depuis sinon
    mais then there la
    """
)
"""Beside "never": then it holds for a time, or for a part."""
_SUBJECTS = frozenset({"i", "j'", "je"})
_NEAR, _VERB_STEM, _THING_STEM = 4, 5, 5
_WEAK = words("been had got done gone was ete eu fait vu pu been be")


def find_denials(text: AnnotatedText) -> tuple[Deed, ...]:
    """Return what the speaker says never to have done, without any limit."""
    return tuple(deed for one in text.sentences for deed in _denied(text, one))


def find_deeds(text: AnnotatedText) -> tuple[Deed, ...]:
    """Return what the speaker says to do or have done, each with its thing."""
    return tuple(deed for one in text.sentences for deed in _done(text, one))


def _denied(text: AnnotatedText, sentence: Stretch) -> Iterator[Deed]:
    first, last = sentence
    tokens = text.tokens
    if {token.form for token in tokens[first:last]} & _LIMITED:
        return
    for at in range(first, last):
        if tokens[at].form not in {"never", "jamais"}:
            continue
        before = [token.form for token in tokens[max(first, at - 3) : at]]
        if not _in_the_perfect(before, text.language) or at + 1 >= last:
            continue
        start = max(first, at - len(before))
        if (deed := _deed(tokens, start, at + 1, last)) is not None:
            yield deed


def _in_the_perfect(before: Sequence[str], language: str) -> bool:
    """Recognise "I have never", "I never", "je n'ai jamais"; not "I had never"."""
    if language == "en":
        return before[-1:] == ["i"] or (before[-2:-1] == ["i"] and before[-1] in _HAVE)
    return before[-1:] == ["ai"] and bool({"je", "j'"} & set(before))


def _done(text: AnnotatedText, sentence: Stretch) -> Iterator[Deed]:
    first, last = sentence
    tokens = text.tokens
    for at in range(first, last):
        if tokens[at].form not in _SUBJECTS:
            continue
        before = {token.form for token in tokens[max(first, at - 2) : at]}
        verb = at + 1
        while verb < min(last, at + _NEAR) and tokens[verb].form in _BETWEEN:
            verb += 1
        if verb >= last or before & _NOT_SURE or tokens[verb].form in _NOT_SURE:
            continue
        if (deed := _deed(tokens, at, verb, last)) is not None:
            yield deed


def _deed(tokens: Sequence[Token], start: int, verb: int, last: int) -> Deed | None:
    form = tokens[verb].form
    if form in _WEAK or is_small_word(form):
        return None
    for at in range(verb + 1, min(last, verb + 1 + _NEAR)):
        found = tokens[at].form
        if found in _OBJECTS or (
            len(found) >= _NEAR and not is_small_word(found) and found not in _BETWEEN
        ):
            return Deed(_stem_of_verb(form), _stem_of_thing(found), (start, at + 1))
    return None


def _stem_of_verb(form: str) -> str:
    if form in _MANAGED:
        return "manage"
    return _TOGETHER.get(form, form)[:_VERB_STEM]


def _stem_of_thing(form: str) -> str:
    return "people" if form in _OBJECTS else form.rstrip("s")[:_THING_STEM]
