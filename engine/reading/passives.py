"""Deeds told without anybody who does them."""

from collections.abc import Iterator

from engine.api.language import Language
from engine.reading.actions_fr import is_any_participle
from engine.reading.annotated import AnnotatedText
from engine.reading.lexicons.en_verbs import ADVERBS, PARTICIPLES
from engine.reading.lexicons.fr_verbs import ADVERBS as ADVERBS_FR
from engine.reading.sentences import Stretch
from engine.reading.tokens import plain
from engine.reading.words import words

_BE_EN = words("was were been wasn't weren't got being")
_STATES_EN = words(
    """
    tired interested pleased satisfied delighted excited worried concerned scared
    surprised married qualified experienced motivated dedicated committed located
    situated based supposed used involved closed closing broken gone born needed named
    called prepared retired crowded packed limited relieved disappointed annoyed bored
    lost stuck done late overwhelmed overloaded understaffed stressed shocked confused
    convinced determined organised organized frustrated engaged divided united ashamed
    injured hurt ill-advised hundred red indeed missed ended finished started happened
    listed expired dated frightened amazed exhausted impressed embarrassed
    """
)
"""After "was": how somebody or something was, not what was done."""
_FALSE_ED = words("need feed speed indeed hundred red bed shed")
_HAVE_FR = words("a ont avait avaient ai avons avez avais etre aurait auraient eut")
_STATES_FR = words(
    """
    malade surpris surprise decu decue etonne etonnee choque choquee ravi ravie content
    contente oblige obligee forme formee embauche embauchee recrute recrutee
    """
)
_TO_THE_SPEAKER = words("m' me nous vous t' te")
_HAPPENED_FR: tuple[tuple[str, ...], ...] = (
    ("ca", "s'", "est", "fait"), ("ca", "s'", "est", "regle"), ("cela", "s'", "est", "fait"),
    ("il", "a", "fallu"), ("tout", "s'", "est", "fait"),
)  # fmt: skip
_BETWEEN_FR = frozenset(plain(word) for word in ADVERBS_FR)
_BY_ME: dict[Language, tuple[tuple[str, ...], ...]] = {
    "en": (("by", "me"), ("by", "us"), ("by", "myself")),
    "fr": (("par", "moi"), ("par", "nous"), ("par", "mes")),
}
_NEAR, _AGENT = 4, 4


def find_passives(text: AnnotatedText) -> tuple[Stretch, ...]:
    """Return the deeds nobody is named for: "it was decided", "a été mis en place".

    "I was asked to" and "on m'a demandé" are among them: somebody unnamed did it. What
    was done "by me" is not, nor how things were ("it was closed").
    """
    find = _french if text.language == "fr" else _english
    places = (place for one in text.sentences for place in find(text, one))
    return tuple(place for place in places if not _by_somebody(text, place))


def _by_somebody(text: AnnotatedText, place: Stretch) -> bool:
    """Return whether the one who did it is named: "by me", "par ma collègue"."""
    forms = [token.form for token in text.tokens[place[1] : place[1] + _AGENT]]
    if forms[:1] in (["by"], ["par"]):
        return True
    return any(
        tuple(forms[at : at + 2]) == shape
        for at in range(len(forms))
        for shape in _BY_ME[text.language]
    )


def _english(text: AnnotatedText, sentence: Stretch) -> Iterator[Stretch]:
    at, last = sentence
    while at < last:
        if text.tokens[at].form in _BE_EN:
            verb = _after_adverbs(text, at + 1, last)
            if verb < last and _is_done_en(text.tokens[verb].form):
                yield at, verb + 1
                at = verb
        at += 1


def _after_adverbs(text: AnnotatedText, at: int, last: int) -> int:
    limit = min(last, at + _NEAR)
    while at < limit and (
        text.tokens[at].form in ADVERBS
        or text.tokens[at].form.endswith("ly")
        or text.tokens[at].form in {"being", "been"}
    ):
        at += 1
    return at


def _is_done_en(form: str) -> bool:
    if form in _STATES_EN or form in _FALSE_ED:
        return False
    return form in PARTICIPLES or (form.endswith("ed") and len(form) > _NEAR)


def _french(text: AnnotatedText, sentence: Stretch) -> Iterator[Stretch]:
    at, last = sentence
    while at < last:
        end = _was_done_fr(text, at, last) or _somebody_fr(text, at, last)
        if end is not None:
            yield at, end
            at = end
        else:
            at += 1


def _was_done_fr(text: AnnotatedText, at: int, last: int) -> int | None:
    """Read "a été décidé", "ont été vite prévenus"; return where it ends."""
    tokens = text.tokens
    if tokens[at].form not in _HAVE_FR or at + 2 >= last:
        return None
    been = at + 1
    if tokens[been].form != "ete":
        return None
    verb = been + 1
    while verb < min(last, been + _NEAR) and (
        tokens[verb].form in _BETWEEN_FR or tokens[verb].form.endswith("ment")
    ):
        verb += 1
    if verb >= last or tokens[verb].form in _STATES_FR:
        return None
    return verb + 1 if is_any_participle(tokens, verb, being=False) else None


def _somebody_fr(text: AnnotatedText, at: int, last: int) -> int | None:
    """Read "on m'a demandé" and "ça s'est fait"; return where it ends."""
    forms = [token.form for token in text.tokens[at : min(last, at + 5)]]
    for shape in _HAPPENED_FR:
        if tuple(forms[: len(shape)]) == shape:
            return at + len(shape)
    told = forms[:1] == ["on"] and len(forms) > 3 and forms[1] in _TO_THE_SPEAKER
    if told and forms[2] in {"a", "avait"}:
        verb = at + 3
        return verb + 1 if is_any_participle(text.tokens, verb, being=False) else None
    return None
