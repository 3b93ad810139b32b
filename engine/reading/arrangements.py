"""Arrangements told in the present: "je rédige ce soir, vous relisez demain"."""

from collections.abc import Sequence
from itertools import pairwise

from engine.reading.moments import MOMENTS
from engine.reading.words import words

_SURELY_LATER = words("demain tomorrow tonight")
_BEFORE = words("avant")
"""Not "before" nor "by": "I left before noon" has the shape of a present."""
_EVENING = ("ce", "soir")
_WHO = words("je j' on nous i we")
_BETWEEN = words("l' le la les vous te t' me m' lui leur y en se s'")
_NO_ARRANGEMENT = words(
    """
    ne n' pas jamais not never don't can't won't didn't si if chaque toujours every always
    usually comme why pourquoi
    """
)
"""Refusals, conditions and habits."""
_NO_DEED = words(
    """
    ai as a avons avez ont suis es est sommes etes sont etais etait etions peux peut pouvons
    pourrais pourrait dois doit devons devrais devrait veux veut voulons voudrais aimerais
    aimerait pense crois sais comprends espere attends souhaite connais sens sent sentons
    am is are was were have has had 've can could may might must should would need want
    pars partons demissionne leave quit resign
    think know hope wish understand believe feel see guess like prefer wonder hear wait
    """
)
"""Verbs that say how things stand, what one wishes, or that one goes: no deed."""
_NO_PRESENT = ("ais", "ait", "ions", "iez", "ed")
"""Endings of what was, or would be."""


def arranges(forms: Sequence[str]) -> bool:
    """Return whether a sentence says who does something and by when.

    Args:
        forms: the words of one statement, lower case, without accents.
    """
    if _NO_ARRANGEMENT & set(forms) or not _is_ahead(forms):
        return False
    return any(_does(forms, at) for at, form in enumerate(forms) if form in _WHO)


def _is_ahead(forms: Sequence[str]) -> bool:
    pairs = list(pairwise(forms))
    dated = any(
        first in _BEFORE and (second in MOMENTS or second.isdigit())
        for first, second in pairs
    )
    return dated or _EVENING in pairs or bool(_SURELY_LATER & set(forms))


def _does(forms: Sequence[str], who: int) -> bool:
    """Return whether a deed in the present follows the person at ``who``."""
    verb = next((form for form in forms[who + 1 :] if form not in _BETWEEN), "")
    return bool(verb) and verb not in _NO_DEED and not verb.endswith(_NO_PRESENT)
