"""Whether a question leaves the other room to answer."""

from collections.abc import Sequence

from engine.api.language import Language
from engine.reading.tokens import Token
from engine.reading.words import words

_OPEN_EN = frozenset({"what", "how", "why", "which"})
_COUNTED_EN = words(
    """
    many much long often old far soon are do
    """
)
_YES_NO_EN = words(
    """
    is are am was were do does did has have don't isn't aren't didn't
    """
)
_OPEN_FR_ANYWHERE = frozenset({"comment", "pourquoi", "quoi"})
_OPEN_FR_FIRST = words(
    """
    que qu' quel quelle quels quelles
    """
)
_COUNTED_FR = words(
    """
    heure date jour age prix numero jours
    """
)
_GREETING_FR = frozenset({"ca", "allez", "vas", "va", "tu"})
_LEADING = words(
    """
    and so but then ok okay well right now et mais donc alors bon du coup oui non en
    sur dans par de pour d' a avec selon
    """
)


def is_open(tokens: Sequence[Token], language: Language) -> bool:
    """Return whether the question in ``tokens`` calls for more than yes or a fact."""
    forms = [token.form for token in tokens]
    while forms and forms[0] in _LEADING:
        forms.pop(0)
    if not forms:
        return False
    return _open_fr(forms) if language == "fr" else _open_en(forms)


def _open_en(forms: list[str]) -> bool:
    if forms[0] in _YES_NO_EN:
        return False
    at = next((i for i, form in enumerate(forms) if form in _OPEN_EN), None)
    if at is None:
        return False
    following = forms[at + 1] if at + 1 < len(forms) else ""
    if forms[at] == "how" and following in _COUNTED_EN:
        return following == "do" or (following == "are" and "you" not in forms[:4])
    return not (forms[at] == "what" and following in {"time", "date", "day"})


def _open_fr(forms: list[str]) -> bool:
    if forms[0] in _OPEN_FR_FIRST:
        return not _COUNTED_FR.intersection(forms[1:3])
    for at, form in enumerate(forms):
        if form in _OPEN_FR_ANYWHERE:
            following = forms[at + 1] if at + 1 < len(forms) else ""
            return not (
                form == "comment" and following in _GREETING_FR and len(forms) < 6
            )
    return any(
        forms[at : at + 4] in (["qu'", "est", "ce", "que"], ["qu'", "est", "ce", "qui"])
        or (
            form in _OPEN_FR_FIRST - {"que", "qu'"}
            and not _COUNTED_FR.intersection(forms[at : at + 2])
        )
        for at, form in enumerate(forms)
    )
