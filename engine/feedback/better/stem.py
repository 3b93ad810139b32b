"""What is left of a word without its ending.

Careful rather than clever: two forms of one word may keep different stems, and are
then taken for two words; different words should not share one.
"""

from collections.abc import Mapping
from typing import Final

from engine.api.language import Language

_SHORTEST: Final[Mapping[Language, int]] = {"en": 3, "fr": 4}
_ENDINGS: Final[Mapping[Language, tuple[str, ...]]] = {
    "en": ("ing", "ed", "es", "s", "e"),
    "fr": (
        "aient", "erent", "ions", "ees", "ais", "ait", "ant", "ent", "ons", "iez",
        "ez", "er", "ee", "es", "ai", "as", "e", "s", "x", "a",
    ),
}  # fmt: skip


def stem(form: str, language: Language) -> str:
    """Return the stem of a folded word; figures and short words stay whole."""
    if not form.isalpha():
        return form
    for ending in _ENDINGS[language]:
        if form.endswith(ending) and len(form) - len(ending) >= _SHORTEST[language]:
            return _single(form[: -len(ending)])
    return _single(form)


def _single(found: str) -> str:
    """Return "stop" for "stopp": a doubled last letter is part of the ending."""
    doubled = len(found) > 3 and found[-1] == found[-2] and found[-1] not in "aeiou"
    return found[:-1] if doubled else found
