"""Which words are ordinary, so that what is left may be a name."""

from functools import cache
from importlib.resources import files

_LANGUAGES = ("en", "fr")
_TAILS = (
    "ally", "ment", "tion", "ing", "ied", "ies", "ers", "est", "ly", "ed", "er", "es",
    "s", "d", "x", "aient", "erait", "eront", "erai", "ions", "ait", "ais", "ant",
    "ent", "ees", "ee", "ez", "ons", "era", "e", "r",
)  # fmt: skip
_ENDINGS = (
    "fully", "tion", "tions", "ment", "ments", "ingly", "ness", "ability", "ously", "ically",
    "aient", "eraient", "euses", "ement", "ements", "ifier", "iser", "isation", "ising",
    "izing", "ating", "ition", "ication", "iques", "ique", "ables", "able", "ibles",
)  # fmt: skip
_SHORTEST_STEM = 3
_SHORTEST_ENDED = 8


@cache
def common_words() -> frozenset[str]:
    """Return the plain forms of common words of both languages.

    Both, because people borrow: "le reporting", "a chef".
    """
    folder = files("engine.anonymising.lexicons")
    listed = [folder.joinpath(f"common.{name}.txt") for name in _LANGUAGES]
    return frozenset(
        word for text in listed for word in text.read_text("utf-8").split()
    )


@cache
def is_ordinary(form: str) -> bool:
    """Whether a plain form is a common word, or bends or ends like one."""
    known = common_words()
    if form in known or not form.isalpha():
        return True
    if len(form) >= _SHORTEST_ENDED and form.endswith(_ENDINGS):
        return True
    return any(_stem(form, tail) & known for tail in _TAILS if form.endswith(tail))


def _stem(form: str, tail: str) -> frozenset[str]:
    """Return the words ``form`` may come from: "stopped" from "stop", "making"."""
    stem = form.removesuffix(tail)
    if len(stem) < _SHORTEST_STEM + (len(tail) == 1):  # "mons" is no plural of « mon »
        return frozenset()
    tries = {stem, stem + "e", stem + "er", stem + "y"}
    if stem[-1] == stem[-2]:
        tries.add(stem[:-1])
    return frozenset(tries)
