"""Threats and reproaches known by their shape, in either language."""

from collections.abc import Sequence
from itertools import pairwise

from engine.reading.lexicons.en_verbs import PARTICIPLES
from engine.reading.tokens import Token
from engine.reading.words import words

_IF = words("if unless si s'")
_DENIED = words("don't not won't doesn't unless ne n' pas refuse refusez refuses")
_YOU = words("you tu vous t' toi")
_STATES = words(
    """
    are aren't mind agree know think have haven't can can't could like want sure happy able need
    es etes as avez peux pouvez veux voulez souhaitez voyez vois sens sentez
    """
)
"""After "if you don't": what the other may well not be, have or like."""
_FOR_THE_OTHER = words("you te t' vous toi")
_CONSEQUENCE = words("i i'll we je j' on nous")
_AHEAD = words(
    """
    will 'll going shall have must vais va allons irai ira dirai parlerai ferai
    arrete arreterai demissionne pars partirai resilie resilierai annule annulerai
    ecris ecrirai appelle appellerai previens previendrai vois verrai change changerai
    """
)
_COULD_HAVE: tuple[tuple[str, ...], ...] = (
    ("you", "could", "have"), ("you", "might", "have"), ("you", "could", "at", "least"),
    ("couldn't", "you", "have"), ("you", "could", "'ve"), ("you", "might", "'ve"),
)  # fmt: skip
_AURAIS_PU: tuple[tuple[str, ...], ...] = (
    ("tu", "aurais", "pu"), ("vous", "auriez", "pu"), ("t'", "aurais", "pu"),
    ("tu", "pouvais", "pas"), ("tu", "aurais", "quand", "meme", "pu"),
    ("vous", "auriez", "quand", "meme", "pu"), ("tu", "aurais", "du"),
    ("vous", "auriez", "du"), ("auriez", "vous", "pu"), ("aurais", "tu", "pu"),
)  # fmt: skip
_MYSELF = words("i je j' on")
_LEAVES = words(
    "leaving leave quit quitting resign resigning pars partirai demissionne"
)
_AWAY = {("en", "vais"), ("en", "irai"), ("go", "elsewhere")}
"""What somebody threatens with for themselves: "si je n'ai pas cela, je m'en vais"."""
_GETS = words("get got have receive obtain ai obtiens recois donne accorde")
_WITHIN = 9
_NEXT = 4


def threatens(tokens: Sequence[Token]) -> bool:
    """Return whether a sentence says what the speaker does unless the other obeys.

    "If you don't write today, I will go to Camille" does; "if you're not happy, I'll
    send you another" is an offer.
    """
    forms = [token.form for token in tokens]
    for at, form in enumerate(forms):
        if form not in _IF:
            continue
        condition = forms[at : at + _WITHIN]
        if _goes_away(condition, forms[at + 3 :]):
            return True
        if not _refusal(condition):
            continue
        return _consequence([*forms[at + 3 :], "", *forms[:at]])
    return False


def _goes_away(condition: Sequence[str], after: Sequence[str]) -> bool:
    """Recognise "if I don't get it, I'm leaving" and "si je n'ai rien, je pars"."""
    if not (_MYSELF & set(condition[:_NEXT]) and _DENIED & set(condition[:_NEXT])):
        return False
    if not _GETS & set(condition[: _NEXT + 1]):
        return False
    return any(
        form in _CONSEQUENCE and _leaves(after[at + 1 : at + _NEXT + 1])
        for at, form in enumerate(after)
    )


def _leaves(following: Sequence[str]) -> bool:
    if _FOR_THE_OTHER & set(following):
        return False
    return bool(_LEAVES & set(following)) or any(
        pair in _AWAY for pair in pairwise(following)
    )


def _refusal(condition: Sequence[str]) -> bool:
    if not _DENIED & set(condition) or not _YOU & set(condition[:_NEXT]):
        return False
    return not _STATES & set(condition[1 : _NEXT + 1])


def _consequence(forms: Sequence[str]) -> bool:
    """Return whether the speaker does something that is not for the other."""
    for at, form in enumerate(forms):
        if form in _CONSEQUENCE and _AHEAD & set(forms[at + 1 : at + _NEXT]):
            return not _FOR_THE_OTHER & set(forms[at + 1 : at + _NEXT + 1])
    return False


def reproaches(tokens: Sequence[Token]) -> bool:
    """Return whether a sentence tells the other what they could have done."""
    forms = [token.form for token in tokens]
    return any(_reproach_at(forms, at) for at in range(len(forms)))


def _reproach_at(forms: Sequence[str], at: int) -> bool:
    for shape in _AURAIS_PU:
        if tuple(forms[at : at + len(shape)]) == shape:
            return True
    for shape in _COULD_HAVE:
        end = at + len(shape)
        if tuple(forms[at:end]) == shape:
            following = forms[end : end + 2]
            return any(_is_participle(form) for form in following)
    return False


def _is_participle(form: str) -> bool:
    return form in PARTICIPLES or (form.endswith("ed") and len(form) > 3) or form in {
        "been", "asked", "written", "come", "waited",
    }  # fmt: skip
