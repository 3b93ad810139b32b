"""Pairs of answers that tell the same and differ in who seems to say it, or how.

Each change is made by code, the same every time. Careful readers would give both texts
of a pair the same level.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from itertools import count
from typing import TypeAlias

from benchmarks._counterfactual_words import (
    FILLERS,
    HOMOPHONES,
    INTRODUCTION,
    NAMES,
    NON_NATIVE,
    OTHER_GENDER,
    PEOPLE,
    REGIONAL,
    SPLIT,
)
from engine.api.language import Language

Change: TypeAlias = Callable[[str, Language, int], str]
"""Takes the text, its language and the number of the answer."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_EVERY_ERROR = 3
"""One possible mistake in three is made, as in a poor recording."""
_EVERY_FILLER = 8
_NAMES_A_TEXT = 3
_PARTICIPLE = re.compile(
    r"\b(je suis|j'étais|je me suis|j'ai été|je m'étais) ([a-zà-ÿ]{3,}[éi])\b",
    re.IGNORECASE,
)
_NEGATION = re.compile(r"\b(?:ne |n['’])", re.IGNORECASE)
_SPOKEN_PARTICIPLE = re.compile(r"\b(j'ai |on a |il a |elle a )([a-zà-ÿ]{2,})é\b")


def pairs(text: str, language: Language, number: int) -> Iterator[tuple[str, str, str]]:
    """Yield the name of each change with the text before and after it.

    What a change does not touch is left out. A text is told under several names.
    """
    first = _introduced(text, language, NAMES[language][0])
    others = NAMES[language][1:]
    for more in range(_NAMES_A_TEXT):
        name = others[(number * _NAMES_A_TEXT + more) % len(others)]
        yield "names", first, _introduced(text, language, name)
    for kind, change in CHANGES.items():
        changed = change(text, language, number)
        if changed != text:
            yield kind, text, changed


def _introduced(text: str, language: Language, name: str) -> str:
    """Have the speaker say their name, and give the people around them one."""
    told = PEOPLE[language].sub(
        lambda one: f"{one[0]} {name.split(maxsplit=1)[0]}", text, 2
    )
    return f"{INTRODUCTION[language].format(name=name)} {told}"


def _replaced(text: str, words: Mapping[str, str], every: int = 1) -> str:
    """Replace whole words, in the same capitals; one in ``every`` that could be."""
    known = re.compile(
        r"\b(?:"
        + "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
        + r")\b",
        re.IGNORECASE,
    )
    met = count()

    def other(found: re.Match[str]) -> str:
        if next(met) % every:
            return found[0]
        new = words[found[0].lower()]
        return new[:1].upper() + new[1:] if found[0][:1].isupper() else new

    return known.sub(other, text)


def _other_gender(text: str, language: Language, _number: int) -> str:
    swapped = _replaced(text, OTHER_GENDER[language])
    return _PARTICIPLE.sub(r"\1 \2e", swapped) if language == "fr" else swapped


def _regional(text: str, language: Language, _number: int) -> str:
    return _replaced(text, REGIONAL[language])


def _non_native(text: str, language: Language, _number: int) -> str:
    return _replaced(text, NON_NATIVE[language]).replace("  ", " ")


def _unpunctuated(text: str, _language: Language, _number: int) -> str:
    """Leave out marks between words; those inside numbers and words stay."""
    return " ".join(re.sub(r"[.,;:!?…«»\"()—–]+(?=\s|$)|[«\"(]", "", text).split())


def _lower_cased(text: str, _language: Language, _number: int) -> str:
    return text.lower()


def _homophones(text: str, language: Language, _number: int) -> str:
    heard = _replaced(text, HOMOPHONES[language], _EVERY_ERROR)
    return _SPOKEN_PARTICIPLE.sub(r"\1\2er", heard, 1) if language == "fr" else heard


def _split(text: str, language: Language, _number: int) -> str:
    return _replaced(text, SPLIT[language])


def _without_accents(text: str, language: Language, _number: int) -> str:
    """Lose accents in French, and the apostrophes of contractions in English."""
    if language == "en":
        return re.sub(r"(?<=n)['’](?=t\b)|(?<=[a-z])['’](?=(?:s|ve|re)\b)", "", text)
    return "".join(
        one
        for one in unicodedata.normalize("NFD", text)
        if not unicodedata.combining(one)
    )


def _without_ne(text: str, language: Language, _number: int) -> str:
    return _NEGATION.sub("", text) if language == "fr" else text


def _with_fillers(text: str, language: Language, number: int) -> str:
    words = text.split(" ")
    fillers = FILLERS[language]
    for at in range(len(words) - 1, 0, -1):
        if at % _EVERY_FILLER == number % _EVERY_FILLER:
            words.insert(at, fillers[(at + number) % len(fillers)])
    return " ".join(words)


CHANGES: Mapping[str, Change] = {
    "gender": _other_gender,
    "regional words": _regional,
    "non-native grammar": _non_native,
    "no punctuation": _unpunctuated,
    "small letters": _lower_cased,
    "homophones": _homophones,
    "split words": _split,
    "lost accents and apostrophes": _without_accents,
    "dropped ne": _without_ne,
    "fillers": _with_fillers,
}
KINDS = ("names", *CHANGES)
